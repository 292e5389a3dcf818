// « Imprimer… » wherever one is: what stands on the sheet, or where there is something to print.
import { desk } from '../frame/bar.svelte';
import { go, route } from '../frame/route.svelte';
import { replica } from '../replica/replica.svelte';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';

export function printHere(): void {
  const { print } = desk.bar;
  if (print) {
    print();
    return;
  }
  const place = route.current;
  if (place.at !== 'workshop' || !replica.get('workshop', place.workshop)) {
    toast(t('print-nothing'));
    return;
  }
  const { workshop } = place;
  toast(t('print-nothing-here'), { action: { label: t('part-supports'), run: () => go({ at: 'workshop', workshop, part: 'supports' }) } });
}
