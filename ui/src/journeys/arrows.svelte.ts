// The arrows of a blueprint: links between two cells of the journey, where each leads, and what it
// says in words. Drawn elsewhere; sent as commands.

import type { Cell } from '../protocol/Cell';
import type { Fault } from '../protocol/Fault';
import type { Link } from '../protocol/Link';
import type { LinkKind } from '../protocol/LinkKind';
import { act } from '../replica/act.svelte';
import { newId } from '../shared/id';
import { shortened } from '../shared/limits';
import { toast } from '../shared/toast.svelte';
import { t, word } from '../shared/words.svelte';
import type { JourneyModel } from './model.svelte';

export const ARROW_KINDS: readonly LinkKind[] = ['leads_to', 'transmits', 'triggers', 'informs', 'causes', 'answers', 'opposes'];

/** What the dialog is open for: a new arrow from a cell, or one to change. */
export interface Relating {
  from: string;
  link: Link | null;
}

export class Arrows {
  #model: JourneyModel;
  #workshop: () => string;
  relating = $state.raw<Relating | null>(null);
  /** All of them in words. */
  listing = $state(false);

  constructor(model: JourneyModel, workshop: () => string) {
    this.#model = model;
    this.#workshop = workshop;
  }

  cells = $derived.by((): ReadonlyMap<string, Cell> => new Map(this.#model.allCells.map((cell) => [cell.id, cell])));
  /** The cells shown, row by row. */
  ends = $derived.by((): Cell[] =>
    this.#model.lanes.flatMap((lane) => this.#model.steps.flatMap((step) => this.#model.cell(lane.id, step.id) ?? [])));
  shown = $derived.by((): Link[] => {
    const there = new Set(this.ends.map((cell) => cell.id));
    return this.#model.links.filter((link) => there.has(link.from) && there.has(link.to));
  });
  breaks = $derived(this.ends.reduce((sum, cell) => sum + this.#model.itemsOf(cell).filter((item) => item.breaking_point !== '').length, 0));

  of(cell: string): Link[] {
    return this.#model.links.filter((link) => link.from === cell || link.to === cell);
  }

  /** Where a cell stands and what it says: « Usager 6, présente son dossier ». */
  placeOf(id: string): string {
    const cell = this.cells.get(id);
    const lane = this.#model.allLanes.find((one) => one.id === cell?.lane);
    if (!cell || !lane) return '';
    const rank = this.#model.steps.findIndex((step) => this.#model.cell(cell.lane, step.id)?.id === id) + 1;
    const text = cell.items.map((item) => item.text).filter((one) => one !== '').join(', ');
    return t('blueprint-place', { lane: this.#model.laneName(lane), rank: rank === 0 ? '–' : rank, text: shortened(text, 60) });
  }

  /** An arrow as one of its ends tells it. */
  said(link: Link, from: string): string {
    const kind = link.label === '' ? word('link-kind', link.kind) : link.label;
    return link.from === from
      ? t('blueprint-arrow-out', { kind, place: this.placeOf(link.to) })
      : t('blueprint-arrow-in', { kind, place: this.placeOf(link.from) });
  }

  whole(link: Link): string {
    const kind = link.label === '' ? word('link-kind', link.kind) : link.label;
    return t('blueprint-arrow', { from: this.placeOf(link.from), kind, to: this.placeOf(link.to) });
  }

  relate(from: string, fields: { to: string; kind: LinkKind; label: string }, link: Link | null): Promise<Fault | null> {
    if (link) return act({ link: { patch: [{ id: link.id, fields }] } });
    const workshop = this.#model.journey?.workshop ?? this.#workshop();
    return act({ link: { create: [{ id: newId(), fields: { workshop, from_noun: 'cell', from, to_noun: 'cell', ...fields } }] } });
  }

  async remove(link: Link): Promise<void> {
    if (!(await act({ link: { remove: [link.id] } }))) toast(t('blueprint-arrow-removed'), { undo: true });
  }
}
