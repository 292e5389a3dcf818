// What is copied goes out in both flavours, so that spreadsheets take cells and fields take text.
import { tableHtml } from './html';
import { tableText } from './text';

/** Offers cells. One alone goes out as it reads, without the quotes of a table. */
export function offerCells(data: DataTransfer, rows: readonly (readonly string[])[]): void {
  const alone = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  data.setData('text/plain', alone ?? tableText(rows));
  data.setData('text/html', tableHtml(rows));
}
