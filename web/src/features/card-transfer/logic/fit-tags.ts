import { flashcard } from '@trellis/model/content/flashcard';
import { limits } from '#web/shared/flashcards/card-mistakes';
import { readTags } from '#web/shared/flashcards/card-content';

const tag = flashcard.shape.tags;

/** Returns the tags that a card can have, and those that it cannot: too long, or too many. */
export function fitTags(written: string[]): { tags: string[]; leftOut: string[] } {
  const all = [...new Set(written.flatMap(readTags))];
  const fits = all.filter((one) => one.length <= limits.tag && tag.safeParse([one]).success);
  const tags = fits.slice(0, limits.tags);
  return { tags, leftOut: all.filter((one) => !tags.includes(one)) };
}

/** A space within a tag, where spaces separate tags. */
const joiner = '\u00a0';

/** Returns the tags of a text as Anki writes them: separated by spaces. */
export const readAnkiTags = (text: string): string[] =>
  text
    .split(/[ \t\n\r\u3000]+/)
    .filter((one) => one !== '')
    .map((one) => one.replaceAll(joiner, ' '));

/** Returns tags as Anki writes them; spaces within a tag do not separate. */
export const writeAnkiTags = (tags: string[]): string =>
  tags.map((one) => one.replaceAll(' ', joiner)).join(' ');
