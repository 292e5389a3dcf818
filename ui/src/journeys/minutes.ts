// Minutes that a text such as "1 h 20", "45 min" or "19 jours" states, where it can be read; the
// text itself is always kept as typed. The same reading as in the core's `time::minutes_in`.

const HOURS = /^(h|heures?|hours?)$/;
const MINUTES = /^(min|mn|minutes?)$/;
const DAYS = /^(j|jours?|d|days?)$/;

export function minutesIn(text: string): number | null {
  const tokens = text.toLowerCase().match(/\d+|[^\d\s]+/gu) ?? [];
  if (tokens.length === 0) {
    return null;
  }
  let total = 0;
  let afterHours = false;
  for (let at = 0; at < tokens.length; at += 2) {
    const number = tokens[at] as string;
    const unit = tokens[at + 1];
    if (!/^\d+$/.test(number)) {
      return null;
    }
    let factor: number;
    if (unit === undefined) {
      if (!afterHours) {
        return null;
      }
      factor = 1;
    } else if (HOURS.test(unit)) {
      afterHours = true;
      factor = 60;
    } else if (MINUTES.test(unit)) {
      factor = 1;
    } else if (DAYS.test(unit)) {
      factor = 1_440;
    } else {
      return null;
    }
    total += Number(number) * factor;
  }
  return total <= 0xffff_ffff ? total : null;
}
