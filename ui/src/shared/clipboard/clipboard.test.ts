// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { tableHtml } from './html';
import { offerCells } from './offer';
import { onlyValue, readPasted, readPlain } from './read';
import { tableText } from './text';

/** The clipboard as the window shows it, whatever `types` says. */
const clip = (data: Record<string, string>): DataTransfer =>
  ({ types: [], getData: (kind: string) => data[kind] ?? '' }) as unknown as DataTransfer;

// What people wrote, and how Excel puts it on the clipboard.
const SAID = [
  "\"Trop long, j'ai abandonné",
  "Revient une deuxième fois\" dit l'accueil",
  '"Complet" du premier coup',
  'Première ligne\nseconde ligne',
  'Il répond "non"\net s\'en va',
  'Écran de 24" trop haut',
];
const EXCEL = [SAID[0], SAID[1], SAID[2], '"Première ligne\nseconde ligne"', '"Il répond ""non""\net s\'en va"', SAID[5]];
const BESIDE = ['Attend au guichet', 'Repart sans reçu', 'Content', 'Deux lignes, une seule case', 'Guillemets et deux lignes', 'Guillemet au milieu'];
const escaped = (text: string): string => text.replaceAll('"', '&quot;').replaceAll('\n', '<br>');
const page = (rows: readonly string[][]): string =>
  `<html><head><meta charset="utf-8"></head><body><table>\n${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n')}\n</table></body></html>\n`;

const SHAPES: { name: string; tsv: string; rows: string[][] }[] = [
  { name: 'two rows', tsv: `${EXCEL.join('\t')}\r\n${BESIDE.join('\t')}\r\n`, rows: [SAID, BESIDE] },
  { name: 'one column', tsv: EXCEL.map((cell) => `${cell}\r\n`).join(''), rows: SAID.map((cell) => [cell]) },
  { name: 'two columns', tsv: EXCEL.map((cell, at) => `${cell}\t${BESIDE[at]}\r\n`).join(''), rows: SAID.map((cell, at) => [cell, BESIDE[at] ?? '']) },
];

describe('cells that begin with a quotation mark', () => {
  for (const { name, tsv, rows } of SHAPES) {
    it(`are the spreadsheet's to the sign: ${name}`, () => {
      expect(readPasted(clip({ 'text/plain': tsv }))).toMatchObject({ rows, cells: true });
      expect(readPasted(clip({ 'text/plain': tsv, 'text/html': page(rows) })).rows).toEqual(rows);
      expect(readPasted(clip({ 'text/html': page(rows) })).rows).toEqual(rows);
    });
  }

  it('are quoted only if a mark closes them at an end and something inside asks for it', () => {
    const of = (text: string): string[][] => readPlain(text).rows.map((row) => [...row]);
    expect(of('"a\tb"')).toEqual([['a\tb']]);
    expect(of('"a"\t"b"')).toEqual([['"a"', '"b"']]);
    expect(of('"a ""b"""\tc')).toEqual([['a "b"', 'c']]);
    expect(of('x "a\tb"')).toEqual([['x "a', 'b"']]);
    expect(of('"a\nb" c\nd')).toEqual([['"a'], ['b" c'], ['d']]);
    expect(of('"a\r\nb"\r\n')).toEqual([['a\nb']]);
    expect(of('""\t"""')).toEqual([['""', '"""']]);
  });
});

