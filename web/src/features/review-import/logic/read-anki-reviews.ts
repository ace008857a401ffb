import type { CardKey } from '@trellis/model/cards/card-key';
import { leechAfter } from '@trellis/model/cards/card-state';
import {
  readHistory,
  type AnkiHistory,
  type AnkiReview,
} from '#web/features/review-import/logic/anki-revlog';
import { questionFinder, type CourseCard } from '#web/features/review-import/logic/find-questions';
import {
  isFuture,
  type PastAction,
  type ReviewFile,
  type SkipReason,
} from '#web/features/review-import/logic/review-file';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { openPackage } from '#web/shared/card-files/open-package';

/** Kinds of rows of Anki's log. */
const kinds = { filtered: 3, manual: 4, rescheduled: 5 };

/**
 * Reads the reviews of an Anki package, of cards that these courses have.
 *
 * @throws {CardFileProblem | ZipProblem}
 */
export async function readAnkiReviews(
  zip: Uint8Array,
  courseCards: readonly CourseCard[],
  now: number,
  onProgress: (share: number) => void,
): Promise<ReviewFile> {
  const { notes, cards, reviews } = historyIn(zip);
  const guidOf = (noteID: number) => notes.get(noteID)?.guid ?? '';
  const questionsOf = await questionFinder(
    courseCards,
    [...cards.values()].map(({ noteID, ord }) => ({ guid: guidOf(noteID), ord })),
    onProgress,
  );
  const file: ReviewFile = { found: [], skipped: [] };
  for (const [index, [cardID, ofCard]] of [...byCard(reviews)].entries()) {
    const card = cards.get(cardID);
    const note = card && notes.get(card.noteID);
    const keys = card && note ? questionsOf({ guid: note.guid, ord: card.ord }) : [];
    const { counting, reasons } = sorted(ofCard, !note ? 'cardDeleted' : 'noCard', keys, now);
    for (const key of keys) {
      for (const review of counting) file.found.push(importedOf(key, review));
      file.found.push(...standingOf(key, counting, card?.isSuspended === true));
    }
    for (const [reason, count] of reasons)
      file.skipped.push({
        ...{ number: index + 1, start: note?.start ?? '', name: note?.guid ?? '' },
        ...{ reason, count },
      });
  }
  return file;
}

type Counting = { at: number; grade: 1 | 2 | 3 | 4; took: number };

/** Returns the reviews of a card that count, and how many do not for which reason; `without`: why a card has no questions. */
function sorted(
  ofCard: AnkiReview[],
  without: SkipReason,
  keys: CardKey[],
  now: number,
): { counting: Counting[]; reasons: Map<SkipReason, number> } {
  const counting: Counting[] = [];
  const reasons = new Map<SkipReason, number>();
  const lastReset = ofCard.reduce((last, one) => (isReset(one) ? Math.max(last, one.at) : last), 0);
  for (const review of ofCard) {
    const reason = keys.length === 0 ? without : reasonToSkip(review, lastReset, now);
    const grade = gradeOf(review.ease);
    if (reason === undefined && grade !== undefined)
      counting.push({ at: review.at, grade, took: tookOf(review) });
    else reasons.set(reason ?? 'badGrade', (reasons.get(reason ?? 'badGrade') ?? 0) + 1);
  }
  return { counting, reasons };
}

const importedOf = (key: CardKey, { at, grade, took }: Counting): PastAction => ({
  ...{ at, action: { kind: 'imported', key, grade, took } },
});

/**
 * Returns whether a card is set aside in Anki, as an entry after its last review. One that is not, though it was often forgotten,
 * would be set aside by the replay.
 */
function standingOf(key: CardKey, counting: Counting[], isSuspended: boolean): PastAction[] {
  const at = counting.reduce((last, one) => Math.max(last, one.at), 0) + 1;
  if (counting.length === 0) return [];
  if (isSuspended) return [{ at, action: { kind: 'suspend', key } }];
  const lapses = counting.filter(({ grade }) => grade === 1).length;
  return lapses >= leechAfter ? [{ at, action: { kind: 'resume', key } }] : [];
}

function historyIn(zip: Uint8Array): AnkiHistory {
  try {
    return readHistory(openPackage(zip));
  } catch (error) {
    // A place beyond the end of the file.
    throw error instanceof RangeError ? new CardFileProblem('damaged') : error;
  }
}

function byCard(reviews: AnkiReview[]): Map<number, AnkiReview[]> {
  const cards = new Map<number, AnkiReview[]>();
  for (const review of reviews) {
    const list = cards.get(review.cardID);
    if (list) list.push(review);
    else cards.set(review.cardID, [review]);
  }
  return cards;
}

/** Returns whether a card was set back to new: what was known before counts no more. */
const isReset = ({ kind, ease, factor }: AnkiReview): boolean =>
  kind === kinds.manual && ease === 0 && factor === 0;

/** Returns why a review does not count; undefined if it does. */
function reasonToSkip(review: AnkiReview, lastReset: number, now: number): SkipReason | undefined {
  const { at, ease, kind, factor } = review;
  if (!Number.isSafeInteger(at) || at <= 0) return 'badTime';
  if (kind === kinds.manual || kind === kinds.rescheduled || ease === 0) return 'noAnswer';
  if (gradeOf(ease) === undefined) return 'badGrade';
  if (isFuture(at, now)) return 'future';
  if (at < lastReset) return 'reset';
  return kind === kinds.filtered && factor === 0 ? 'practice' : undefined;
}

const gradeOf = (ease: number): 1 | 2 | 3 | 4 | undefined =>
  ease === 1 || ease === 2 || ease === 3 || ease === 4 ? ease : undefined;

/** Anki counts at most some minutes; what is no time counts as none. */
const tookOf = ({ took }: AnkiReview): number =>
  Number.isSafeInteger(took) && took > 0 ? Math.min(took, 86_400_000) : 0;
