// What is said of a project whose time is over, and of a case whose people nobody can name any more.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, leave, settle, show, target } from '../shared/field-bench';
import { language, shortDay } from '../shared/words.svelte';
import CaseDialog from './CaseDialog.svelte';
import ProjectRetention from './ProjectRetention.svelte';

aPageOfItsOwn();

const project = (anonymised_at: number | null) => ({ id: 'p', title: 'Guichet', purpose: '', notice: '', retention_date: '2020-01-31', end: null, anonymised_at });
const lab = (retention_then: string) => ({ id: 'l', name: 'Labo', notice: '', retention_months: 12, retention_then });

async function said(then: string, anonymised: number | null): Promise<string> {
  await aCore({ lab: [lab(then)], project: [project(anonymised)] } as never);
  await show(ProjectRetention, { get project() { return replica.get('project', 'p'); }, patch: async () => null, ask: () => undefined });
  const text = target.querySelector('.over')?.textContent ?? '';
  await leave();
  return text;
}

it('a project that the lab purges is said to be due for that, also once it was made anonymous', async () => {
  expect(language.current).toBe('fr');
  const day = shortDay('2020-01-31');
  expect(await said('anonymise', null)).toContain(`effacés le ${day}`);
  expect(await said('anonymise', 1)).toBe('');
  expect(await said('purge', null)).toContain(`devait être purgé le ${day}. Purgez-le`);
  expect(await said('purge', 1)).toContain('Les pseudonymes n’y sont plus');
});

it('a case of an anonymised project says that names in its texts are not known any more', async () => {
  for (const nameless of [true, false]) {
    await show(CaseDialog, { left: { path: '/x/cas.etabli', removed: [{ trace: 'hidden_words', count: 2 }], nameless } });
    await settle();
    const text = document.querySelector('[role="dialog"]')?.textContent ?? '';
    expect(text).toContain('2 textes tirés d’une note masquée');
    expect(text.includes('déjà été anonymisé')).toBe(nameless);
    await leave();
  }
});
