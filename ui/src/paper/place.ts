/** Which poster of a list is chosen at first. Pure. */
import type { PosterOf } from '../host/host';

const said = (of: PosterOf): [string | undefined, string | undefined] => Object.entries(of)[0] ?? [undefined, undefined];

/** The place of what is open: as it is seen, else another view of the same; `''` where it has none, and another is never taken for it. */
export function placeOf(posters: readonly { of: PosterOf }[], of: PosterOf): string {
  const [kind, id] = said(of);
  const same = posters.map((one) => said(one.of));
  const exact = same.findIndex(([one, whose]) => one === kind && whose === id);
  const at = exact >= 0 ? exact : same.findIndex(([, whose]) => whose === id);
  return at < 0 ? '' : String(at);
}
