// The floors of the UI: a file imports from its own floor or from below, and nouns never in a circle.
import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>('./**/*.{ts,svelte}', { query: '?raw', import: 'default', eager: true });

/** Below the nouns, from the ground up; every other folder is a noun, `desk` composes them. */
const GROUND = ['protocol', 'host', 'shared', 'replica', 'frame'];
const TOP = ['desk', '.'];

function floor(folder: string): number {
  const ground = GROUND.indexOf(folder);
  return ground >= 0 ? ground : GROUND.length + 1 + TOP.indexOf(folder);
}

/** The folder a path of `ui/src` is in; `.` for what stands beside the folders. */
const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] as string) : '.');

/** What a file imports by a path of ours: still or later, for its types, its styles or its effects. */
function imported(file: string, text: string): string[] {
  const found = text.matchAll(/\b(?:from|import)\s*\(?\s*['"](\.[^'"]*)['"]/g);
  return [...found].map((match) => {
    const at = file.split('/').slice(0, -1);
    for (const part of (match[1] as string).split('/')) {
      if (part === '..' && at.length > 0 && at.at(-1) !== '..') at.pop();
      else if (part !== '.') at.push(part);
    }
    return at.join('/');
  }).filter((path) => !path.startsWith('..'));
}

interface Arrow {
  from: string;
  to: string;
  file: string;
  path: string;
}

const arrows: Arrow[] = Object.entries(sources).flatMap(([name, text]) => {
  const file = name.slice(2);
  return imported(file, text).map((path) => ({ from: folderOf(file), to: folderOf(path), file, path }));
});

/** The circles of a graph: from each folder, a way that comes back to it. */
function circles(all: readonly Arrow[]): string[] {
  const edges = [...new Map(all.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()];
  const found: string[] = [];
  const walk = (way: readonly Arrow[], start: string): void => {
    const at = way.at(-1)?.to ?? start;
    for (const edge of edges) {
      if (edge.from !== at || edge.to === at) continue;
      if (edge.to === start) found.push([...way, edge].map((one) => `${one.file} → ${one.path}`).join(', '));
      // A folder later in the alphabet finds its own circles.
      else if (edge.to > start && !way.some((one) => one.to === edge.to)) walk([...way, edge], start);
    }
  };
  for (const start of new Set(edges.map((edge) => edge.from))) walk([], start);
  return found;
}

describe('the house', () => {
  it('is read whole', () => {
    const named = (file: string, path: string): boolean => arrows.some((arrow) => arrow.file === file && arrow.path === path);
    expect(named('desk/Desk.svelte', 'frame/route.svelte')).toBe(true);
    expect(named('main.ts', 'desk/Desk.svelte')).toBe(true);
    expect(imported('a/b/c.ts', "import x from '../../d/e';\nconst f = await import('./g.svelte');\nimport '../h.css';\nexport { i } from '../../../j';")).toEqual(['d/e', 'a/b/g.svelte', 'a/h.css']);
  });

  it('has no arrow that runs up', () => {
    const up = arrows.filter(({ from, to }) => floor(to) > floor(from)).map(({ file, path }) => `${file} → ${path}`);
    expect(up).toEqual([]);
  });

  it('has no circle between nouns', () => {
    expect(circles(arrows.filter(({ from, to }) => from !== to))).toEqual([]);
    const edge = (from: string, to: string): Arrow => ({ from, to, file: `${from}/x.ts`, path: `${to}/y` });
    expect(circles([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual(['b/x.ts → c/y, c/x.ts → b/y']);
  });
});
