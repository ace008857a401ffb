import { firstIndex, textOf } from '#web/shared/readable-text';
import { readingTop, scrollToRange } from '#web/shared/scroll-to-range';

/** Returns the index of the first visible character of a lesson. */
export function firstVisible(article: Element): number {
  const { text, rangeOf } = textOf(article);
  const top = readingTop();
  return firstIndex(
    text.length,
    (index) => rangeOf({ start: index, end: index + 1 }).getBoundingClientRect().bottom > top,
  );
}

/** Returns the reading position in the lesson: 0 at the top, 1 when the end is in view. */
export function readPosition(article: Element): number {
  const { length } = textOf(article).text;
  if (length === 0) return 0;
  return article.getBoundingClientRect().bottom <= innerHeight ? 1 : firstVisible(article) / length;
}

/** Scrolls to a position returned by {@link readPosition}, independent of the screen size. */
export function goToPosition(article: Element, position: number): void {
  const { text, rangeOf } = textOf(article);
  const start = Math.round(position * text.length);
  scrollToRange(rangeOf({ start, end: start + 1 }), 'start');
}