describe('a plain text', () => {
  it('keeps its lines, whatever ends them, and an empty one', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(readPlain(`a${end}${end}b${end}`)).toEqual({ rows: [['a'], [''], ['b']], cells: false, text: 'a\n\nb' });
    }
    expect(readPlain('').rows).toEqual([]);
    expect(readPlain('a\t\n\tb').rows).toEqual([['a', ''], ['', 'b']]);
    expect(onlyValue(readPlain('a\n'))).toBe('a');
  });

  it('is not asked for where a table decides, and the two are not mixed', () => {
    // Calc's HTML leaves hidden columns out, its plain text holds them and has no lines in cells.
    const data = { 'text/plain': 'a\tcaché\tb c\n', 'text/html': '<table><tr><td>a</td><td>b<br>c</td></tr></table>' };
    expect(readPasted(clip(data)).rows).toEqual([['a', 'b\nc']]);
  });

  it('is what counts where the HTML has text beside its table, or no table', () => {
    expect(readPasted(clip({ 'text/plain': 'Un mot\na\tb', 'text/html': '<p>Un mot</p><table><tr><td>a</td></tr></table>' })).text).toBe('Un mot\na\tb');
    expect(readPasted(clip({ 'text/plain': 'a\nb', 'text/html': '<p>a</p><p>b</p>' })).cells).toBe(false);
  });

  it('comes from the HTML where a picture hides it', () => {
    expect(readPasted(clip({ 'text/html': '<p>Un <b>mot</b>\n de plus</p><div>deux<br>trois</div><ul><li>a</li><li>b</li></ul>' })).text).toBe('Un mot de plus\ndeux\ntrois\na\nb');
  });
});

describe('a table in HTML', () => {
  const rows = (html: string): string[][] => readPasted(clip({ 'text/html': html })).rows.map((row) => [...row]);

  it('has no hidden row, column or cell', () => {
    expect(rows(`<table><colgroup><col><col style="display:none"></colgroup>
      <tr><td>a</td><td>x</td><td>b</td></tr><tr hidden><td>y</td></tr><tr style="display: none"><td>y</td></tr>
      <tr><td>c</td><td style="display:none">x</td><td>d<span style="display:none">z</span></td></tr></table>`)).toEqual([['a', 'b'], ['c', 'd']]);
  });

  it('keeps line ends and non-breaking spaces of a cell, and none of the source', () => {
    expect(rows(`<table><tr><td>
        un&nbsp;mot \u202f!
        et  deux<br>
        trois </td><td><p>a</p><p>b</p></td><td><br></td><td>c<br></td><td style="white-space:pre-wrap">d  e\tf </td></tr></table>`))
      .toEqual([['un\u00a0mot \u202f! et deux\ntrois', 'a\nb', '', 'c', 'd  e\tf ']]);
  });

  it('leaves what a wide or high cell covers empty, so that the others keep their column', () => {
    expect(rows('<table><tr><td colspan="2">a</td><td>b</td></tr><tr><td rowspan=2>c</td><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr></table>'))
      .toEqual([['a', '', 'b'], ['c', 'd', 'e'], ['', 'f', 'g']]);
    expect(rows('<table><tr><td colspan="100000000">a</td></tr></table>')[0]).toHaveLength(1000);
  });

  it('may be several, with styles beside them', () => {
    expect(rows('<style>td{color:red}</style><table><tr><td>a</td></tr></table> <br> <table><tbody><tr><th>b</th></tr></tbody></table>')).toEqual([['a'], ['b']]);
  });
});

describe('what is copied', () => {
  const values = [
    ['a', '', 'b\tc', '"d', 'e "f"'],
    ['« g »', 'h\ni', 'j\n', '\n', ' k  l\u00a0m\u202fn '],
    ['<b>&amp;</b>', '=1+1', '007', '"', '""'],
  ];

  it('comes back unchanged, by either flavour', () => {
    expect(readPlain(tableText(values)).rows).toEqual(values);
    expect(readPasted(clip({ 'text/html': tableHtml(values) })).rows).toEqual(values);
  });

  it('goes out as cells and as text, one cell as it reads', () => {
    const held = new Map<string, string>();
    const data = { setData: (kind: string, text: string) => held.set(kind, text) } as unknown as DataTransfer;
    offerCells(data, [['"Complet" du premier coup\nsuite']]);
    expect(held.get('text/plain')).toBe('"Complet" du premier coup\nsuite');
    expect(readPasted(clip(Object.fromEntries(held))).rows).toEqual([['"Complet" du premier coup\nsuite']]);
    offerCells(data, values);
    expect([...held.keys()]).toEqual(['text/plain', 'text/html']);
    expect(held.get('text/plain')).toBe(tableText(values));
  });
});
