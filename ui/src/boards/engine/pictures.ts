/**
 * The pictures of notes, read once and kept as small as the board can show them: a note is rarely
 * wider than a third of the screen. Draws nothing.
 */
import type { NoteImage } from './notes';

/** The longest side that is kept, in pixels. */
const SIDE = 800;
/** Where there are many, less of each. */
const MANY = 40;
const SIDE_OF_MANY = 400;

/** Reads a picture, no larger than that. */
export type ReadPicture = (data: string, size: { width: number; height: number }) => Promise<CanvasImageSource>;

export class Pictures {
  readonly #read: ReadPicture;
  readonly #ready: (image: NoteImage) => void;
  /** `null`: on its way, or not to be read. */
  readonly #kept = new Map<string, CanvasImageSource | null>();

  /** `ready` is told of each picture that has come. */
  constructor(read: ReadPicture, ready: (image: NoteImage) => void) {
    this.#read = read;
    this.#ready = ready;
  }

  /** The picture, if it is there; else it is asked for. */
  get(image: NoteImage): CanvasImageSource | null {
    const known = this.#kept.get(image.data);
    if (known !== undefined) return known;
    this.#kept.set(image.data, null);
    const factor = Math.min(1, (this.#kept.size > MANY ? SIDE_OF_MANY : SIDE) / Math.max(image.width, image.height));
    const size = { width: Math.max(1, Math.round(image.width * factor)), height: Math.max(1, Math.round(image.height * factor)) };
    void this.#read(image.data, size).then(
      (picture) => {
        if (!this.#kept.has(image.data)) return;
        this.#kept.set(image.data, picture);
        this.#ready(image);
      },
      // What cannot be read keeps its place: its text says what it shows.
      () => undefined,
    );
    return null;
  }

  clear(): void {
    this.#kept.clear();
  }
}

/** As the browser reads it, drawn down to the size. */
export const readPicture =
  (make: (width: number, height: number) => HTMLCanvasElement): ReadPicture =>
  async (data, size) => {
    const whole = new Image();
    whole.src = data;
    await whole.decode();
    const canvas = make(size.width, size.height);
    const ctx = canvas.getContext('2d');
    if (ctx === null) return whole;
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(whole, 0, 0, size.width, size.height);
    return canvas;
  };
