import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import type { SqliteFile } from '#web/shared/card-files/sqlite-file';

/** A note's id that stays the same wherever it is imported, and the first field that is filled. */
type ReviewedNote = { guid: string; start: string };
/** One of the cards that a note makes: `ord` counts templates, or deletions, from 0. */
type AnkiCard = { noteID: number; ord: number; isSuspended: boolean };
/** A row of Anki's review log. */
export type AnkiReview = {
  /** When, in ms. */
  at: number;
  cardID: number;
  /** 1 to 4; 0 without an answer. */
  ease: number;
  /** In ms. */
  took: number;
  /** 0 learning, 1 review, 2 relearning, 3 in a filtered deck, 4 and 5 not by an answer. */
  kind: number;
  /** 0 where it had no effect on the schedule, or set the card back. */
  factor: number;
};

/** The review log of a collection with what it is about, by the ids that notes and cards have there. */
export type AnkiHistory = {
  notes: Map<number, ReviewedNote>;
  cards: Map<number, AnkiCard>;
  reviews: AnkiReview[];
};

/**
 * Reads the review log of a collection of any version.
 *
 * @throws {CardFileProblem} `noReviews` or `damaged`
 */
export function readHistory(file: SqliteFile): AnkiHistory {
  const history: AnkiHistory = { notes: new Map(), cards: new Map(), reviews: [] };
  if (!file.hasTable('revlog') || !file.hasTable('cards')) throw new CardFileProblem('noReviews');
  file.eachRow(
    'revlog',
    ['id', 'cid', 'ease', 'time', 'type', 'factor'],
    ([at, cardID, ease, took, kind, factor]) =>
      history.reviews.push({
        ...{ at: Number(at), cardID: Number(cardID), ease: Number(ease), took: Number(took) },
        ...{ kind: Number(kind), factor: Number(factor) },
      }),
  );
  if (history.reviews.length === 0) throw new CardFileProblem('noReviews');
  const reviewed = new Set(history.reviews.map(({ cardID }) => cardID));
  const noteIDs = new Set<number>();
  file.eachRow('cards', ['id', 'nid', 'ord', 'queue'], ([id, noteID, ord, queue]) => {
    if (!reviewed.has(Number(id))) return;
    history.cards.set(Number(id), {
      ...{ noteID: Number(noteID), ord: Number(ord), isSuspended: queue === suspended },
    });
    noteIDs.add(Number(noteID));
  });
  file.eachRow('notes', ['id', 'guid', 'flds'], ([id, guid, fields]) => {
    if (noteIDs.has(Number(id)))
      history.notes.set(Number(id), { guid: String(guid ?? ''), start: startOf(String(fields)) });
  });
  return history;
}

/** The queue of cards that are taken out of review. */
const suspended = -1;
const longestStart = 60;

/** Returns how the first filled field begins, without its tags. */
function startOf(fields: string): string {
  const texts = fields.split('\u001f').map((field) =>
    field
      .slice(0, 2000)
      .replace(/<[^<>]*>|&nbsp;/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return (texts.find((text) => text !== '') ?? '').slice(0, longestStart).toWellFormed();
}
