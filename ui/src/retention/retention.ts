// RGPD: until when a project keeps the pseudonyms of those who were there, and what of it goes.
import type { Clearance } from '../protocol/Clearance';
import type { Clearing } from '../protocol/Clearing';
import type { Project } from '../protocol/Project';
import type { TraceCount } from '../protocol/TraceCount';
import { t } from '../shared/words.svelte';

/** So many months after a day; in a shorter month its last day. */
function after(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** The last day on which they are kept: its own, or so many months after its end; `null` where nothing was said. */
export function retentionDay(project: Pick<Project, 'retention_date' | 'end'>, months: number | null): string | null {
  if (project.retention_date !== null) return project.retention_date;
  return project.end === null || months === null ? null : after(project.end, months);
}

/** Whether its time is over, and what the lab does then (`then`) is not done yet: to be purged is also what
    was made anonymous. */
export function isOverRetention(project: Project, today: string, months: number | null, then: Clearing = 'anonymise'): boolean {
  const day = retentionDay(project, months);
  return day !== null && day < today && (project.anonymised_at === null || then === 'purge');
}

/** The sentence of a project whose time is over: `word` as it is, or with what the lab does then. */
export function overWord(word: string, project: Pick<Project, 'anonymised_at'>, then: Clearing = 'anonymise'): string {
  if (then !== 'purge') return word;
  return project.anonymised_at === null ? `${word}-purge` : `${word}-purge-anonymised`;
}

const word = (text: string) => text.replaceAll('_', '-');
const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** What says who was there, or was not meant to leave. */
export const traceOf = ({ trace, count }: TraceCount): string => t(`retention-trace-${word(trace)}`, { count });

/** What goes or went, a line each. */
export function linesOf(goes: Clearance): string[] {
  const files = goes.files.map((file) => {
    const said = file.fate === 'untouched' ? file.path : nameOf(file.path);
    return t(`retention-file-${word(file.kind)}-${word(file.fate)}`, { file: said });
  });
  if (goes.clearing === 'purge') {
    return [
      ...goes.records.map(({ noun, count }) => t(`noun-${word(noun)}`, { count })),
      ...(goes.images > 0 ? [t('retention-images', { count: goes.images })] : []),
      t('retention-gestures', { count: goes.gestures }),
      ...files,
    ];
  }
  const traces = goes.traces.map(traceOf);
  return [
    ...(traces.length > 0 ? traces : [t('retention-nothing')]),
    t('retention-gestures-cleaned', { count: goes.gestures }),
    ...files,
  ];
}
