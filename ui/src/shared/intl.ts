// The engine's writers of days and figures, each made once: WebKit takes longer to make one than to draw
// the row it is for.
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function once<Writer extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => Writer): Writer {
  const known = made.get(key) as Writer | undefined;
  if (known) return known;
  const writer = make();
  made.set(key, writer);
  return writer;
}

/** What writes days and hours in that language. */
export function dates(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(`${locale} date ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

/** What writes figures in that language. */
export function figures(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(`${locale} figure ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}
