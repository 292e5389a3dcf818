// What a project holds in lists, by hand and by keyboard: the real components over the real replica,
// with a core that keeps what it is asked for.
import { flushSync, mount, tick, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { use, type Host, type HostEvent } from '../host/host';
import type { Project } from '../protocol/Project';
import type { Request } from '../protocol/Request';
import { replica } from '../replica/replica.svelte';
import { flushDrafts } from '../shared/drafts';
import { toasts } from '../shared/toast.svelte';
import { isMissed, measuresInOrder, milestonesInOrder, newIndicator, typedValue } from './plan';
import ProjectIndicators from './ProjectIndicators.svelte';
import ProjectLessons from './ProjectLessons.svelte';
import ProjectMilestones from './ProjectMilestones.svelte';

describe('the lists of a project', () => {
  it('read values as people type them, and refuse what the core would', () => {
    expect(typedValue('')).toBeNull();
    expect(typedValue(' 4,5 ')).toBe(4.5);
    expect(typedValue('-1e12')).toBe(-1e12);
    expect(typedValue('1e13')).toBeUndefined();
    expect(typedValue('beaucoup')).toBeUndefined();
  });

  it('stand in the order of their days', () => {
    const measure = (date: string | null, value: number) => ({ date, value, source: '' });
    const measures = measuresInOrder([measure('2026-05-02', 1), measure(null, 2), measure('2026-01-31', 3), measure('2026-05-02', 4)]);
    expect(measures.map((one) => one.value)).toEqual([2, 3, 1, 4]);
    const milestones = milestonesInOrder([
      { title: 'sans date', due: null, done: false },
      { title: 'bilan', due: '2026-12-15', done: false },
      { title: 'revue', due: '2026-06-30', done: false },
    ]);
    expect(milestones.map((one) => one.title)).toEqual(['revue', 'bilan', 'sans date']);
  });

  it('miss a milestone that is past and not reached', () => {
    const milestone = { title: 'revue', due: '2026-06-30', done: false };
    expect(isMissed(milestone, '2026-06-30')).toBe(false);
    expect(isMissed(milestone, '2026-07-01')).toBe(true);
    expect(isMissed({ ...milestone, done: true }, '2026-07-01')).toBe(false);
    expect(isMissed({ ...milestone, due: null }, '2026-07-01')).toBe(false);
  });
});

describe('on the page of a project', () => {
  let project: Partial<Project>;
  let sent: Request[];
  let tell: (event: HostEvent) => void;
  let page: ReturnType<typeof mount> | undefined;

  beforeEach(async () => {
    sent = [];
    project = {
      id: 'p',
      indicators: [{ ...newIndicator('Dossiers clos'), unit: '%', measures: [{ date: '2026-01-31', value: 58, source: '' }] }, newIndicator('Rendez-vous manqués')],
      milestones: [{ title: 'Bilan final', due: '2026-12-15', done: false }],
      lessons: [{ kind: 'change', text: 'Prévenir le standard.', tags: [] }],
    };
    let seq = 0;
    const history = { undo: null, redo: null };
    use({
      execute: (request: Request) => {
        sent.push(request);
        seq += 1;
        const fields = (request.command as { project: { patch: { fields: Partial<Project> }[] } }).project.patch[0]?.fields ?? {};
        tell({
          committed: {
            seq, command_id: request.command_id, kind: 'do', op: { verb: 'edit', noun: 'project', count: 1 }, actor: 'desk', scope: 'p', at: seq,
            changes: [{ noun: 'project', id: 'p', before: {}, after: fields }], skipped: 0, history,
          },
        });
        return Promise.resolve({ seq });
      },
      query: () => Promise.resolve({ answer: 'snapshot', value: { seq: 0, at: null, history, records: [{ noun: 'project', record: project }] } }),
      subscribe: (_since: number | null, onEvent: (event: HostEvent) => void) => {
        tell = onEvent;
        return Promise.resolve(() => undefined);
      },
    } as unknown as Host);
    await replica.start();
  });

  afterEach(async () => {
    if (page) await unmount(page);
    document.body.replaceChildren();
  });

  const now = () => replica.get('project', 'p');

  function show(component: Component<{ project: Project }>): void {
    page = mount(component, {
      target: document.body,
      props: {
        get project() {
          return now() as Project;
        },
      },
    });
    flushSync();
  }
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 8; turn += 1) await tick();
    flushSync();
  }
  const grid = (label: string): HTMLElement => {
    const found = [...document.querySelectorAll<HTMLElement>('[role="grid"]')].find((one) => one.getAttribute('aria-label')?.startsWith(label));
    if (!found) throw new Error(`no table ${label}`);
    return found;
  };
  async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await settle();
  }
  /** Opens a cell with Enter, writes, and takes it with Enter. */
  async function write(table: string, row: number, column: string, text: string): Promise<void> {
    grid(table).querySelectorAll<HTMLElement>(`td[data-column="${column}"]`)[row]?.focus();
    await press('Enter');
    const field = document.activeElement as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Enter');
  }
  async function add(table: string, text: string): Promise<void> {
    const form = grid(table).closest('div')?.querySelector('form');
    const field = form?.querySelector('input');
    if (!form || !field) throw new Error(`nothing is added to ${table}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
  }

  it('indicators are written, moved and removed, each gesture a step of its own', async () => {
    show(ProjectIndicators);
    await write('Indicateurs', 0, 'target', '75,5');
    expect(now()?.indicators[0]).toMatchObject({ label: 'Dossiers clos', target: 75.5 });
    await write('Indicateurs', 0, 'initial', 'beaucoup');
    expect(now()?.indicators[0]?.initial).toBeNull();
    expect(document.querySelector('.error')?.textContent).not.toBe('');
    await press('Escape');
    await add('Indicateurs', 'Attente');
    expect(now()?.indicators[2]).toEqual(newIndicator('Attente'));
    grid('Indicateurs').querySelectorAll<HTMLElement>('td[data-column="label"]')[2]?.focus();
    await press('ArrowUp', { altKey: true });
    expect(now()?.indicators.map((one) => one.label)).toEqual(['Dossiers clos', 'Attente', 'Rendez-vous manqués']);
    expect(document.activeElement?.closest('tr')?.textContent).toContain('Attente');
    // The row, not its name: chosen as a whole first.
    await press('Delete');
    expect(sent).toHaveLength(3);
    await press(' ', { shiftKey: true });
    await press('Delete');
    expect(now()?.indicators.map((one) => one.label)).toEqual(['Dossiers clos', 'Rendez-vous manqués']);
    expect(toasts.all.at(-1)?.text).toContain('Attente');
    expect(sent.map((request) => request.merge_key)).toEqual([null, null, null, null]);
  });

  it('a table pasted over indicators is one step, each row keeping the others', async () => {
    show(ProjectIndicators);
    grid('Indicateurs').querySelectorAll<HTMLElement>('td[data-column="label"]')[0]?.focus();
    await settle();
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { getData: (kind: string) => (kind === 'text/plain' ? 'Délai\tà la hausse\tj\nAppels\tÀ la baisse\t/mois\n' : '') },
    });
    document.activeElement?.dispatchEvent(event);
    await settle();
    expect(document.querySelector('.error')?.textContent ?? '').toBe('');
    expect(now()?.indicators.map((one) => [one.label, one.unit])).toEqual([['Délai', 'j'], ['Appels', '/mois']]);
    expect(sent).toHaveLength(1);
  });

  it('the last measure is that of the latest day, and all are shown by day, whatever order they were brought in', async () => {
    const measure = (date: string | null, value: number) => ({ date, value, source: '' });
    project.indicators = [{ ...newIndicator('Dossiers clos'), unit: '%', measures: [measure('2026-05-02', 71), measure('2026-03-02', 64), measure(null, 1), measure('2026-05-02', 72), measure('2026-01-31', 58)] }];
    await replica.start();
    show(ProjectIndicators);
    const cells = (label: string, column: string) => [...grid(label).querySelectorAll(`tbody [data-column="${column}"]`)].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
    expect(cells('Indicateurs', 'latest')[0]).toMatch(/^72 %/);
    expect(cells('Mesures', 'value')).toEqual(['1 %', '58 %', '64 %', '71 %', '72 %']);
    await write('Mesures', 1, 'value', '59');
    expect(now()?.indicators[0]?.measures.map((one) => one.value)).toEqual([1, 59, 64, 71, 72]);
  });

  it('measures belong to the indicator one stands on, and stand by day', async () => {
    show(ProjectIndicators);
    await add('Mesures', '69');
    await write('Mesures', 1, 'date', '2 janvier 2026');
    expect(now()?.indicators[0]?.measures.map((one) => [one.date, one.value])).toEqual([['2026-01-02', 69], ['2026-01-31', 58]]);
    grid('Indicateurs').querySelectorAll<HTMLElement>('td[data-column="label"]')[1]?.focus();
    await settle();
    expect(grid('Mesures').getAttribute('aria-label')).toContain('Rendez-vous manqués');
    await add('Mesures', 'onze');
    expect(now()?.indicators[1]?.measures).toEqual([]);
    await add('Mesures', '11');
    expect(now()?.indicators[1]?.measures[0]?.value).toBe(11);
    expect(now()?.indicators[0]?.measures).toHaveLength(2);
  });

  it('milestones take a day and are ticked', async () => {
    show(ProjectMilestones);
    await add('Jalons', 'Revue');
    await write('Jalons', 1, 'due', '30/06/2026');
    expect(now()?.milestones.map((one) => [one.title, one.due])).toEqual([['Revue', '2026-06-30'], ['Bilan final', '2026-12-15']]);
    grid('Jalons').querySelectorAll<HTMLElement>('td[data-column="done"]')[0]?.focus();
    await press(' ');
    expect(now()?.milestones[0]?.done).toBe(true);
  });

  it('lessons are lines of their kind', async () => {
    show(ProjectLessons);
    const worked = document.querySelector<HTMLElement>('[role="group"]');
    worked?.querySelector<HTMLButtonElement>('button')?.click();
    await settle();
    const line = worked?.querySelector('textarea');
    if (!line) throw new Error('no line to write');
    line.value = 'L’accord en séance.';
    line.dispatchEvent(new Event('input', { bubbles: true }));
    await flushDrafts();
    await settle();
    expect(now()?.lessons).toEqual([
      { kind: 'worked', text: 'L’accord en séance.', tags: [] },
      { kind: 'change', text: 'Prévenir le standard.', tags: [] },
    ]);
  });
});
