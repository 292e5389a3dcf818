import { describe, expect, it } from 'vitest';
import { blankItem, itemsFrom, linesOf, withChannel } from './cells';

const listed = { ...blankItem('Délai long'), actor: 'Agent', from_note: 'n1' };
const second = { ...blankItem('Mail trop long'), tool: 'Messagerie' };

describe('a cell as lines', () => {
  it('keeps what an item holds when its line is moved or corrected', () => {
    const items = itemsFrom('Mail trop long\nDélai très long', [listed, second]);
    expect(items[0]).toEqual(second);
    expect(items[1]?.text).toBe('Délai très long');
    expect(itemsFrom('Délai long !', [listed])[0]).toEqual({ ...listed, text: 'Délai long !' });
  });

  it('drops empty lines and makes an item of each other one', () => {
    expect(itemsFrom('a\n\n  \nb', []).map((item) => item.text)).toEqual(['a', 'b']);
    expect(itemsFrom('', [listed])).toEqual([]);
  });

  it('reads back what it shows', () => {
    expect(itemsFrom(linesOf([listed, second]), [listed, second])).toEqual([listed, second]);
  });
});

describe('the channel of a cell', () => {
  it('is set, changed and taken away without touching the words', () => {
    const named = withChannel([blankItem('Guichet')], 'web');
    expect(named.map((item) => [item.channel, item.text])).toEqual([['web', ''], [null, 'Guichet']]);
    expect(withChannel(named, 'phone')[0]?.channel).toBe('phone');
    expect(withChannel(named, null)).toEqual([blankItem('Guichet')]);
  });
});
