// Minutes that a text such as "1 h 20", "45 min", « une demi-heure » or "19 jours" states, where it can
// be read; the text itself is always kept as typed. The same reading as in the core's `durations`:
// `tests/durations.json` holds both together.
import { plainDuration } from '../shared/durations';

const HOURS = /^(?:d')?(?:h|heures?|hours?)$/;
const MINUTES = /^(?:min|mn|minutes?)$/;
const DAYS = /^(?:j|jours?|d|days?)$/;
const WHOLE = /^\d+$/;
const PART = /^(\d+)\/(\d+)$/;
/** Three figures after the comma may be thousands. */
const DECIMAL = /^\d*[.,](?:\d{1,2}|\d{4})$/;

export function minutesIn(text: string): number | null {
  const tokens = plainDuration(text).match(/\d+\/\d+|\d*[.,]\d+|\d+|[^\d\s]+/gu) ?? [];
  let total: number | null = null;
  let afterHours = false;
  for (let at = 0; at < tokens.length; at += 1) {
    let value = partIn(tokens[at]);
    const whole = WHOLE.test(tokens[at] ?? '');
    if (whole) {
      value = Number(tokens[at]);
      const more = partIn(tokens[at + 1]);
      if (more !== null && PART.test(tokens[at + 1] ?? '')) {
        value += more;
        at += 1;
      }
    }
    if (value === null) return null;
    at += 1;
    const unit = tokens[at];
    const integer = Number.isInteger(value) && whole;
    let minutes: number;
    if (unit === undefined) {
      if (!afterHours || (!integer && !PART.test(tokens[at - 1] ?? ''))) return null;
      minutes = integer ? value : value * 60;
    } else if (HOURS.test(unit)) {
      afterHours = true;
      minutes = value * 60;
    } else if (integer && MINUTES.test(unit)) {
      minutes = value;
    } else if (integer && DAYS.test(unit)) {
      minutes = value * 1440;
    } else {
      return null;
    }
    total = (total ?? 0) + Math.round(minutes);
  }
  return total !== null && total <= 0xffff_ffff ? total : null;
}

/** « 3/4 » or « 1,5 » as a number. */
function partIn(token: string | undefined): number | null {
  const part = PART.exec(token ?? '');
  if (part) return Number(part[2]) === 0 ? null : Number(part[1]) / Number(part[2]);
  return token !== undefined && DECIMAL.test(token) ? Number(token.replace(',', '.')) : null;
}
