import { readHighlight, type Highlight } from '@trellis/model/progress/lesson-notes';
import { findIn, foldWithOrigins, type Place } from '#web/shared/fold-text';

/** A highlight and its place in the current text; `place` is null if the passage was removed. */
export type Anchored = Highlight & { line: string; place: Place | null };

/**
 * Locates highlights in an edited text, each at the occurrence of its passage nearest to its stored position. Ignores
 * changes of case, accents and white space. Returns them in text order, those without a passage last.
 */
export function anchored(lines: string[], text: string): Anchored[] {
  const folded = foldWithOrigins(text);
  const all = lines.map((line) => {
    const highlight = readHighlight(line);
    const distance = ({ start }: Place) => Math.abs(start - highlight.start);
    const place = findIn(folded, highlight.quote).reduce<Place | null>(
      (nearest, found) => (nearest && distance(nearest) <= distance(found) ? nearest : found),
      null,
    );
    return { ...highlight, line, place };
  });
  const at = ({ place, start }: Anchored) => (place ? place.start : 1e9 + start);
  return all.sort((a, b) => at(a) - at(b));
}
