/** Returns where reading begins on the screen, in px from the top: below the sticky parts. */
export const readingTop = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;

/** Scrolls a range into view: within horizontally scrolling code or tables, then the page. */
export function scrollToRange(range: Range, block: 'start' | 'center' = 'center'): void {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const frame = element?.closest('pre, .table-frame, .formula.block');
  if (frame && frame.scrollWidth > frame.clientWidth) {
    const { left, width } = range.getBoundingClientRect();
    const outer = frame.getBoundingClientRect();
    frame.scrollLeft += left + width / 2 - (outer.left + outer.width / 2);
  }
  const { top, height } = range.getBoundingClientRect();
  const room = block === 'start' ? 0 : Math.max(0, (innerHeight - readingTop() - height) / 3);
  scrollTo({ top: scrollY + top - readingTop() - room });
}
