let focused: Element | null = null;
const follow = ({ target }: FocusEvent) => (focused = target as Element);

/** Follows the focus in a page that a function has rendered, whose elements the app replaces by equal ones. */
export function keepFocus(): void {
  focused = document.activeElement;
  document.addEventListener('focusin', follow);
}

/** Focuses the element that is equal to the one that had the focus before the app replaced it. */
export function restoreFocus(): void {
  document.removeEventListener('focusin', follow);
  const before = focused;
  focused = null;
  if (before === null || before === document.body || before.isConnected) return;
  const isEqual = ({ id, textContent }: Element) =>
    before.id === '' ? textContent === before.textContent : id === before.id;
  const now = [...document.querySelectorAll<HTMLElement>(before.localName)].find(isEqual);
  now?.focus({ preventScroll: true });
}
