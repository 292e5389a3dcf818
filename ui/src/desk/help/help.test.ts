// The help speaks of what there is: a page a screen in both languages, keys that are handled there,
// names that stand on the screen.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { answers, found, PAGES, pageOf, pagesIn, readPage, textOf, type HelpPage } from './pages';

const texts = import.meta.glob<string>('../../../../assets/help/*/*.md', { query: '?raw', import: 'default', eager: true });
const locales = import.meta.glob<string>('../../../../assets/locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });
const code = import.meta.glob<string>(['../../**/*.svelte', '../../**/*.ts', '!../../**/*.test.ts'], { query: '?raw', import: 'default', eager: true });

/** Where the keys of a page are handled; those of everywhere are `desk` and `shared`. */
const FOLDERS: Record<string, string[]> = {
  home: ['projects'], projects: ['projects'], workshops: ['projects'], project: ['projects'], overview: ['workshops'],
  agenda: ['agenda'], run: ['run', 'room'], moments: ['moments'], participants: ['participants'], supports: ['paper'], board: ['boards', 'run'], votes: ['ballots'], ballot: ['ballots'],
  matrix: ['matrices'], poll: ['polls', 'evaluation'], personas: ['personas'], persona: ['personas'], empathy_maps: ['empathy'], empathy_map: ['empathy', 'boards'], test_grids: ['test-grids'], test_grid: ['test-grids'], journeys: ['journeys'],
  journey: ['journeys'], stakeholders: ['stakeholders'], stakeholder_map: ['stakeholders'],
  how_might_we: ['how-might-we'], idea_cards: ['idea-cards'], decisions: ['decisions'], evaluation: ['evaluation'],
  synthesis: ['synthesis'], import: ['bringing'], gallery: ['gallery'], methods: ['methods'], report: ['report'], evaluations: ['evaluations', 'report'], settings: ['settings'], search: ['search'], backups: ['settings', 'errors'],
};
/** What a button and a link do by themselves. */
const OWN = ['Tab', 'Enter'];

const KEYS: Record<string, string[]> = {
  Entrée: ['Enter'], Enter: ['Enter'], Échap: ['Escape'], Escape: ['Escape'], Suppr: ['Delete'], Delete: ['Delete'],
  'Pg suiv': ['PageDown'], 'Page Down': ['PageDown'], 'Pg préc': ['PageUp'], 'Page Up': ['PageUp'],
  Espace: [' '], Space: [' '], Inser: ['Insert'], Insert: ['Insert'], Début: ['Home'], Home: ['Home'], Fin: ['End'], End: ['End'],
  'Retour arrière': ['Backspace'], Backspace: ['Backspace'], '↑': ['ArrowUp'], '↓': ['ArrowDown'], '←': ['ArrowLeft'], '→': ['ArrowRight'],
  Flèches: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], Arrows: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
};
const MODIFIERS: Record<string, RegExp> = { Ctrl: /\bctrl(Key)?\b|\bcommand\b/, Alt: /\balt(Key)?\b/, Maj: /\bshiftKey\b/, Shift: /\bshiftKey\b/ };

interface Shortcut {
  modifiers: string[];
  keys: string[];
}

/** "Ctrl Maj Z" taken apart, the same in both languages; `null`: not a shortcut alone, a modifier of the pointer. */
function shortcut(text: string): Shortcut | null {
  const words = text.split(' ');
  const modifiers: string[] = [];
  while (words[0] !== undefined && words[0] in MODIFIERS) modifiers.push(words.shift() as string);
  const key = words.join(' ');
  if (key === '') return null;
  return { modifiers: modifiers.map((one) => (one === 'Maj' ? 'Shift' : one)), keys: KEYS[key] ?? [key] };
}

/** How a handler may name a key. */
function namings(key: string): RegExp[] {
  const letter = /^[A-Z]$/.test(key);
  const word = letter ? `[${key}${key.toLowerCase()}]` : key.replace(/[+]/g, '\\$&');
  const bare = /^\w+$/.test(key) && !/^\d/.test(key) ? [`(?:^|[\\s{,])${word}:`] : [];
  const digit = /^[012]$/.test(key) ? ['\\[\\+\\\\-0-2\\]'] : [];
  return [`(?:key|pressed|toLowerCase\\(\\)) === '${word}'`, `case '${word}'`, `'${word}':`, ...bare, ...digit].map((pattern) => new RegExp(pattern, 'm'));
}

/** Whether a handler of keys compares with that key, in one file with its modifiers. */
function handled(page: string, { modifiers, keys }: Shortcut): boolean {
  if (modifiers.length === 0 && keys.every((key) => OWN.includes(key))) return true;
  // The clipboard's keys are the browser's: who takes its events takes them.
  if (modifiers.join() === 'Ctrl' && /^[CXV]$/.test(keys[0] as string)) return files(page).some((text) => /\bon(copy|paste)\b|takesClipboard/.test(text));
  return files(page).some((text) =>
    /KeyboardEvent|key: string, ctrl: boolean/.test(text)
    && keys.every((key) => namings(key).some((naming) => naming.test(text)))
    && modifiers.every((one) => (MODIFIERS[one] as RegExp).test(text)));
}

function files(page: string): string[] {
  const folders = [...(FOLDERS[page] ?? []), 'shared', 'desk'];
  return Object.entries(code).filter(([name]) => folders.includes(name.startsWith('../../') ? (name.split('/')[2] as string) : 'desk')).map(([, text]) => text);
}

