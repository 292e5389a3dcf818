// Where the desk is, kept in the address so that Back works. Names places, draws nothing.
export const PARTS = [
  'overview',
  'agenda',
  'run',
  'moments',
  'participants',
  'supports',
  'board',
  'import',
  'votes',
  'ballot',
  'matrix',
  'poll',
  'personas',
  'persona',
  'empathy_maps',
  'empathy_map',
  'journeys',
  'journey',
  'stakeholders',
  'stakeholder_map',
  'how_might_we',
  'test_grids',
  'test_grid',
  'idea_cards',
  'decisions',
  'evaluation',
  'synthesis',
] as const;

export type Part = (typeof PARTS)[number];

export type Route =
  | { at: 'home' }
  | { at: 'projects' }
  | { at: 'workshops' }
  | { at: 'gallery' }
  | { at: 'settings' }
  | { at: 'report'; from?: string; to?: string }
  | { at: 'evaluations'; from?: string; to?: string; questionnaires?: true }
  | { at: 'methods'; method?: string; workshop?: string }
  | { at: 'components' }
  /** `id`: an action of it, or `lesson-3`, its fourth lesson. */
  | { at: 'project'; project: string; id?: string }
  | { at: 'workshop'; workshop: string; part: Part; id?: string };

/** The address of a place, with its `#`. */
export function href(to: Route): string {
  if (to.at === 'project') return `#/project/${to.project}${to.id === undefined ? '' : `/${to.id}`}`;
  if (to.at === 'evaluations' && to.questionnaires) return '#/evaluations/questionnaires';
  if (to.at === 'workshop') {
    return `#/workshop/${to.workshop}/${to.part}${to.id === undefined ? '' : `/${to.id}`}`;
  }
  if (to.at === 'methods') {
    const method = to.method ?? (to.workshop === undefined ? '' : '-');
    return `#/methods${method === '' ? '' : `/${method}`}${to.workshop === undefined ? '' : `/${to.workshop}`}`;
  }
  if (to.at === 'report' || to.at === 'evaluations') return `#/${to.at}${to.from === undefined || to.to === undefined ? '' : `/${to.from}/${to.to}`}`;
  return `#/${to.at === 'home' ? '' : to.at}`;
}

/** The place of an address; home where it names none. */
export function read(hash: string): Route {
  const [at, first, part, id] = hash.replace(/^#?\/?/, '').split('/');
  if (at === 'projects') return { at };
  if (at === 'workshops') return { at };
  if (at === 'gallery') return { at };
  if (at === 'settings') return { at };
  if (at === 'evaluations' && first === 'questionnaires') return { at, questionnaires: true };
  if (at === 'report' || at === 'evaluations') return { at, ...(first && part ? { from: first, to: part } : {}) };
  if (at === 'methods') {
    return { at, ...(first && first !== '-' ? { method: first } : {}), ...(part ? { workshop: part } : {}) };
  }
  if (at === 'components') return { at };
  if (at === 'project' && first) return { at, project: first, ...(part ? { id: part } : {}) };
  if (at === 'workshop' && first) {
    const known = PARTS.find((name) => name === part) ?? 'overview';
    return { at, workshop: first, part: known, ...(id ? { id } : {}) };
  }
  return { at: 'home' };
}

let current = $state.raw<Route>(read(typeof location === 'undefined' ? '' : location.hash));
let again = $state(0);

export const route = {
  get current(): Route {
    return current;
  },
  /** How often somebody went for a record to where the desk already was: found once more, it is stood on
      once more, although its address is the same. */
  get again(): number {
    return again;
  },
};

/** Goes there; `replace` leaves no step to come back to. */
export function go(to: Route, options: { replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(history.state, '', href(to));
  else if (location.hash !== href(to)) history.pushState(null, '', href(to));
  else if ('id' in to && to.id !== undefined) again += 1;
  current = to;
}

let held = 0;

/** Keeps the desk where it is, whatever Back, Forward and links say, until the function returned is called. */
export function holdHere(): () => void {
  held += 1;
  let over = false;
  return () => {
    if (!over) held -= 1;
    over = true;
  };
}

/** Follows Back, Forward and links. */
export function followAddress(): () => void {
  const onMove = () => {
    if (held > 0) {
      if (location.hash !== href(current)) history.pushState(null, '', href(current));
      return;
    }
    current = read(location.hash);
  };
  addEventListener('popstate', onMove);
  addEventListener('hashchange', onMove);
  return () => {
    removeEventListener('popstate', onMove);
    removeEventListener('hashchange', onMove);
  };
}
