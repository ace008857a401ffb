/**
 * Colours ranges of the page, as `::highlight(name)` says, without a change to its elements. Among overlapping ones the
 * higher priority shows. No ranges: no colour. Browsers that cannot do it show nothing.
 */
export function highlightRanges(name: string, ranges: Range[], priority = 0): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight();
  // A range that does not move with the page costs the page nothing; a change of the text paints anew.
  for (const range of ranges) highlight.add(new StaticRange(range));
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
