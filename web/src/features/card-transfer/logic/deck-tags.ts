import { reasonOf, type CardFile } from '#web/features/card-transfer/logic/card-file';
import { fitTags } from '#web/features/card-transfer/logic/fit-tags';

/** Returns the tag of a deck: decks within decks are tags within tags. Commas would separate tags. */
const tagOf = (deck: string): string => `deck::${deck.replace(/[,،\s]+/g, ' ')}`;

/**
 * Returns a file whose cards have their decks as tags. Cards whose tags the file does not say stay without: theirs are those that
 * the course has. Tags that do not fit are named.
 */
export function withDeckTags(file: CardFile): CardFile {
  const partial = [...file.partial];
  const cards = file.cards.map((card) => {
    if (card.deck === '' || card.tags === undefined) return card;
    const { tags, leftOut } = fitTags([...card.tags, tagOf(card.deck)]);
    const { number, name, start } = card;
    if (leftOut.length > 0)
      partial.push({
        ...{ number, name, start },
        ...reasonOf('tagsLeftOut', { count: leftOut.length, names: leftOut }),
      });
    return { ...card, tags };
  });
  return { ...file, cards, partial };
}
