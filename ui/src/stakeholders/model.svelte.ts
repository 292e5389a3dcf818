// One map of actors: its records in the order of the screen, who is chosen, and the gestures on it.

import type { Fault } from '../protocol/Fault';
import type { Relation } from '../protocol/Relation';
import type { RelationKind } from '../protocol/RelationKind';
import type { Stakeholder } from '../protocol/Stakeholder';
import type { StakeholderMap } from '../protocol/StakeholderMap';
import { act, inTurn } from '../replica/act.svelte';
import { replica } from '../replica/replica.svelte';
import { announce, announcePlace } from '../shared/announce.svelte';
import { newId } from '../shared/id';
import { placeBefore } from '../shared/lists';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';
import { degreeBeside } from './influence';
import { anglesOf, circleBeside, fromTheCore, TURN } from './layout';
import { seenBy } from './relations';

export class MapModel {
  readonly id: string;
  selected = $state<string | null>(null);
  /** The relation that is made or changed. */
  relating = $state.raw<{ from: string; relation: Relation | null } | null>(null);

  constructor(id: string) {
    this.id = id;
  }

  readonly map = $derived.by((): StakeholderMap | undefined => replica.get('stakeholder_map', this.id));
  readonly actors = $derived.by((): readonly Stakeholder[] => replica.of('stakeholder', 'map', this.id));
  readonly relations = $derived.by((): readonly Relation[] => replica.of('relation', 'map', this.id));
  readonly ordered = $derived(fromTheCore(this.actors));
  readonly chosen = $derived(this.actors.find((actor) => actor.id === this.selected));

  readonly nameOf = (id: string): string => this.actors.find((actor) => actor.id === id)?.name ?? '';

  #now(id: string): Stakeholder | undefined {
    return this.actors.find((actor) => actor.id === id);
  }

  circleName(circle: number | null): string {
    if (circle === null) return t('stakeholder-not-placed');
    return this.map?.circles[circle - 1]?.trim() || t(`stakeholder-circle-${circle}`);
  }

  relationsOf(id: string): Relation[] {
    return this.relations.filter((relation) => relation.from === id || relation.to === id);
  }

  said(actor: string, relation: Relation): string {
    return seenBy(actor, relation, this.nameOf, t);
  }

  async add(name: string): Promise<string | null> {
    const id = newId();
    if (await act({ stakeholder: { create: [{ id, fields: { map: this.id, name } }] } })) return null;
    this.selected = id;
    return id;
  }

  patch(id: string, fields: Partial<Stakeholder>): Promise<Fault | null> {
    return act({ stakeholder: { patch: [{ id, fields }] } });
  }

  async toCircle(actor: Stakeholder, circle: number | null, angle: number | null = null): Promise<void> {
    if (await this.patch(actor.id, { circle, angle })) return;
    announce(t('stakeholder-said-place', { name: actor.name, circle: this.circleName(circle) }));
  }

  /** One circle outwards (1) or inwards (−1), at the same degrees. */
  async beside({ id }: Stakeholder, by: 1 | -1): Promise<void> {
    await inTurn();
    const actor = this.#now(id);
    const circle = actor && circleBeside(actor.circle, by);
    if (actor && circle !== undefined) await this.toCircle(actor, circle, circle === null ? null : actor.angle);
  }

  async turn(actor: Stakeholder, by: 1 | -1): Promise<void> {
    await inTurn();
    const angle = anglesOf(this.actors).get(actor.id);
    if (angle === undefined) return;
    const to = (angle + by * TURN + 360) % 360;
    if (await this.patch(actor.id, { angle: to })) return;
    announce(t('stakeholder-said-angle', { name: actor.name, angle: to }));
  }

  async weigh({ id }: Stakeholder, field: 'influence' | 'interest', by: 1 | -1): Promise<void> {
    await inTurn();
    const actor = this.#now(id);
    const degree = actor && degreeBeside(actor[field], by);
    if (!actor || degree === undefined || (await this.patch(actor.id, { [field]: degree }))) return;
    announce(t(`stakeholder-said-${field}`, { name: actor.name, degree, word: t(`stakeholder-${field}-${degree}`) }));
  }

  async value(actor: Stakeholder, influence: number, interest: number): Promise<void> {
    if (await this.patch(actor.id, { influence, interest })) return;
    announce(t('stakeholder-said-values', { name: actor.name, influence, interest }));
  }

  async move(actor: Stakeholder, by: -1 | 1): Promise<boolean> {
    await inTurn();
    const before = placeBefore(this.actors, actor.id, by);
    if (before === undefined || (await act({ stakeholder: { place: { ids: [actor.id], before } } }))) return false;
    announcePlace(actor.name, actor.id, this.actors);
    return true;
  }

  async remove(actor: Stakeholder): Promise<void> {
    const next = this.ordered[this.ordered.findIndex((one) => one.id === actor.id) + 1];
    if (await act({ stakeholder: { remove: [actor.id] } })) return;
    toast(t('stakeholder-removed', { name: actor.name }), { undo: true });
    this.selected = next?.id ?? null;
  }

  async relate(from: string, fields: { to: string; kind: RelationKind; strength: number; label: string }, relation: Relation | null): Promise<Fault | null> {
    const all = { ...fields, from };
    const fault = relation
      ? await act({ relation: { patch: [{ id: relation.id, fields: all }] } })
      : await act({ relation: { create: [{ id: newId(), fields: { map: this.id, ...all } }] } });
    if (!fault) announce(`${this.nameOf(from)}, ${seenBy(from, { ...all } as Relation, this.nameOf, t)}`);
    return fault;
  }

  async unrelate(relation: Relation): Promise<void> {
    if (await act({ relation: { remove: [relation.id] } })) return;
    toast(t('relation-removed'), { undo: true });
  }
}
