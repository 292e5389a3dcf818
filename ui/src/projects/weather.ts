// The reports of a project's weather. What was reported on an earlier day stays as it was said. Pure.
import type { Project } from '../protocol/Project';
import { compare } from './plan';

type Reports = Project['weather'];
type Said = Partial<Pick<Reports[number], 'weather' | 'sentence'>>;

/** By day; one without a day comes before them. Those that were brought in may stand in any order. */
export function weatherInOrder(reports: Reports): Reports {
  return [...reports].sort((a, b) => compare(a.date ?? '', b.date ?? ''));
}

/** The report that counts: of the latest day, the last written of that day. */
export function latestWeather({ weather }: Pick<Project, 'weather'>): Reports[number] | undefined {
  return weatherInOrder(weather).at(-1);
}

/** The reports with what is said today: today's is changed, an older one is followed by a new one. What is
    not said of the word is as it was; a new word has no sentence yet. */
export function reported(reports: Reports, today: string, said: Said): Reports {
  const all = weatherInOrder(reports);
  const last = all.at(-1);
  if (last?.date === today) return [...all.slice(0, -1), { ...last, ...said }];
  return [...all, { date: today, weather: said.weather ?? last?.weather ?? 'sunny', sentence: said.sentence ?? '' }];
}
