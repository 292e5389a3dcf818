/** Where a note is seen: its board, with the keys on it. What is made of notes leads back there. */
import type { Route } from '../frame/route.svelte';
import type { Note } from '../protocol/Note';
import { replica } from '../replica/replica.svelte';

export const placeOfNote = (note: Note): Route => ({
  at: 'workshop',
  workshop: replica.get('board', note.board)?.workshop ?? '',
  part: 'board',
  id: note.id,
});
