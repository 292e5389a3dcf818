import { expect, it, vi } from 'vitest';

const method = { current: 'hundred_points' };
const option = { option: 'o', label: 'Un courrier', dots: 1, points: 1.5, rank: 1, tied: false, grades: [], hand_grades: [], hand_dots: 0, share: 1, said: [] };

vi.mock('../replica/replica.svelte', () => ({
  replica: {
    of: () => [{ id: 'o', ballot: 'b' }],
    get: () => ({ id: 'b', workshop: 'w', state: 'closed', closed_at: 1, method: method.current, question: 'Laquelle ?' }),
  },
}));
vi.mock('../replica/results.svelte', () => ({
  results: () => ({ ballots: [{ ballot: 'b', voters: 4, dots_cast: 1, options: [option] }] }),
}));
vi.mock('../shared/words.svelte', () => ({
  number: String,
  percent: String,
  t: (id: string, said: Record<string, unknown> = {}) => (id.startsWith('ballot-score') ? `${id} ${String(said.count)}` : String(said.score)),
}));

it('says what the word of a score agrees with: dots and points as numbers, not as they are written', async () => {
  const { standing } = await import('./standing');
  expect(standing('w', { idea_card: 'i' })).toBe('ballot-score-hundred-points 1');
  method.current = 'ranking';
  expect(standing('w', { idea_card: 'i' })).toBe('ballot-score-ranking 1.5');
});
