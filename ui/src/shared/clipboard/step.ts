// A field whose text came in one step of the application, by a paste that wrote more than the field:
// until something is typed there, undo is the application's, not the field's own.

export function stepOf(field: HTMLElement): void {
  field.dataset['step'] = '';
  field.addEventListener('input', () => delete field.dataset['step'], { once: true });
}
