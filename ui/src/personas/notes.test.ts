import { describe, expect, it } from 'vitest';
import type { Link } from '../protocol/Link';
import { behind, chosen, followed, linksOf, standing, traitOf } from './notes';

const link = (id: string, note: string, label: string): Link =>
  ({ id, workshop: 'w', from_noun: 'note', from: note, to_noun: 'persona', to: 'p', label, kind: 'leads_to' }) as Link;
const place = { workshop: 'w', persona: 'p' };
const ids = () => {
  let next = 0;
  return () => `new${next++}`;
};

describe('the notes behind a sheet', () => {
  const links = [link('a', 'n1', 'Tout faire en une fois'), link('b', 'n2', 'Tout faire en une fois'), link('c', 'n3', '')];

  it('are those linked to it, from either end, and to nothing else', () => {
    const others = [
      { ...link('d', 'n4', ''), to: 'q' },
      { ...link('e', 'n5', ''), from_noun: 'persona', from: 'p', to_noun: 'note', to: 'n5' } as Link,
      { ...link('f', 'n6', ''), to_noun: 'cell', to: 'p' } as Link,
    ];
    expect(linksOf([...links, ...others], 'p').map((one) => one.id)).toEqual(['a', 'b', 'c', 'e']);
  });

  it('are told line by line, and those of the whole sheet by themselves', () => {
    expect(behind(links, ' Tout faire en une fois ').map((one) => one.id)).toEqual(['a', 'b']);
    expect(behind(links, '').map((one) => one.id)).toEqual(['c']);
  });

  it('are chosen in one gesture: what is new is linked, what was let go is not', () => {
    expect(chosen(links, 'Tout faire en une fois', ['n2', 'n9'], place, ids())).toEqual({
      several: [
        { link: { create: [{ id: 'new0', fields: { workshop: 'w', from_noun: 'note', from: 'n9', to_noun: 'persona', to: 'p', label: 'Tout faire en une fois' } }] } },
        { link: { remove: ['a'] } },
      ],
    });
    expect(chosen(links, 'Tout faire en une fois', ['n1', 'n2'], place, ids())).toBeNull();
    expect(chosen(links, '', [], place, ids())).toEqual({ link: { remove: ['c'] } });
  });

  it('follow a line that is written anew, and no line that comes or goes', () => {
    const before = ['Tout faire en une fois', 'Être rappelée'];
    expect(followed(links, before, ['Tout faire en une seule fois', 'Être rappelée'])).toEqual([
      { link: { patch: [{ id: 'a', fields: { label: 'Tout faire en une seule fois' } }, { id: 'b', fields: { label: 'Tout faire en une seule fois' } }] } },
    ]);
    expect(followed(links, before, ['Être rappelée'])).toEqual([]);
    expect(followed(links, before, ['Être rappelée', 'Tout faire en une fois'])).toEqual([]);
    expect(followed(links, before, [...before, 'Un accueil'])).toEqual([]);
  });

  it('follow their line where others come or go in the same pause', () => {
    const before = ['Tout faire en une fois', 'Être rappelée', 'Lire sans aide'];
    const moved = (after: string[]): string[] => (followed([...links, link('d', 'n4', 'Lire sans aide')], before, after)[0] as { link: { patch: { id: string; fields: { label: string } }[] } } | undefined)
      ?.link.patch.map((one) => `${one.id} ${one.fields.label}`) ?? [];
    // A word mended, and a line added under it.
    expect(moved(['Tout faire en une seule fois', 'Un accueil', 'Être rappelée', 'Lire sans aide'])).toEqual(['a Tout faire en une seule fois', 'b Tout faire en une seule fois']);
    // One taken out, another mended.
    expect(moved(['Tout faire en une fois', 'Lire seule sans aide'])).toEqual(['d Lire seule sans aide']);
    // Cut in two: the longer part keeps them.
    expect(moved(['Tout faire', 'en une fois', 'Être rappelée', 'Lire sans aide'])).toHaveLength(2);
    // Taken out, and something else written elsewhere.
    expect(moved(['Être rappelée', 'Lire sans aide', 'Zut'])).toEqual([]);
  });

  it('count no more once their line was taken out', () => {
    expect(standing(links, ['Tout faire en une fois ']).map((one) => one.id)).toEqual(['a', 'b', 'c']);
    expect(standing(links, ['Autre chose']).map((one) => one.id)).toEqual(['c']);
  });

  it('are found by as many words of a long line as a link can bear', () => {
    const long = `${'très '.repeat(60)}long`;
    expect([...traitOf(long)]).toHaveLength(200);
    expect(behind([link('a', 'n1', traitOf(long))], long)).toHaveLength(1);
    expect(behind([link('a', 'n1', traitOf(`👩‍🚒${long}`))], `👩‍🚒${long}`)).toHaveLength(1);
  });
});
