/**
 * Highlights ranges with the CSS Custom Highlight API (`::highlight(name)`), without changing elements. Among
 * overlapping ones the higher priority wins. Does nothing in browsers without support.
 */
export function highlightRanges(name: string, ranges: Range[], priority = 0): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight();
  // Static ranges are not updated when the DOM changes, which is cheap; a change of the text highlights again.
  for (const range of ranges) highlight.add(new StaticRange(range));
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
