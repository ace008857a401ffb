import { clozeWhole } from '@trellis/model/content/cloze';
import type { Flashcard } from '@trellis/model/content/flashcard';
import { cutText } from '@trellis/model/text/cut-text';

/** Returns the text that a question of a card begins with, short and in one line, to recognise it by. */
export function askedText(
  { kind, frontText, backText }: Pick<Flashcard, 'kind' | 'frontText' | 'backText'>,
  side: string,
): string {
  const source = side === 'r' ? backText : frontText;
  const text = kind === 'cloze' ? clozeWhole(source) : source;
  return cutText(text.replace(/\s+/g, ' ').trim(), 160);
}
