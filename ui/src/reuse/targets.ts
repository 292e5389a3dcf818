/** Where something may be taken again: the workshops of the library by project, and a new one in each. */
import { fold } from '../shared/fold';

/** A workshop as it is chosen. */
export interface Place {
  id: string;
  title: string;
  project: string;
  date: string | null;
}

export interface Target {
  /** What the choice is called by. */
  key: string;
  project: string;
  project_title: string;
  /** `null`: a new one. */
  workshop: string | null;
  title: string;
  date: string | null;
}

/** Those that hold all the words, projects with the newest workshops first; not the one it stands in. */
export function targets(
  projects: readonly { id: string; title: string }[],
  workshops: readonly Place[],
  words: string,
  but: string | null,
): Target[] {
  const wanted = fold(words).split(' ').filter((word) => word !== '');
  const newest = new Map<string, string>();
  for (const one of workshops) newest.set(one.project, [newest.get(one.project) ?? '', one.date ?? ''].sort().at(-1) ?? '');
  const ordered = projects.toSorted((a, b) => (newest.get(b.id) ?? '').localeCompare(newest.get(a.id) ?? '') || a.title.localeCompare(b.title));
  return ordered.flatMap((project) => {
    const own = workshops
      .filter((one) => one.project === project.id && one.id !== but)
      .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    const holds = (title: string) => {
      const said = fold(`${project.title} ${title}`);
      return wanted.every((word) => said.includes(word));
    };
    const found: Target[] = own.filter((one) => holds(one.title)).map((one) => ({
      key: one.id, project: project.id, project_title: project.title, workshop: one.id, title: one.title, date: one.date,
    }));
    // A new one where the project answers by itself, or one of its workshops does.
    if (found.length > 0 || holds('')) {
      found.push({ key: `new:${project.id}`, project: project.id, project_title: project.title, workshop: null, title: '', date: null });
    }
    return found;
  });
}
