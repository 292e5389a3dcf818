// Where one stood on the screen: what was scrolled and how far. The core knows the address itself.
import { keep, leftAt } from '../shared/kept';

interface Place {
  route: string;
  scrolls: Record<string, [number, number]>;
}

const KEY = 'place';
const PATIENCE = 2_000;

let place: Place = { route: '', scrolls: {} };

/** Follows what is scrolled, until it is told to stop. */
export function followPlace(): () => void {
  const onScroll = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    if (place.route !== location.hash) place = { route: location.hash, scrolls: {} };
    place.scrolls[pathOf(target)] = [target.scrollTop, target.scrollLeft];
    keep(KEY, place);
  };
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  return () => document.removeEventListener('scroll', onScroll, true);
}

/** Scrolls there again, each thing as soon as it is as long as it was. */
export function backToPlace(): void {
  const left = leftAt(KEY) as Place | null;
  if (left?.route !== location.hash) return;
  place = left;
  const still = new Map(Object.entries(left.scrolls));
  const begun = performance.now();
  const step = () => {
    for (const [path, [top, beside]] of still) {
      const element = elementAt(path);
      if (element === null) continue;
      element.scrollTo({ top, left: beside, behavior: 'instant' });
      if (Math.abs(element.scrollTop - top) < 1 && Math.abs(element.scrollLeft - beside) < 1) still.delete(path);
    }
    if (still.size > 0 && performance.now() - begun < PATIENCE) requestAnimationFrame(step);
  };
  step();
}

function pathOf(element: Element): string {
  const steps: number[] = [];
  for (let at: Element = element; at.parentElement !== null; at = at.parentElement) {
    steps.unshift([...at.parentElement.children].indexOf(at));
  }
  return steps.join(' ');
}

function elementAt(path: string): Element | null {
  let at: Element | undefined = document.documentElement;
  for (const step of path.split(' ')) at = at?.children[Number(step)];
  return at ?? null;
}
