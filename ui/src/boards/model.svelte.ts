/**
 * A board while it is on screen: its records as read from the replica, what is shown of them, what
 * is selected, and the commands both views share. The surface and the list are two views of it.
 */
import { tick, untrack } from 'svelte';
import type { Cluster } from '../protocol/Cluster';
import type { Colour } from '../protocol/Colour';
import type { Command } from '../protocol/Command';
import type { Fault } from '../protocol/Fault';
import type { Group } from '../protocol/Group';
import type { Link } from '../protocol/Link';
import type { Note } from '../protocol/Note';
import { act, saved, settled } from '../replica/act.svelte';
import { inOrder, replica } from '../replica/replica.svelte';
import { announce } from '../shared/announce.svelte';
import type { Pasted } from '../shared/clipboard/read';
import { newId } from '../shared/id';
import { keep, leftAt } from '../shared/kept';
import { toast } from '../shared/toast.svelte';
import { t, word } from '../shared/words.svelte';
import { type Trace, Traces } from './becoming';
import { colourOf } from './colours';
import { tidy, under } from './engine/arrange';
import { type Camera, centred, floorOf, type Size } from './engine/camera';
import { cardOf } from './engine/cards';
import { header } from './engine/clusters';
import { inflate, type Point, type Rect } from './engine/geometry';
import { type MeasureFont, measureWith } from './engine/measure';
import { FONT, type Mark, type NoteInput, NOTE_WIDTH, type SceneNote } from './engine/notes';
import { sameMarks, Scene, type SceneInput } from './engine/scene';
import { foldWords } from '../shared/fold';
import { type Filter, NO_FILTER, passes } from './filter';
import { Finding } from './finding.svelte';
import * as gestures from './gestures';
import { Laying } from './laying';
import { FAMILY } from './palette';
import { Counting, difference, mended, Merging, Showing } from './standing';
import { withKept } from './unsaved';

/** A note that is being written for the first time: not yet sent. */
export interface Draft {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** It lies where there was room, and goes where there is room for all of it. */
  readonly free?: boolean;
}

/** Around what is shown whole: room for the selection bar below. */
export const MARGIN = { top: 18, right: 14, bottom: 76, left: 14 };
/** Titles take more of the board from afar: so much farther than all of it one may go. */
const FARTHER = 0.6;

/** How the list can be read. */
export const ORDERS = ['clusters', 'time', 'group', 'kind'] as const;
export type Order = (typeof ORDERS)[number];

/** Where one looked from, by board, while the window is open. */
const views = new Map<string, { view: 'board' | 'list'; camera: Camera | null }>();

/** The same, and what was selected, for the page that takes this one's place. */
interface LeftView {
  view: 'board' | 'list';
  camera: Camera | null;
  selected: string[];
  focused: string | null;
}

/** A note that was being written. */
export interface LeftNote extends Draft {
  text: string;
}

export class BoardModel {
  readonly id: string;
  readonly workshop: string;
  readonly measure: MeasureFont = measureWith(FAMILY);
  readonly scene: Scene;
  readonly laying = new Laying(this);

