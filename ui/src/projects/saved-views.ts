/** Views of the portfolio that the lab keeps under a name: what the screen shows, and back. Pure. */
import type { PortfolioView } from '../protocol/PortfolioView';
import type { ProjectKind } from '../protocol/ProjectKind';
import { COLUMNS, type Column, type Group, type Sort, type View, type Wanted } from './portfolio-view';

export const MOST_VIEWS = 50;

/** How the portfolio is looked at. */
export interface Look {
  view: View;
  group: Group;
  columns: readonly Column[];
  wanted: Wanted;
  sort: Sort;
}

export function viewOf(id: string, name: string, look: Look): PortfolioView {
  return {
    id, name,
    form: look.view,
    which: look.wanted.which,
    kind: look.wanted.kind as ProjectKind | null,
    axis: look.wanted.axis,
    department: look.wanted.department,
    group: look.group,
    columns: [...look.columns],
    sort: look.sort.by,
    down: look.sort.down,
  };
}

/** What a view shows; columns in the order of the screen. */
export function lookOf(view: PortfolioView): Look {
  return {
    view: view.form,
    group: view.group,
    columns: COLUMNS.filter((column) => view.columns.includes(column)),
    wanted: { which: view.which, kind: view.kind, axis: view.axis, department: view.department },
    sort: { by: view.sort, down: view.down },
  };
}

/** Whether both show the same. */
export function same(one: Look, other: Look): boolean {
  const told = (look: Look): string => JSON.stringify({ ...viewOf('', '', look), columns: COLUMNS.filter((column) => look.columns.includes(column)) });
  return told(one) === told(other);
}
