// The artefacts of a project, asked for as commits come: one question at a time, after what touches them.
import { beforeEach, expect, it } from 'vitest';
import type { Noun } from '../protocol/Noun';
import type { Query } from '../protocol/Query';
import { aCore, type Core } from '../replica/core-bench';
import { aPageOfItsOwn, settle, show, target } from '../shared/field-bench';
import ProjectArtefacts from './ProjectArtefacts.svelte';

let core: Core;
let waiting: { query: Query; answer: (titles: string[]) => void; fail: () => void }[];
let project = $state('p');

aPageOfItsOwn();
beforeEach(async () => {
  project = 'p';
  waiting = [];
  core = await aCore({ workshop: [{ id: 'w', project: 'p', title: 'Atelier' }] });
  core.answer = (query) =>
    new Promise((resolve, reject) => {
      waiting.push({
        query,
        answer: (titles) => resolve({ answer: 'project_artefacts', value: titles.map((title) => ({ id: title, noun: 'persona', title, workshop: 'w', workshop_title: 'Atelier' })) }),
        fail: () => reject({ code: 'unreadable', noun: null, place: null, limit: null, detail: null }),
      });
    });
  await show(ProjectArtefacts, { get project() { return project; } });
});
const touch = async (noun: Noun): Promise<void> => {
  core.commit([{ noun, id: 'x', before: null, after: { id: 'x' } }]);
  await settle();
};
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  await settle();
};
const shown = (): string[] => [...target.querySelectorAll('.grow')].map((one) => one.textContent ?? '');

it('are asked for one question at a time, so that the newest answer is the last', async () => {
  await touch('persona');
  await touch('persona');
  await touch('journey');
  expect(waiting).toHaveLength(1);
  waiting[0]?.answer(['Avant']);
  await turns();
  expect(shown()).toEqual(['Avant']);
  expect(waiting).toHaveLength(2);
  waiting[1]?.answer(['Nadia']);
  await turns();
  expect(shown()).toEqual(['Nadia']);
  await touch('note');
  await touch('vote');
  expect(waiting).toHaveLength(2);
  await touch('workshop');
  expect(waiting).toHaveLength(3);
});

it('of a project that was left say nothing any more, neither what they are nor that they failed', async () => {
  project = 'q';
  await settle();
  expect(waiting.map(({ query }) => (query as { project: string }).project)).toEqual(['p', 'q']);
  waiting[1]?.answer(['De q']);
  await turns();
  waiting[0]?.fail();
  await turns();
  expect(shown()).toEqual(['De q']);
  expect(target.querySelector('p.quiet')).toBeNull();
});
