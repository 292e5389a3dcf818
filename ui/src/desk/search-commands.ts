// Screens and commands that are found by their name, in the box that finds everything.
import { askNewProject, askNewWorkshop, importFiles } from '../projects/flows.svelte';
import { go, PARTS, route, type Route } from '../frame/route.svelte';
import { redoStep, undoStep } from '../frame/steps';
import type { SearchCommand } from '../search/SearchDialog.svelte';
import { t } from '../shared/words.svelte';
import { partName } from './places.svelte';

/** Parts that stand on their own: the others are of one record. */
const ONES = ['ballot', 'matrix', 'poll', 'persona', 'journey', 'stakeholder_map', 'import'];

/** Those of where one is: the parts of the workshop first. */
export function searchCommands(asks: { help: () => void; moment: (() => void) | null }): SearchCommand[] {
  const place = route.current;
  const screen = (label: string, to: Route): SearchCommand => ({ label, hint: t('search-screen'), run: () => go(to) });
  const command = (label: string, run: () => void): SearchCommand => ({ label, hint: t('search-command'), run });
  const parts = place.at === 'workshop' ? PARTS.filter((part) => !ONES.includes(part)).map((part) => screen(partName(part), { ...place, part, id: undefined } as Route)) : [];
  const { moment } = asks;
  return [
    ...parts,
    screen(t('rail-home'), { at: 'home' }),
    screen(t('rail-projects'), { at: 'projects' }),
    screen(t('rail-workshops'), { at: 'workshops' }),
    screen(t('rail-gallery'), { at: 'gallery' }),
    screen(t('rail-methods'), { at: 'methods' }),
    screen(t('rail-evaluations'), { at: 'evaluations' }),
    screen(t('rail-report'), { at: 'report' }),
    screen(t('rail-settings'), { at: 'settings' }),
    command(t('home-new-project'), askNewProject),
    command(t('home-new-workshop'), () => askNewWorkshop(place.at === 'project' ? place.project : null)),
    command(t('home-import'), () => void importFiles()),
    ...(moment ? [command(t('moments-name'), moment)] : []),
    command(t('help-undo'), () => void undoStep()),
    command(t('help-redo'), () => void redoStep()),
    command(t('help-title'), asks.help),
  ];
}
