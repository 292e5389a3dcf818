/**
 * How things look on the canvas: notes with their pattern band, zones, links, the dots of the
 * board. Draws in device pixels at a given scale; keeps nothing but the small pattern tiles.
 * Colours come from the style sheet through `Palette`.
 */
import type { Colour } from '../../protocol/Colour';
import { drawSign } from './icons';
import { BAND, FONT, imageSize, LINE, type Mark, type NoteImage, PADDING, READABLE, type SceneNote, SIGN_WIDTH, STACK, TEXT_TOP } from './notes';
import type { Pictures } from './pictures';
import type { Curve, ZoneInput } from './scene';
import { isRightToLeft } from './text';

export interface Palette {
  readonly font: string;
  readonly canvas: string;
  readonly dot: string;
  readonly sunk: string;
  readonly ink: string;
  readonly ink2: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly noteInk: string;
  readonly noteEdge: string;
  readonly papers: Readonly<Record<Colour, string>>;
  readonly bands: Readonly<Record<Colour, string>>;
}

export const COLOURS: readonly Colour[] = [
  'yellow',
  'orange',
  'pink',
  'lilac',
  'blue',
  'turquoise',
  'green',
  'kraft',
];

/** Where a drawing stands: device pixels for one unit, and the origin to take away. */
export interface Frame {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** Device pixels for one pixel of the page. */
  readonly ratio: number;
}

/** Distance between two dots of the board, in its units. */
const DOTS = 32;
/** A pattern repeats after this many units: 8 px where a board is usually read. */
const TILE = 12;

export type Context = CanvasRenderingContext2D;
export type MakeCanvas = (width: number, height: number) => HTMLCanvasElement;

export class Painter {
  readonly #patterns = new Map<string, CanvasPattern | null>();
  readonly #make: MakeCanvas;
  readonly #pictures: Pictures;
  palette: Palette;
  /** The font of a link's word, in pixels of the page. */
  linkFont = 12;

  constructor(palette: Palette, make: MakeCanvas, pictures: Pictures) {
    this.palette = palette;
    this.#make = make;
    this.#pictures = pictures;
  }

  /** Other colours (the theme has changed). */
  repaint(palette: Palette): void {
    this.palette = palette;
    this.#patterns.clear();
  }

  dots(ctx: Context, f: Frame, width: number, height: number): void {
    let step = DOTS * f.scale;
    while (step < 14 * f.ratio) step *= 2;
    const size = Math.max(1, Math.round(1.6 * f.ratio));
    ctx.fillStyle = this.palette.dot;
    // One that begins before the edge reaches in.
    for (let y = Math.ceil((f.y - size) / step) * step; y < f.y + height; y += step) {
      for (let x = Math.ceil((f.x - size) / step) * step; x < f.x + width; x += step) {
        ctx.fillRect(Math.round(x - f.x), Math.round(y - f.y), size, size);
      }
    }
  }

  zone(ctx: Context, f: Frame, zone: ZoneInput): void {
    const x = Math.round(zone.x * f.scale) - f.x;
    const y = Math.round(zone.y * f.scale) - f.y;
    const width = Math.round(zone.width * f.scale);
    const height = Math.round(zone.height * f.scale);
    ctx.globalAlpha = 0.2;
    ctx.fillStyle = this.palette.papers[zone.colour];
    ctx.fillRect(x, y, width, height);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = this.palette.lineStrong;
    ctx.lineWidth = f.ratio;
    const half = f.ratio / 2;
    ctx.strokeRect(x + half, y + half, width - f.ratio, height - f.ratio);
  }

  link(ctx: Context, f: Frame, link: Pick<Curve, 'label' | 'points'>, chosen = false): void {
    const [a, b, c, d] = link.points.map((p) => ({ x: p.x * f.scale - f.x, y: p.y * f.scale - f.y }));
    if (a === undefined || b === undefined || c === undefined || d === undefined) return;
    ctx.strokeStyle = chosen ? this.palette.accent : this.palette.ink2;
    ctx.fillStyle = ctx.strokeStyle;
    ctx.lineWidth = (chosen ? 2.5 : 1.5) * f.ratio;
    ctx.beginPath();
    ctx.moveTo(a.x, a.y);
    ctx.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
    ctx.stroke();
    const angle = Math.atan2(d.y - c.y, d.x - c.x);
    const size = 8 * f.ratio;
    ctx.beginPath();
    ctx.moveTo(d.x, d.y);
    ctx.lineTo(d.x - size * Math.cos(angle - 0.42), d.y - size * Math.sin(angle - 0.42));
    ctx.lineTo(d.x - size * Math.cos(angle + 0.42), d.y - size * Math.sin(angle + 0.42));
    ctx.closePath();
    ctx.fill();
    if (link.label === '') return;
    const size12 = this.linkFont * f.ratio;
    const middle = { x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8, y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8 };
    ctx.font = `500 ${size12}px ${this.palette.font}`;
    ctx.textBaseline = 'middle';
    const width = ctx.measureText(link.label).width;
    ctx.fillStyle = this.palette.canvas;
    ctx.fillRect(middle.x - width / 2 - 4 * f.ratio, middle.y - size12 * 0.7, width + 8 * f.ratio, size12 * 1.4);
    ctx.fillStyle = this.palette.ink;
    ctx.fillText(link.label, middle.x - width / 2, middle.y);
  }

