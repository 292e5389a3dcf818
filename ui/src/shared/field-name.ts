// What an element is called, near enough to find it again: its label, else its text.
export function accessibleName(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by !== null) return textOf(by.split(' ').map((id) => document.getElementById(id)));
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return textOf([...(element.labels ?? [])]) || element.placeholder;
  }
  return textOf([element]);
}

function textOf(elements: (Element | null)[]): string {
  return elements
    .map((element) => element?.textContent.trim() ?? '')
    .join(' ')
    .slice(0, 200);
}
