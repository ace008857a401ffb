import { readHighlight, type Highlight } from '@trellis/model/progress/lesson-notes';
import { findIn, foldWithOrigins, type Place } from '#web/shared/fold-text';

/** A highlight and where it is in the lesson as it reads now; `place` is null when the passage is no longer there. */
export type Anchored = Highlight & { line: string; place: Place | null };

/**
 * Finds highlights again: each where its passage occurs nearest to where it was. Lessons are edited; case, accents and white
 * space may change under a highlight. In the order of the text, those that are gone last.
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
