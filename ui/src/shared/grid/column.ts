/**
 * What a column of a `Grid` shows and how it is edited. Knows no domain word.
 */
import type { Snippet } from 'svelte';

/** A column over rows of one kind. */
export interface Column<Row> {
  /** Its key, once in a grid. */
  key: string;
  /** Its head. */
  label: string;
  /** A CSS width; columns without one share what is left. */
  width?: string;
  /** A figure: set at the end of the cell, figures of one width. */
  end?: boolean;
  /** How it is edited: `read` is not. `long` holds several lines. */
  kind: 'text' | 'long' | 'choice' | 'check' | 'read';
  /** What is read in the cell. */
  shown: (row: Row) => string;
  /** What a screen reader is told, where the cell shows more than its text. */
  heard?: (row: Row) => string;
  /** What the field starts with, when it is not what is shown; 'true' or 'false' for a check. */
  value?: (row: Row) => string;
  /** The choices of a `choice`. */
  options?: (row: Row) => readonly { value: string; label: string }[];
  /** Code points allowed. */
  limit?: number | undefined;
  /** Words offered while a `text` is typed. */
  suggest?: readonly string[];
  /** Takes the value; a sentence when it cannot be taken (the cell stays open). */
  commit?: (row: Row, value: string) => string | null;
  /** What Delete writes where a cell is never empty (`0` people); what is pasted empty then leaves it. */
  empty?: string;
  /** Draws the cell instead of its text. */
  cell?: Snippet<[Row]>;
  /** Set in a quieter ink. */
  quiet?: boolean;
  /** The row's name for a screen reader; the first column when none says so. */
  heads?: boolean;
}