const keysOf = (page: HelpPage): string[] =>
  page.sections.flatMap((section) => section.lines.flatMap((line) => line.pieces.filter((_, at) => at % 2 === 1)));
const lines = (page: HelpPage) => page.sections.flatMap((section) => section.lines);

const both = [pagesIn('fr'), pagesIn('en')] as const;

describe('the pages of the help', () => {
  it('are one a screen, in both languages, and no more', () => {
    for (const pages of both) expect(pages.map((page) => page.id)).toEqual(PAGES);
    expect(Object.keys(texts).length).toBe(2 * PAGES.length);
    expect(Object.keys(FOLDERS).sort()).toEqual([...PAGES].sort());
  });

  it('are found from where one is', () => {
    expect(pageOf({ at: 'workshop', workshop: 'w', part: 'agenda' })).toBe('agenda');
    expect(pageOf({ at: 'project', project: 'p' })).toBe('project');
    expect(pageOf({ at: 'components' })).toBe('home');
  });

  it('hold a title, what the screen is for, and gestures of the pointer and of the keyboard', () => {
    for (const page of both.flat()) {
      expect(page.title, page.id).not.toBe('');
      const [aim, pointer, keyboard] = page.sections;
      expect(aim?.lines.every((line) => !line.listed), page.id).toBe(true);
      expect(aim?.lines.length, page.id).toBeGreaterThan(0);
      expect([pointer?.title, keyboard?.title], page.id).toEqual(both[0].includes(page) ? ['À la souris', 'Au clavier'] : ['With the mouse', 'With the keyboard']);
      for (const section of page.sections.slice(1)) {
        expect(section.lines.length, `${page.id} ${section.title}`).toBeGreaterThan(0);
        expect(section.lines.every((line) => line.listed), `${page.id} ${section.title}`).toBe(true);
      }
    }
    // Nothing that the window would show as it is typed.
    for (const [file, text] of Object.entries(texts)) {
      expect(text.match(/\*\*|\[.*\]\(|<[a-z]|^\d+\. |^#{3}|'/gm), file).toBeNull();
      expect((text.match(/`/g) ?? []).length % 2, file).toBe(0);
    }
  });

  it('name the same keys in both languages, as often and in the same order', () => {
    for (const [at, page] of both[0].entries()) {
      const other = both[1][at] as HelpPage;
      expect(keysOf(page).map(shortcut), page.id).toEqual(keysOf(other).map(shortcut));
      expect(lines(page).length, page.id).toBe(lines(other).length);
    }
  });

  it('name only keys that are handled where they say', () => {
    const missing = both[1].flatMap((page) =>
      keysOf(page).filter((key) => {
        const one = shortcut(key);
        return one !== null && !handled(page.id, one);
      }).map((key) => `${page.id}: ${key}`),
    );
    expect(missing).toEqual([]);
    for (const invented of ['F7', 'Ctrl J', 'Q', 'Ctrl 5']) {
      expect(handled('board', shortcut(invented) as Shortcut), invented).toBe(false);
    }
  });

  it('call things by the names they have on the screen', () => {
    for (const [lang, open, close] of [['fr', '«\u202f', '\u202f»'], ['en', '“', '”']] as const) {
      const bundle = new FluentBundle(lang, { useIsolating: false });
      for (const [file, text] of Object.entries(locales)) if (file.includes(`/${lang}/`)) bundle.addResource(new FluentResource(text));
      const known = [...bundle._messages.values()].flatMap((message) => (message.value === null ? [] : [bundle.formatPattern(message.value, { count: 2, voters: 2 }, [])]));
      const unknown = pagesIn(lang).flatMap((page) => lines(page).flatMap((line) =>
        textOf(line).split(open).slice(1).map((rest) => rest.split(close)[0] as string)
          .filter((name) => !known.some((message) => message.startsWith(name))).map((name) => `${page.id}: ${name}`)));
      expect(unknown).toEqual([]);
    }
  });
});

describe('looking in the help', () => {
  const pages = both[0];
  const ids = (wanted: string): string[] => found(pages, wanted).map((page) => page.id);

  it('finds without accents, case or the kind of apostrophe', () => {
    expect(ids('DECISIONS')).toEqual(ids('décisions'));
    expect(ids('d’etat')).toEqual(ids("D'ÉTAT"));
    expect(ids('evaluation')[0]).toBe('evaluation');
    expect(ids('sauvegarde')[0]).toBe('backups');
  });

  it('gives all where nothing is looked for, and none where nothing answers', () => {
    expect(ids('  ')).toEqual(PAGES);
    expect(ids('xylophone')).toEqual([]);
    expect(ids('tirage')).toEqual(['participants']);
  });

  it('finds words that stand in one line before those that stand on one page', () => {
    const page = (id: string, text: string): HelpPage => readPage(id, `# ${id}\n\n${text}`);
    const some = [page('a', 'Copier.\nUne note.'), page('b', 'Copier une note.'), page('c', 'Une note.')];
    expect(found(some, 'copier note').map((one) => one.id)).toEqual(['b', 'a']);
    expect(answers({ pieces: ['Une ', 'Ctrl C', ' copie'], listed: true }, 'ctrl copie')).toBe(true);
    expect(answers({ pieces: ['Une copie'], listed: true }, '')).toBe(false);
  });
});