  /** `lift`: how far a held note stands above the board, in page pixels. */
  note(ctx: Context, f: Frame, note: SceneNote, lift = 0): void {
    if (note.stack) return this.#stack(ctx, f, note, lift);
    const rise = Math.round(lift * f.ratio);
    const x = Math.round(note.x * f.scale) - f.x - rise;
    const y = Math.round(note.y * f.scale) - f.y - rise;
    const width = Math.round((note.x + note.width) * f.scale) - f.x - rise - x;
    const height = Math.round((note.y + note.height) * f.scale) - f.y - rise - y;
    const hidden = note.status === 'hidden';
    const readable = (FONT * f.scale) / f.ratio >= READABLE;
    const edge = Math.max(1, Math.round(lift > 0 ? 3 * f.ratio : f.ratio));

    if (!hidden) {
      ctx.fillStyle = this.palette.noteEdge;
      if (lift > 0) ctx.fillRect(x, y + height, width + edge, edge);
      else if (readable) ctx.fillRect(x, y + height, width, edge);
      if (lift > 0) ctx.fillRect(x + width, y + edge, edge, height - edge);
    }
    ctx.fillStyle = hidden ? this.palette.sunk : this.palette.papers[note.colour];
    if (readable) {
      ctx.beginPath();
      ctx.roundRect(x, y, width, height, 2 * f.ratio);
      ctx.fill();
    } else {
      ctx.fillRect(x, y, width, height);
    }
    if (!hidden) this.#band(ctx, f, note.colour, x, y, width);
    if (note.status !== 'visible') this.#dashes(ctx, f, note, x, y, width, height);
    if (note.image !== null) this.#image(ctx, f, note, note.image, x, y, width);
    if (readable) this.#text(ctx, f, note, x, y, width, height);
    else this.#sign(ctx, f, note, x, y, width, height);
  }