  readonly board = $derived.by(() => replica.get('board', this.id));
  readonly activity = $derived(replica.get('activity', this.board?.activity));
  readonly #now = $derived.by(() =>
    withKept(
      { board: this.id, workshop: this.workshop },
      {
        notes: replica.of('note', 'board', this.id),
        clusters: replica.of('cluster', 'board', this.id),
        zones: replica.of('zone', 'board', this.id),
        links: replica.of('link', 'workshop', this.workshop),
      },
      saved.kept,
    ),
  );
  readonly notes = $derived(this.#now.notes);
  /** The notes that are on the disk, as they were entered. */
  readonly entered = (): readonly Note[] => replica.entered('note', 'board', this.id);
  readonly clusters = $derived(this.#now.clusters);
  /** Notes with something that is not on the disk, because it could not be written. */
  readonly unsaved = $derived(this.#now.unsaved);
  readonly zones = $derived(this.#now.zones);
  readonly groups = $derived.by(() => replica.of('group', 'workshop', this.workshop));
  readonly links = $derived.by(() => {
    const links = this.#now.links.filter((link) => link.from_noun === 'note' && link.to_noun === 'note' && this.byId.has(link.from));
    const known = this.#links;
    const same = links.length === known.length && links.every((link, i) => link === known[i]);
    return same ? known : (this.#links = links);
  });
  #links: readonly Link[] = [];
  /** The day of the workshop: hours of that day need no date. */
  readonly day = $derived.by(() => replica.get('workshop', this.workshop)?.date ?? null);
  readonly #kept = $derived(saved.kept.length === 0 ? null : new Map(this.notes.map((note) => [note.id, note])));
  /** The notes of this board by their ids. */
  readonly byId = {
    get: (id: string): Note | undefined => {
      if (this.#kept !== null) return this.#kept.get(id);
      const note = replica.get('note', id);
      return note?.board === this.id ? note : undefined;
    },
    has: (id: string): boolean => this.byId.get(id) !== undefined,
  };
  readonly groupColours = $derived(new Map(this.groups.map((group) => [group.id, group.colour])));
  /** Notes under another one, by the one on top. */
  readonly merged = $derived.by(() => this.#merging.follow(this.notes));
  readonly #merging = new Merging();

  /** What notes have become elsewhere in the workshop. */
  readonly traces = $derived.by(() =>
    new Traces(
      {
        cards: replica.of('idea_card', 'workshop', this.workshop),
        questions: replica.of('how_might_we', 'workshop', this.workshop),
        links: replica.of('link', 'workshop', this.workshop),
        cells: replica.all('cell'),
        action: (id) => replica.get('action', id),
        lane: (id) => replica.get('lane', id),
        step: (id) => replica.get('step', id),
        journey: (id) => replica.get('journey', id),
      },
      (step, journey) => t('board-trace-step', { step, journey }),
    ),
  );

  filter = $state.raw<Filter>(NO_FILTER);
  readonly shown = $derived.by(() => this.#showing.follow(this.notes, this.filter, foldWords(this.filter.text.trim()), this.merged));
  readonly #showing = new Showing();
  readonly counts = $derived.by(() => this.#counting.follow(this.notes));
  readonly #counting = new Counting();

  /** The notes shown of each folded cluster: one card stands for them. */
  readonly cards = $derived.by(() => {
    const folded = new Map(this.clusters.filter((cluster) => cluster.folded).map((cluster) => [cluster.id, [] as Note[]]));
    if (folded.size === 0) return NO_CARDS;
    for (const note of this.shown) if (note.cluster !== null) folded.get(note.cluster)?.push(note);
    for (const [id, notes] of folded) if (notes.length === 0) folded.delete(id);
    return folded as ReadonlyMap<string, readonly Note[]>;
  });
  readonly finding = new Finding(this);

  #selected = $state.raw<ReadonlySet<string>>(new Set());
  /** Only what is shown counts as selected. */
  readonly selected = $derived.by(() => {
    if (this.#selected.size === 0) return NOTHING;
    const here: Note[] = [];
    for (const id of this.#selected) {
      const note = this.byId.get(id);
      if (note !== undefined && this.shows(note)) here.push(note);
    }
    return new Set(here.sort(inOrder).map((note) => note.id)) as ReadonlySet<string>;
  });
  /** What is seen of the selection: notes, and cards that stand for some of it. */
  readonly marked = $derived.by(() => {
    void this.version;
    return this.cards.size === 0 ? this.selected : (this.scene.standingOf(this.selected) as ReadonlySet<string>);
  });
  /** The note the arrows are on; on the surface also the card of a folded cluster. */
  focused = $state.raw<string | null>(null);
  view = $state<'board' | 'list'>('board');
  camera = $state.raw<Camera>({ x: 0, y: 0, zoom: 1 });
  size = $state.raw<Size>({ width: 0, height: 0 });
  /** How far one can zoom out: all of it can be seen whole, however large. */
  readonly floor = $derived.by(() => {
    void this.version;
    const box = this.scene.bounds();
    return floorOf(box && inflate(box, box.width * 0.02, box.height * 0.02), this.size, MARGIN) * FARTHER;
  });
  /** Little room, as in a small window or enlarged to 200 %: the notes come first. */
  readonly compact = $derived(this.size.width > 0 && (this.size.width < 720 || this.size.height < 360));
  /** How much of the surface its legend and its map take, from below: measured when it is asked. */
  readonly over = { legend: (): number => 0, map: (): Size => ({ width: 0, height: 0 }) };
  /** Whether this board has been looked at: else it is shown whole. */
  seen = $state(false);
  /** The note or cluster or zone whose text is being written. */
  editing = $state.raw<string | null>(null);
  draft = $state.raw<Draft | null>(null);
  order = $state<Order>('clusters');
  /** The surface starts a note; asked for from outside it. */
  begin: () => void = () => undefined;
  /** Opens « Déplacer vers… ». */
  moving = $state(false);
  /** Opens « Devient… ». */
  becoming = $state(false);
  /** Opens « Modèle de zones… ». */
  templating = $state(false);
  /** Opens « Zones… ». */
  zoning = $state(false);
  /** Opens « Liens de la note… », of that note. */
  linking = $state.raw<string | null>(null);
  paper = $state(false);
  /** A note asked for from elsewhere: the view brings it before the eyes, and forgets this. */
  wanted = $state.raw<string | null>(null);
  /** The same for a cluster. */
  wantedCluster = $state.raw<string | null>(null);
  /** A zone asked for by its name: chosen on the surface, for the keys. */
  wantedZone = $state.raw<string | null>(null);
  /** Opens « Aller à un regroupement ». */
  going = $state(false);
  /** Shows « Rapprocher ». */
  likening = $state(false);
  /** Counts the changes of the scene, for what is computed from it. */
  version = $state(0);
  readonly #followers = new Set<Follower>();

  // Each by itself, so that what a commit does not touch is the very same list.
  readonly #cardInputs = $derived.by(() => [...this.cards].map(([id, notes]) => this.#cardOf(id, notes)));
  readonly #clusterInputs = $derived.by(() => this.clusters.map((cluster) => ({ id: cluster.id, title: clusterTitle(cluster) })));
  readonly #linkInputs = $derived.by(() =>
    this.links.map(({ id, from, to, kind, label }) => ({
      id,
      from,
      to,
      label: label !== '' ? label : t(`link-kind-${kind.replaceAll('_', '-')}`),
    })),
  );
  readonly input = $derived.by((): SceneInput => {
    return {
      notes: this.#inputsOf(this.shown),
      cards: this.#cardInputs,
      clusters: this.#clusterInputs,
      zones: this.zones,
      links: this.#linkInputs,
    };
  });

  constructor(workshop: string, id: string) {
    this.workshop = workshop;
    this.id = id;
    this.scene = new Scene((text) => this.measure(text, FONT));
    const left = leftAt(`board ${id}`) as LeftView | null;
    const before = views.get(id) ?? left;
    if (left) {
      this.#selected = new Set(left.selected);
      this.focused = left.focused;
    }
    const note = leftAt(`note ${id}`) as LeftNote | null;
    if (note) {
      this.draft = note;
      this.editing = note.id;
    }
    if (before) {
      this.view = before.view;
      if (before.camera) {
        this.camera = before.camera;
        this.seen = true;
      }
    }
    // Before anything is drawn: what is shown asks the scene.
    $effect.pre(() => {
      const stale = this.scene.update(this.input);
      untrack(() => {
        for (const tell of this.#followers) tell(stale);
        this.version += 1;
      });
    });
    $effect(() => {
      const look = { view: this.view, camera: this.seen ? this.camera : null };
      views.set(id, look);
      keep(`board ${id}`, { ...look, selected: [...this.#selected], focused: this.focused });
    });
  }

  /** The surface and the map listen to what must be drawn again. */
  follow(tell: Follower): () => void {
    this.#followers.add(tell);
    return () => this.#followers.delete(tell);
  }

  /** The font has come. */
  remeasure(): void {
    this.scene.remeasure();
    this.version += 1;
    for (const tell of this.#followers) tell(null);
  }

  colour(note: Note): Colour {
    return colourOf(note, this.board?.colour_by ?? 'note', this.groupColours);
  }

  groupOf(note: Note): Group | undefined {
    return replica.get('group', note.group);
  }

  /** Whether the filter lets a note pass. */
  shows(note: Note): boolean {
    const folded = foldWords(this.filter.text.trim());
    return passes(note, this.filter, folded, folded === '' ? undefined : this.merged.get(note.id));
  }

  count(id: string): number {
    return 1 + (this.merged.get(id)?.length ?? 0);
  }

  select(ids: Iterable<string>): void {
    this.#selected = new Set(this.under(ids));
  }

  /** Notes, with those that stand under cards. */
  under(ids: Iterable<string>): string[] {
    return [...ids].flatMap((id) => this.cards.get(id)?.map((note) => note.id) ?? [id]);
  }

  /** What has just come, whole and in the middle. */
  show(area: Rect): void {
    if (this.size.width === 0) return;
    this.camera = centred(area, this.size, MARGIN);
    this.seen = true;
  }

  /** As a gesture of its own, told. */
  selectAll(ids: readonly string[]): void {
    this.select(ids);
    this.say(t('board-selected', { count: ids.length }));
  }

  toggle(id: string): void {
    const next = new Set(this.selected);
    const all = this.under([id]);
    const on = all.every((one) => next.has(one));
    for (const one of all) if (on) next.delete(one);
      else next.add(one);
    this.#selected = next;
  }

  say(text: string): void {
    announce(text);
  }

  /** Brings a note before the eyes; where the filter hides it, says so and offers to clear it. */
  open(id: string): void {
    if (!this.sayHidden([id])) this.wanted = id;
  }

  /** Says of notes that the filter hides that it does. True when there are any. */
  sayHidden(ids: readonly string[]): boolean {
    const away = ids.flatMap((id) => this.byId.get(id) ?? []).filter((note) => note.merged_into === null && !this.shows(note));
    const [first] = away;
    if (first === undefined) return false;
    const hidden = away.some((note) => note.status === 'hidden');
    this.#offerAll(t('board-filtered', { count: away.length }), hidden, () => (this.wanted = first.id));
    return true;
  }

  /** The same for all the notes of a cluster, asked for by its title. */
  sayClusterHidden(title: string, shown: () => void): void {
    this.#offerAll(t('board-filtered-cluster', { title }), false, shown);
  }

  #offerAll(text: string, hidden: boolean, then: () => void): void {
    toast(text, {
      action: {
        label: t('board-filter-clear'),
        run: () => {
          this.filter = { ...NO_FILTER, hidden };
          then();
        },
      },
    });
  }

  /** Selected notes as one reads them on the board. */
  picked(): SceneNote[] {
    return this.scene.pick(this.selected).sort((a, b) => a.y - b.y || a.x - b.x);
  }

  /** Resolves when the gesture is on the disk, or kept until there is room: shown in both cases. */
  async send(command: Command | null, options: { mergeKey?: string } = {}): Promise<Fault | null> {
    if (command === null) return null;
    const done = act(command, options);
    const fault = await Promise.race([done, settled().then(() => null)]);
    await tick();
    return fault;
  }

  // Commands of both views -------------------------------------------------------------------

  async gather(): Promise<void> {
    const notes = this.picked();
    if (notes.length === 0) return;
    const id = newId();
    const positions = this.laying.together(notes);
    const gone = this.#emptied(notes);
    if (await this.send(gestures.gather(id, notes.map((note) => note.id), positions))) return;
    const said = t('board-gathered', { count: notes.length });
    this.say(gone.length === 0 ? said : `${t('board-gathered-gone', { count: gone.length, titles: gone.map(clusterTitle).join(', ') })} ${said}`);
    this.editing = id;
  }

  /** The titled clusters that nothing is left of without these notes, and that go with that. */
  #emptied(notes: readonly SceneNote[]): Cluster[] {
    const own = new Set(notes.map((note) => note.id));
    const left = new Set(notes.map((note) => note.cluster));
    const stays = new Set(this.notes.filter((note) => !own.has(note.id) && !own.has(note.merged_into ?? '')).map((note) => note.cluster));
    return this.clusters.filter((one) => left.has(one.id) && !stays.has(one.id) && one.title.trim() !== '' && one.summary.trim() === '');
  }

  async sortInto(cluster: string | null): Promise<void> {
    const notes = this.picked().filter((note) => note.cluster !== cluster);
    if (notes.length === 0) return;
    const ids = notes.map((note) => note.id);
    const gone = new Set(ids);
    const rest = [...this.scene.notes(), ...this.laying.unshown()].filter((note) => note.cluster === cluster && cluster !== null && !gone.has(note.id));
    const positions = rest.length > 0 ? this.laying.zoned(under(rest, notes)) : this.laying.together(notes, true);
    if (await this.send(gestures.sort(ids, cluster, positions))) return;
    const title = this.clusters.find((one) => one.id === cluster);
    this.say(
      title === undefined
        ? t('board-scattered', { count: ids.length })
        : t('board-sorted', { count: ids.length, title: clusterTitle(title) }),
    );
  }

  async merge(): Promise<void> {
    const notes = this.picked();
    const focus = notes.findIndex((note) => note.id === this.focused);
    if (focus > 0) notes.unshift(...notes.splice(focus, 1));
    const top = notes[0];
    if (top === undefined || (await this.send(gestures.merge(notes.map((note) => note.id))))) return;
    this.select([top.id]);
    toast(t('board-merged', { count: notes.length }), { undo: true });
  }

  async separate(): Promise<void> {
    const below = [...this.selected].flatMap((id) => this.merged.get(id) ?? []);
    if (below.length === 0 || (await this.send(gestures.patchNotes(below.map((note) => note.id), { merged_into: null })))) return;
    this.say(t('board-separated', { count: below.length }));
  }

  /** Gives the chosen notes a property, and says which one. True where it is done. */
  async patch(fields: Partial<Note>): Promise<boolean> {
    const count = this.selected.size;
    if (count === 0 || (await this.send(gestures.patchNotes([...this.selected], fields)))) return false;
    const value = this.#valueOf(fields);
    if (value !== null) this.say(t('board-patched', { count, value }));
    return true;
  }

  #valueOf({ colour, kind, source, group, status }: Partial<Note>): string | null {
    if (colour !== undefined) return word('colour', colour);
    if (kind !== undefined) return word('note-kind', kind);
    if (source !== undefined) return word('note-source', source);
    if (group !== undefined) return this.groups.find((one) => one.id === group)?.name ?? t('board-no-group');
    return status === 'visible' ? t('board-accepted') : null;
  }

  async star(): Promise<void> {
    const starred = ![...this.selected].every((id) => this.byId.get(id)?.starred);
    // Afterwards the filter may hide some of them.
    const count = this.selected.size;
    if (await this.patch({ starred })) this.say(t(starred ? 'board-starred' : 'board-unstarred', { count }));
  }

  async hide(): Promise<void> {
    const ids = [...this.selected];
    const show = ids.every((id) => this.byId.get(id)?.status !== 'visible');
    if (ids.length === 0) return;
    if (await this.send(gestures.patchNotes(ids, { status: show ? 'visible' : 'hidden' }))) return;
    toast(t(show ? 'board-shown-again' : 'board-hidden', { count: ids.length }), { undo: true });
  }

  async remove(ids: readonly string[] = [...this.selected]): Promise<void> {
    if (ids.length === 0 || (await this.send({ note: { remove: [...ids] } }))) return;
    toast(t('board-removed', { count: ids.length }), { undo: true });
  }

  async paste(pasted: Pasted, limit: number, at: Point | null = null): Promise<void> {
    const texts = gestures.pastedTexts(pasted, limit);
    if (texts.length === 0) return;
    const blocks = texts.map((line) => ({ id: newId(), width: NOTE_WIDTH, height: this.laying.heightOf(line) }));
    const places = this.laying.spread(blocks, at);
    const notes = places.map((p, i) => ({ ...this.laying.fresh(p.id, p.x, p.y), text: texts[i] ?? '' }));
    if (await this.send(gestures.createNotes(this.id, notes))) return;
    this.select(blocks.map((block) => block.id));
    // What was let go somewhere stays under the pointer.
    if (!at) this.laying.bringIntoView(places, blocks);
    if (!this.sayHidden(blocks.map((block) => block.id))) toast(t('board-pasted', { count: notes.length }), { undo: true });
  }

  /** Clusters side by side, each note under its title. */
  async tidyUp(): Promise<void> {
    const groups = [...this.clusters.map((cluster) => cluster.id as string | null), null];
    const all = [...this.scene.notes()].sort((a, b) => a.y - b.y || a.x - b.x);
    const bundles = groups.map((id) => ({ titleLines: id === null || this.cards.has(id) ? 0 : 2, blocks: all.filter((note) => note.cluster === id) }));
    const view = this.size.width === 0 ? { width: 1240, height: 560 } : { width: this.size.width - 28, height: this.size.height - 90 };
    const placed = tidy(bundles, { x: 0, y: 0 }, view);
    if (!(await this.send(gestures.placeNotes(this.laying.placed([...placed, ...this.laying.following(placed)]))))) this.say(t('board-tidied'));
  }

  /** The links that begin or end at a note. */
  linksOf(id: string): Link[] {
    return this.links.filter((link) => link.from === id || link.to === id);
  }

  /** Its links in words, from either end: « mène à : Une rampe », « Une rampe » mène à cette note. */
  linkWords(id: string): string[] {
    return this.linksOf(id).map((link) => {
      const kind = link.label === '' ? word('link-kind', link.kind) : link.label;
      const text = this.byId.get(link.from === id ? link.to : link.from)?.text ?? '';
      return t(link.from === id ? 'board-link-out' : 'board-link-in', { kind, text });
    });
  }

  /** The one key of links: between two notes that are chosen a new one, of one note those it has. */
  async linkHere(id: string | null): Promise<void> {
    if (this.selected.size === 2) return this.linkPicked();
    if (id !== null && this.linksOf(id).length > 0) this.linking = id;
    else this.say(t('board-links-none'));
  }

  /** A link between the two selected notes, in reading order. */
  async linkPicked(): Promise<void> {
    const [from, to, more] = this.picked();
    if (!from || !to || more) return;
    if (this.links.some((link) => link.from === from.id && link.to === to.id)) return this.say(t('board-linked-already'));
    if (await this.send(gestures.link(this.workshop, newId(), from.id, to.id))) return;
    this.say(t('board-linked'));
  }

  /** What is said on a note besides its text. */
  marks(note: Note): Mark[] {
    const marks: Mark[] = [];
    if (note.status === 'hidden') marks.push({ sign: 'hidden', word: t('board-mark-hidden') });
    if (note.status === 'pending') marks.push({ sign: 'pending', word: t('board-mark-pending') });
    if (this.unsaved.has(note.id)) marks.push({ sign: 'unsaved', word: t('board-mark-unsaved') });
    return marks;
  }

  /** What a note has become, each in words: « Fiche idée : Un courrier unique ». */
  became(id: string): { trace: Trace; name: string }[] {
    return this.traces.of(id).map((trace) => {
      const own = trace.kind === 'idea_card' || trace.kind === 'how_might_we' || trace.kind === 'action';
      const kind = own ? t(`board-trace-${trace.kind.replaceAll('_', '-')}`) : word('lane-kind', trace.kind);
      return { trace, name: t('board-trace', { kind, text: trace.text }) };
    });
  }

  #cardOf(id: string, notes: readonly Note[]): NoteInput {
    const cluster = this.clusters.find((one) => one.id === id);
    return cardOf(id, cluster ? clusterTitle(cluster) : '', notes, t('board-notes', { count: notes.length }));
  }

  #inputs = new WeakMap<Note, NoteInput>();
  /** What was made last, and of what: most notes are the same ones. */
  #made: { of: readonly unknown[]; shown: readonly Note[]; inputs: readonly NoteInput[] } = { of: [], shown: [], inputs: [] };

  #inputsOf(shown: readonly Note[]): readonly NoteInput[] {
    const by = this.board?.colour_by ?? 'note';
    const colours = this.groupColours;
    // All that a note is shown by, besides itself; the words too, which are another language's one day.
    const words = ['board-mark-hidden', 'board-mark-pending', 'board-mark-unsaved'].map((id) => t(id)).join(' ');
    const of = [by, colours, this.merged, this.unsaved, this.traces, words];
    const made = this.#made;
    const same = of.length === made.of.length && of.every((one, i) => one === made.of[i]);
    const make = (note: Note): NoteInput => this.#inputOf(note, colourOf(note, by, colours));
    const inputs = same ? mended(made.inputs, difference(made.shown, shown), make) : shown.map(make);
    this.#made = { of, shown, inputs };
    return inputs;
  }

  #inputOf(note: Note, colour: Colour): NoteInput {
    const count = this.count(note.id);
    const marks = this.marks(note);
    const became = this.traces.of(note.id).length > 0;
    const known = this.#inputs.get(note);
    if (known !== undefined && known.colour === colour && known.count === count && known.became === became && sameMarks(known.marks, marks)) return known;
    const { id, text, x, y, width, cluster, status, starred, image, updated_at: touched, order } = note;
    const input = { id, text, x, y, width, colour, cluster, status, starred, count, marks, image, became, touched, order };
    this.#inputs.set(note, input);
    return input;
  }
}

/** Told of the rectangles where the scene has changed; `null`: everywhere. */
type Follower = (areas: readonly Rect[] | null) => void;

const NOTHING: ReadonlySet<string> = new Set();
const NO_CARDS: ReadonlyMap<string, readonly Note[]> = new Map();

export const clusterTitle = (cluster: Pick<Cluster, 'title'>): string =>
  cluster.title.trim() === '' ? t('board-untitled') : cluster.title;

/** Everything on the board, with the titles above it as tall as they are at that zoom. */
export function contentOf(model: BoardModel, zoom: number): Rect | null {
  const box = model.scene.bounds();
  if (box === null) return null;
  const measure = (text: string, font: number): number => model.measure(text, font, 650);
  const tops = model.scene.boxes().map((one) => header(one, { x: 0, y: 0, zoom }, measure).rect.y / zoom);
  const y = Math.min(box.y, ...tops);
  return { x: box.x, y, width: box.width, height: box.height + box.y - y };
}
