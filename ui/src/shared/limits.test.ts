// Lengths as the core counts them, and identities that sort.
import { describe, expect, it } from 'vitest';
import { inOrder } from '../replica/replica.svelte';
import { newId } from './id';
import { cut, length, limitOf, nearLimit } from './limits';

describe('limits', () => {
  it('counts code points, not UTF-16 units', () => {
    expect(length('é')).toBe(1);
    expect(length('🧵👍')).toBe(2);
    expect(cut('🧵👍a', 2)).toBe('🧵👍');
    expect(limitOf('note', 'text')).toBe(500);
  });

  it('shows the counter from 80 %', () => {
    expect(nearLimit('a'.repeat(79), 100)).toBe(false);
    expect(nearLimit('a'.repeat(80), 100)).toBe(true);
    expect(nearLimit('a'.repeat(80), undefined)).toBe(false);
  });
});

describe('identities', () => {
  it('are UUID version 7 and sort by the time they were made', () => {
    const ids = Array.from({ length: 5_000 }, newId);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('order', () => {
  it('compares keys as text, then by making', () => {
    const a = { id: 'a', created_at: 2, order: '80' };
    const b = { id: 'b', created_at: 1, order: '7f80' };
    expect(inOrder(a, b)).toBeGreaterThan(0);
    expect(inOrder({ id: 'a', created_at: 1 }, { id: 'b', created_at: 2 })).toBeLessThan(0);
    expect(inOrder({ id: 'a', created_at: 1, order: 'x' }, { id: 'b', created_at: 1, order: 'x' })).toBeLessThan(0);
  });
});