  /** A folded cluster: papers on each other, in no note's colour, with its title and its count. */
  #stack(ctx: Context, f: Frame, note: SceneNote, lift: number): void {
    const rise = Math.round(lift * f.ratio);
    const x = Math.round(note.x * f.scale) - f.x - rise;
    const y = Math.round(note.y * f.scale) - f.y - rise;
    const out = Math.max(2, Math.round(STACK * f.scale));
    const width = Math.max(2, Math.round(note.width * f.scale) - out);
    const height = Math.max(2, Math.round(note.height * f.scale) - out);
    ctx.lineWidth = Math.max(1, Math.round(f.ratio));
    ctx.strokeStyle = this.palette.ink2;
    ctx.fillStyle = this.palette.canvas;
    for (const step of [out, Math.round(out / 2), 0]) {
      ctx.fillRect(x + step, y + step, width, height);
      ctx.strokeRect(x + step + ctx.lineWidth / 2, y + step + ctx.lineWidth / 2, width - ctx.lineWidth, height - ctx.lineWidth);
    }
    if ((FONT * f.scale) / f.ratio >= READABLE) this.#text(ctx, f, note, x, y, width, height);
    else this.#sign(ctx, f, note, x, y, width, height);
  }

  #dashes(ctx: Context, f: Frame, note: SceneNote, x: number, y: number, w: number, h: number): void {
    const line = note.status === 'pending' ? 2 * f.ratio : f.ratio;
    ctx.strokeStyle = note.status === 'pending' ? this.palette.bands[note.colour] : this.palette.lineStrong;
    if (ctx.strokeStyle === 'transparent' || note.colour === 'yellow') ctx.strokeStyle = this.palette.lineStrong;
    ctx.lineWidth = line;
    ctx.setLineDash([5 * f.ratio, 3 * f.ratio]);
    ctx.strokeRect(x + line / 2, y + line / 2, w - line, h - line);
    ctx.setLineDash([]);
  }

  /** The picture, or its place until it is there. */
  #image(ctx: Context, f: Frame, note: SceneNote, image: NoteImage, x: number, y: number, w: number): void {
    const size = imageSize(image, note.width);
    const [width, height] = [Math.max(1, Math.round(size.width * f.scale)), Math.max(1, Math.round(size.height * f.scale))];
    const [left, top] = [Math.round(x + (w - width) / 2), Math.round(y + TEXT_TOP * f.scale)];
    const picture = this.#pictures.get(image);
    if (picture === null) {
      ctx.fillStyle = this.palette.noteEdge;
      ctx.fillRect(left, top, width, height);
      return;
    }
    if (note.status === 'hidden') ctx.globalAlpha = 0.45;
    const smooth = ctx.imageSmoothingEnabled;
    ctx.imageSmoothingEnabled = true;
    ctx.drawImage(picture, left, top, width, height);
    ctx.imageSmoothingEnabled = smooth;
    ctx.globalAlpha = 1;
  }

  #text(ctx: Context, f: Frame, note: SceneNote, x: number, y: number, w: number, h: number): void {
    const s = f.scale;
    const hidden = note.status === 'hidden';
    const rtl = isRightToLeft(note.text);
    const inner = w - PADDING * 2 * s;
    let top = y + note.textTop * s;
    ctx.fillStyle = note.stack ? this.palette.ink : hidden ? this.palette.ink2 : this.palette.noteInk;
    ctx.textBaseline = 'alphabetic';
    const baseline = LINE * s * 0.76;
    for (const mark of note.marks) {
      if (mark.sign !== 'hidden') continue;
      this.#mark(ctx, f, mark, x, top, inner);
      top += LINE * s;
    }
    ctx.font = `${note.stack ? 650 : 400} ${FONT * s}px ${this.palette.font}`;
    if (rtl) {
      ctx.direction = 'rtl';
      ctx.textAlign = 'right';
    }
    const left = rtl ? x + w - PADDING * s : x + PADDING * s;
    for (const line of note.lines) {
      // Squeezed by a hair where the font's hinting makes a line wider at this size.
      if (line !== '') ctx.fillText(line, left, Math.round(top + baseline), inner + 4 * s);
      top += LINE * s;
    }
    if (rtl) {
      ctx.direction = 'ltr';
      ctx.textAlign = 'left';
    }
    for (const mark of note.marks) {
      if (mark.sign === 'hidden') continue;
      this.#mark(ctx, f, mark, x, top, inner);
      top += LINE * s;
    }
    if (note.became) this.#became(ctx, f, note, x, y, w);
    let corner = x + w - 7 * s;
    const middle = y + h - PADDING * s - 8 * s;
    if (note.starred) {
      star(ctx, corner - 7 * s, middle, 8 * s);
      corner -= 20 * s;
    }
    if (note.count > 1) {
      ctx.font = `700 ${FONT * s}px ${this.palette.font}`;
      ctx.textAlign = 'right';
      ctx.textBaseline = 'middle';
      ctx.fillText(`×${note.count}`, corner, middle);
      ctx.textAlign = 'left';
    }
  }

  /** What it has become is elsewhere: an arrow on the band, over the text, so that no line moves. */
  #became(ctx: Context, f: Frame, note: SceneNote, x: number, y: number, w: number): void {
    const size = 12 * f.scale;
    const left = x + w - size - 4 * f.scale;
    const ink = ctx.fillStyle;
    ctx.fillStyle = note.status === 'hidden' ? this.palette.sunk : this.palette.papers[note.colour];
    ctx.fillRect(left - f.scale, y + f.scale, size + 2 * f.scale, size + f.scale);
    ctx.fillStyle = ink;
    ctx.strokeStyle = ink;
    drawSign(ctx, 'became', left, y + 1.5 * f.scale, size);
  }

  /** A state: its sign, and the word for it. */
  #mark(ctx: Context, f: Frame, mark: Mark, x: number, top: number, inner: number): void {
    const s = f.scale;
    ctx.strokeStyle = ctx.fillStyle;
    drawSign(ctx, mark.sign, x + PADDING * s, Math.round(top + 2.5 * s), 14 * s);
    ctx.font = `650 ${FONT * s}px ${this.palette.font}`;
    ctx.fillText(mark.word, x + (PADDING + SIGN_WIDTH) * s, Math.round(top + LINE * s * 0.76), inner - SIGN_WIDTH * s);
  }

  /** From afar, where no word can be read: the sign alone, as large as the note allows. */
  #sign(ctx: Context, f: Frame, note: SceneNote, x: number, y: number, w: number, h: number): void {
    const sign = note.marks.at(-1)?.sign;
    const size = Math.min(12 * f.ratio, w - 2, h - 2);
    if (sign === undefined || size < 5 * f.ratio) return;
    ctx.strokeStyle = note.stack ? this.palette.ink : note.status === 'hidden' ? this.palette.ink2 : this.palette.noteInk;
    drawSign(ctx, sign, x + (w - size) / 2, y + (h - size) / 2, size);
  }

  #band(ctx: Context, f: Frame, colour: Colour, x: number, y: number, width: number): void {
    if (colour === 'yellow') return;
    const height = Math.round(BAND * f.scale);
    if (height < 3 * f.ratio) {
      // Too small for a pattern: the tone alone.
      ctx.globalAlpha = 0.55;
      ctx.fillStyle = this.palette.bands[colour];
      ctx.fillRect(x, y, width, Math.max(1, height));
      ctx.globalAlpha = 1;
      return;
    }
    const tile = Math.max(4, Math.round(TILE * f.scale));
    const pattern = this.#pattern(ctx, colour, tile, height);
    if (pattern === null) return;
    ctx.save();
    ctx.beginPath();
    ctx.rect(x, y, width, height);
    ctx.clip();
    ctx.translate(x, y);
    ctx.fillStyle = pattern;
    ctx.fillRect(0, 0, width, height);
    ctx.restore();
  }

  #pattern(ctx: Context, colour: Colour, width: number, height: number): CanvasPattern | null {
    const key = `${colour} ${width} ${height}`;
    const known = this.#patterns.get(key);
    if (known !== undefined) return known;
    if (this.#patterns.size > 200) this.#patterns.clear();
    const canvas = this.#make(width, height);
    const small = canvas.getContext('2d');
    if (small !== null) band(small, colour, this.palette.bands[colour], width, height);
    const pattern = small === null ? null : ctx.createPattern(canvas, 'repeat');
    this.#patterns.set(key, pattern);
    return pattern;
  }
}

