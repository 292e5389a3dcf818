import { describe, expect, it } from 'vitest';
import { tableFrom, tableText } from './clipboard';

describe('a pasted table', () => {
  it('is rows and cells, quotes and line breaks kept', () => {
    expect(tableFrom('a\tb\r\n"c\nd"\t"e ""f"""\n')).toEqual([['a', 'b'], ['c\nd', 'e "f"']]);
  });

  it('is the way back of a copied one', () => {
    const table = [['a', '', 'b\tc'], ['« d »', 'e "f"', 'g\nh']];
    expect(tableFrom(tableText(table))).toEqual(table);
  });
});
