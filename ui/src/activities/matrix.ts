// What makes a matrix, as commands. Pure; ids are asked from the caller.

import type { Command } from '../protocol/Command';
import type { NewId } from '../shared/id';

export interface MatrixWords {
  title: string;
  question: string;
  x: string;
  y: string;
}

/** A matrix with the activity that opens it. */
export function newMatrix(workshop: string, words: MatrixWords, id: string, newId: NewId): Command[] {
  const activity = newId();
  const { title, question, x, y } = words;
  return [
    { activity: { create: [{ id: activity, fields: { workshop, kind: 'matrix', title, question } }] } },
    { matrix: { create: [{ id, fields: { workshop, activity, question, x_axis: x, y_axis: y } }] } },
  ];
}
