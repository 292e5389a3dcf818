/** What of a journey is shown: lanes set aside, and whose lines and feelings. It changes nothing kept. Pure. */
import type { CellItem } from '../protocol/CellItem';
import type { Persona } from '../protocol/Persona';
import { fold } from '../shared/fold';

export interface JourneyFilter {
  /** Lanes set aside. */
  readonly lanes: readonly string[];
  /** Personas set aside. */
  readonly personas: readonly string[];
}

export const ALL: JourneyFilter = { lanes: [], personas: [] };

/** How many conditions are set. */
export const conditions = ({ lanes, personas }: JourneyFilter): number => lanes.length + personas.length;

/** A line is somebody's where its actor has the name of a persona; what nobody is named for is everybody's. */
export function isShown(item: CellItem, personas: readonly Persona[], filter: JourneyFilter): boolean {
  if (filter.personas.length === 0 || item.actor.trim() === '') return true;
  const actor = fold(item.actor);
  const whose = personas.filter((persona) => fold(persona.name) === actor);
  return whose.length === 0 || whose.some((persona) => !filter.personas.includes(persona.id));
}
