/**
 * A method placed in an agenda: its steps as blocks, its board with zones and its ballot, as one
 * gesture and one undo step. Nothing is sent from here.
 */
import { ZONE_COLOURS, zonePlaces } from '../activities/zones';
import type { Activity } from '../protocol/Activity';
import type { Ballot } from '../protocol/Ballot';
import type { Block } from '../protocol/Block';
import type { BlockKind } from '../protocol/BlockKind';
import type { Board } from '../protocol/Board';
import type { Command } from '../protocol/Command';
import type { Language } from '../protocol/Language';
import type { Workshop } from '../protocol/Workshop';
import type { Zone } from '../protocol/Zone';
import type { Method } from './library';

/** Kinds of blocks that write on the board. */
const ON_BOARD: readonly BlockKind[] = ['divergence', 'convergence', 'production', 'activity', 'report_back'];

export interface Placed {
  command: Command;
  /** The blocks made, in order. */
  blocks: string[];
}

/** The method before a block, or at the end. */
export function placeMethod(method: Method, workshop: Pick<Workshop, 'id' | 'central_question' | 'present'>, before: string | null, language: Language, newId: () => string): Placed {
  const said = method[language];
  const owner = { workshop: workshop.id };
  const commands: Command[] = [];
  let wall: string | null = null;
  let vote: string | null = null;
  if (method.board) {
    wall = newId();
    const board = newId();
    const activity: Partial<Activity> = { ...owner, kind: 'note_wall', title: said.name, question: workshop.central_question };
    const fields: Partial<Board> = { ...owner, activity: wall, title: said.name, template: method.board.template, question: workshop.central_question };
    commands.push({ activity: { create: [{ id: wall, fields: activity }] } }, { board: { create: [{ id: board, fields }] } });
    const places = zonePlaces(method.board.template, method.board.zones.length);
    const zones = method.board.zones.map((title, index) => {
      const zone: Partial<Zone> = { board, title: title[language], ...places[index], colour: ZONE_COLOURS[index % ZONE_COLOURS.length] ?? 'kraft' };
      return { id: newId(), fields: zone };
    });
    if (zones.length > 0) commands.push({ zone: { create: zones } });
  }
  if (method.ballot) {
    vote = newId();
    const activity: Partial<Activity> = { ...owner, kind: 'vote', title: said.name, question: said.goal };
    const dots: Partial<Ballot> = method.ballot === 'dots' ? { dots_per_voter: 3, max_per_option: 2 } : {};
    const fields: Partial<Ballot> = {
      ...owner, activity: vote, question: said.goal, method: method.ballot, secret: true, results_hidden_until_closed: true,
      eligible: workshop.present, ...dots,
    };
    commands.push({ activity: { create: [{ id: vote, fields: activity }] } }, { ballot: { create: [{ id: newId(), fields }] } });
  }
  const blocks = method.steps.map((step, index) => {
    const fields: Partial<Block> = {
      ...owner,
      title: step[language].title,
      kind: step.kind,
      mode: step.mode,
      duration_min: step.minutes,
      instruction: step[language].instruction,
      activity: step.kind === 'vote' ? (vote ?? wall) : ON_BOARD.includes(step.kind) ? wall : null,
      method: { id: method.id, name: said.name },
      // What the whole is for, and what must be there, stand with its first block.
      ...(index === 0 ? { intention: `${said.name}${language === 'fr' ? '\u00a0' : ''}: ${said.goal}`, material: [...said.material] } : {}),
    };
    return { id: newId(), fields, before };
  });
  commands.push({ block: { create: blocks } });
  return { command: { several: commands }, blocks: blocks.map((block) => block.id) };
}

/** The agenda as it would be, for its hours: the blocks of a method among those that stand. */
export function withMethod(blocks: readonly Block[], method: Method, before: string | null): Block[] {
  const like = method.steps.map((step, index): Block => ({
    id: `method-${index}`, created_at: 0, updated_at: 0, workshop: '', order: '', title: '', kind: step.kind, duration_min: step.minutes,
    fixed_start: null, actual_min: null, actual_start: null, actual_end: null, intention: '', instruction: '', instruction_other: '', instruction_plain: '', method: null, private_notes: '',
    mode: step.mode, parallel: false, material: [], responsible: '', activity: null, day_start: null, group: null,
  }));
  const at = before === null ? -1 : blocks.findIndex((block) => block.id === before);
  return at < 0 ? [...blocks, ...like] : blocks.toSpliced(at, 0, ...like);
}