/** One tile of a band: the sign by which a colour is known without seeing colour. */
function band(ctx: Context, colour: Colour, tone: string, w: number, h: number): void {
  ctx.fillStyle = tone;
  ctx.strokeStyle = tone;
  const unit = w / 8;
  ctx.lineWidth = Math.max(1, 1.3 * unit);
  const lines = (...points: [number, number][][]): void => {
    ctx.beginPath();
    for (const path of points) path.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
    ctx.stroke();
  };
  switch (colour) {
    case 'yellow':
      break;
    case 'orange':
      lines([[-w, h], [0, 0]], [[0, h], [w, 0]], [[w, h], [2 * w, 0]]);
      break;
    case 'pink':
      ctx.beginPath();
      ctx.arc(w / 2, h / 2, Math.min(w, h) * 0.29, 0, Math.PI * 2);
      ctx.fill();
      break;
    case 'lilac':
      lines([[0, 0], [w, h]], [[0, h], [w, 0]], [[-w, 0], [0, h]], [[w, 0], [2 * w, h]]);
      break;
    case 'blue': {
      const line = Math.max(1, Math.round(h * 0.2));
      ctx.fillRect(0, Math.round(h * 0.18), w, line);
      ctx.fillRect(0, Math.round(h * 0.66), w, line);
      break;
    }
    case 'turquoise':
      lines([[-w / 2, h * 0.2], [0, h * 0.75], [w / 2, h * 0.2], [w, h * 0.75], [w * 1.5, h * 0.2]]);
      break;
    case 'green': {
      const bar = Math.max(1, Math.round(w * 0.22));
      ctx.fillRect(Math.round(w * 0.12), 0, bar, h);
      ctx.fillRect(Math.round(w * 0.62), 0, bar, h);
      break;
    }
    case 'kraft': {
      const half = Math.round(w / 2);
      const low = Math.round(h / 2);
      ctx.fillRect(0, 0, half, low);
      ctx.fillRect(half, low, w - half, h - low);
      break;
    }
  }
}

function star(ctx: Context, x: number, y: number, radius: number): void {
  ctx.beginPath();
  for (let i = 0; i < 10; i += 1) {
    const reach = i % 2 === 0 ? radius : radius * 0.45;
    const angle = -Math.PI / 2 + (i * Math.PI) / 5;
    ctx.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  ctx.closePath();
  ctx.fill();
}
