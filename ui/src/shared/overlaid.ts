// Whether something lies over the sheet: a dialog of ours, or the booth, which is the document's own.
const OVER = '[role="dialog"][data-state="open"], [role="alertdialog"], dialog[open]';

export const overlaid = (): boolean => document.querySelector(OVER) !== null;
