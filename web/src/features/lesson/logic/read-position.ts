import { firstIndex, textOf } from '#web/shared/readable-text';
import { readingTop, scrollToRange } from '#web/shared/scroll-to-range';

/** The first character of a lesson that is still on the screen. */
export function firstVisible(article: Element): number {
  const { text, rangeOf } = textOf(article);
  const top = readingTop();
  return firstIndex(
    text.length,
    (index) => rangeOf({ start: index, end: index + 1 }).getBoundingClientRect().bottom > top,
  );
}

/** How far down the lesson's text the screen is: 0 at its top, 1 when its end is in view. */
export function readPosition(article: Element): number {
  const { length } = textOf(article).text;
  if (length === 0) return 0;
  return article.getBoundingClientRect().bottom <= innerHeight ? 1 : firstVisible(article) / length;
}

/** Scrolls to a position that {@link readPosition} gave, whatever the size of the screen is now. */
export function goToPosition(article: Element, position: number): void {
  const { text, rangeOf } = textOf(article);
  const start = Math.round(position * text.length);
  scrollToRange(rangeOf({ start, end: start + 1 }), 'start');
}
