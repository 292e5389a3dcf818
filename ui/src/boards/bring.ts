/**
 * What is dropped or pasted on a board: pictures become picture notes, lines become notes, where they
 * were let go; a table opens in the import. What cannot be read is said by name, and the rest is there.
 */
import { ofMoving, pictureOf } from '../frame/bringing';
import { bringInto } from '../bringing/bringing.svelte';
import { asFault, type BroughtFile, host } from '../host/host';
import type { Image } from '../protocol/Image';
import { type Pasted, readPlain } from '../shared/clipboard/read';
import { newId } from '../shared/id';
import { limitOf } from '../shared/limits';
import { sentence } from '../shared/refusal';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';
import type { Point } from './engine/geometry';
import { imageSize, NOTE_WIDTH } from './engine/notes';
import * as gestures from './gestures';
import type { BoardModel } from './model.svelte';

/** A picture that is wider than tall gets more room. */
const WIDE = 276;
/** Characters of pictures in one command. */
const AT_ONCE = 5_000_000;

const widthFor = (image: Image): number => (image.width > image.height ? WIDE : NOTE_WIDTH);

export async function bringToBoard(model: BoardModel, files: readonly BroughtFile[], at: Point | null): Promise<void> {
  const pictures = files.filter((file) => file.kind === 'picture');
  if (pictures.length > 0) await bringPictures(model, pictures, at);
  for (const file of files) if (file.kind === 'text') await bringLines(model, file, at);
  // A table asks which column is the text, shown before anything is written: one at a time.
  const [table, ...others] = files.filter((file) => file.kind === 'table');
  if (!table) return;
  if (others.length > 0) toast(t('brought-one-table', { name: table.name, others: others.map((file) => file.name).join(', ') }), { kind: 'danger' });
  await bringInto(model.workshop, model.id, table);
}

/** Whether what was pasted is a table: several rows, and several columns that hold something. */
export const isTable = ({ cells, rows }: Pasted): boolean =>
  cells && rows.length > 1 && rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1);

/** A table as a file holds it. */
export const asFile = ({ rows }: Pasted): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

/** What is pasted: a table asks which column is the text; lines become notes at once. */
export async function bringPasted(model: BoardModel, pasted: Pasted, at: Point | null): Promise<void> {
  if (!isTable(pasted)) return model.paste(pasted, limitOf('note', 'text') ?? 500, at);
  try {
    await bringInto(model.workshop, model.id, await host.bring.paste(t('board-pasted-table'), asFile(pasted)));
  } catch (reason) {
    toast(sentence(asFault(reason)), { kind: 'danger' });
  }
}

function refuse(file: BroughtFile, reason: unknown): void {
  const text = sentence(asFault(reason));
  toast(file.name === '' ? text : t('brought-refused', { name: file.name, text }), { kind: 'danger' });
}

async function bringPictures(model: BoardModel, files: readonly BroughtFile[], at: Point | null): Promise<void> {
  const images: Image[] = [];
  let moving = false;
  for (const file of files) {
    try {
      const { image, moved } = await pictureOf(file, 'note');
      images.push(image);
      moving ||= moved;
    } catch (reason) {
      refuse(file, reason);
    }
  }
  if (images.length === 0) return;
  const blocks = images.map((image) => {
    const width = widthFor(image);
    return { id: newId(), width, height: imageSize(image, width).height + model.laying.heightOf('') };
  });
  const places = model.laying.spread(blocks, at);
  const notes = places.map((place, i): gestures.NewNote => {
    const image = images[i] as Image;
    return { ...model.laying.fresh(place.id, place.x, place.y), text: t('board-image-undescribed'), width: widthFor(image), image };
  });
  const mergeKey = `bring:${newId()}`;
  for (let from = 0; from < notes.length; ) {
    let to = from + 1;
    let size = notes[from]?.image?.data.length ?? 0;
    while (to < notes.length && size + (notes[to]?.image?.data.length ?? 0) <= AT_ONCE) {
      size += notes[to]?.image?.data.length ?? 0;
      to += 1;
    }
    if (await model.send(gestures.createNotes(model.id, notes.slice(from, to)), { mergeKey })) return;
    from = to;
  }
  const ids = notes.map((note) => note.id);
  model.select(ids);
  model.focused = ids[0] ?? null;
  if (!at) model.laying.bringIntoView(places, blocks);
  if (model.sayHidden(ids)) return;
  toast(ofMoving(moving, t('board-images-added', { count: ids.length })), { undo: true });
  // Asked at once for one; several are described one after the other by whoever wants to.
  if (ids.length === 1) model.editing = ids[0] ?? null;
}

async function bringLines(model: BoardModel, file: BroughtFile, at: Point | null): Promise<void> {
  let text: string;
  try {
    text = await host.files.text(file.token);
  } catch (reason) {
    refuse(file, reason);
    return;
  }
  const pasted = readPlain(text);
  if (pasted.text.trim() === '') toast(t('brought-empty', { name: file.name }), { kind: 'danger' });
  else await model.paste(pasted, limitOf('note', 'text') ?? 500, at);
}
