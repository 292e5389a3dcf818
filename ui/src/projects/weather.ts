// The reports of a project's weather. What was reported on an earlier day stays as it was said. Pure.
import type { Project } from '../protocol/Project';

type Reports = Project['weather'];
type Said = Partial<Pick<Reports[number], 'weather' | 'sentence'>>;

/** The reports with what is said today: today's is changed, an older one is followed by a new one. What is
    not said of the word is as it was; a new word has no sentence yet. */
export function reported(reports: Reports, today: string, said: Said): Reports {
  const last = reports.at(-1);
  if (last?.date === today) return [...reports.slice(0, -1), { ...last, ...said }];
  return [...reports, { date: today, weather: said.weather ?? last?.weather ?? 'sunny', sentence: said.sentence ?? '' }];
}
