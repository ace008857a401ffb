import type { CardKey } from '@trellis/model/cards/card-key';
import { clozeNumbers } from '@trellis/model/content/cloze';
import type { DeckCard } from '#web/data/cards/deck.queries';
import { cardIDsOf } from '#web/shared/card-files/card-ids';

/** What of a course's card tells which questions it asks. */
export type CourseCard = Pick<DeckCard, 'courseID' | 'cardID' | 'kind' | 'frontText'>;

/** A card in a package: the id of its note, and the number of its template, or of its deletion, from 0. */
export type PackageCard = { guid: string; ord: number };

/**
 * Returns a function that gives the questions of these courses that a card of a package became: one for each course that has it.
 * It knows them by the ids that the import of cards makes from notes, and by those that exported cards have.
 */
export async function questionFinder(
  courseCards: readonly CourseCard[],
  wanted: Iterable<PackageCard>,
  onProgress: (share: number) => void,
): Promise<(card: PackageCard) => CardKey[]> {
  const byID = new Map<string, CourseCard[]>();
  for (const card of courseCards) {
    const same = byID.get(card.cardID);
    if (same) same.push(card);
    else byID.set(card.cardID, [card]);
  }
  const keys = [...wanted].flatMap(({ guid, ord }) => placesOf(ord).map((at) => `${guid}:${at}`));
  const ids = await cardIDsOf(keys, onProgress);
  return ({ guid, ord }) => {
    if (guid === '') return [];
    const found = new Map<string, CardKey>();
    const look = (cardID: string, place: number) => {
      for (const card of byID.get(cardID) ?? []) {
        const side = sideOf(card, ord, place);
        if (side !== undefined && !found.has(card.courseID))
          found.set(card.courseID, `${card.courseID}/${cardID}${side}`);
      }
    };
    look(guid, 0);
    for (const place of placesOf(ord)) look(ids.get(`${guid}:${place}`)!, place);
    return [...found.values()];
  };
}

/** Returns the templates whose card can ask what a card of this number asks: its own, the first of two ways, or the cloze. */
const placesOf = (ord: number): number[] => [
  ...new Set([ord, ...(ord % 2 === 1 ? [ord - 1] : []), 0]),
];

/** Returns which question of a card it is, as a key ends; undefined if the card does not ask it. */
function sideOf({ kind, frontText }: CourseCard, ord: number, place: number): string | undefined {
  if (kind === 'cloze') {
    const number = ord + 1;
    return place === 0 && clozeNumbers(frontText).includes(number) ? `:${number}` : undefined;
  }
  if (ord === place) return '';
  return kind === 'reverse' && ord === place + 1 ? ':r' : undefined;
}
