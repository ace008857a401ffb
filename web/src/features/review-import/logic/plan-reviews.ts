import { questionOf } from '@trellis/model/cards/card-key';
import { countedEntries } from '@trellis/model/cards/replay';
import { writeEntry, type ReviewEntry } from '@trellis/model/cards/review-entry';
import { maxAppended } from '@trellis/model/cards/review-log';
import type {
  PastAction,
  ReviewFile,
  SkippedReviews,
} from '#web/features/review-import/logic/review-file';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';

/** The most entries that one import adds: they are replayed as a whole until the next day, which takes a page some seconds. */
const mostImported = 50_000;

/** The reviews of a course that are new. */
type CourseReviews = { courseID: string; reviews: number; cards: number };

/** What an import of reviews writes, and what it does not. */
export type ReviewPlan = {
  /** The text of each write, and how many entries it has. */
  parts: { text: string; count: number }[];
  courses: CourseReviews[];
  /** New entries that are no reviews: cards set aside or put off, options. */
  decisions: number;
  /** Entries that the learner's log has already. */
  known: number;
  skipped: SkippedReviews[];
};

/**
 * Returns what the import of a file adds to a learner's log: what it does not have yet. A review is known by its card and its
 * time, also one that was taken back here.
 *
 * @throws {CardFileProblem} `tooMany`
 */
export function planReviews(file: ReviewFile, log: readonly ReviewEntry[]): ReviewPlan {
  const known = new Set([...log, ...countedEntries(log)].map(nameOf));
  const fresh: PastAction[] = [];
  for (const one of file.found) {
    const name = nameOf(one);
    if (known.has(name)) continue;
    known.add(name);
    fresh.push(one);
  }
  if (fresh.length > mostImported) throw new CardFileProblem('tooMany', String(fresh.length));
  const courses = coursesOf(fresh);
  const reviews = courses.reduce((sum, course) => sum + course.reviews, 0);
  return {
    parts: partsOf(fresh.toSorted((a, b) => a.at - b.at)),
    courses,
    decisions: fresh.length - reviews,
    known: file.found.length - fresh.length,
    skipped: file.skipped,
  };
}

/** Returns what makes an entry the same as another one. */
const nameOf = ({ at, action }: PastAction): string =>
  'grade' in action ? `${at} ${action.key}` : `${at} ${writeEntry({ seq: 0, at: 0, action })}`;

/** Returns the reviews of each course, most first. */
function coursesOf(fresh: PastAction[]): CourseReviews[] {
  const courses = new Map<string, { reviews: number; cards: Set<string> }>();
  for (const { action } of fresh) {
    if (!('grade' in action)) continue;
    const { courseID, cardID } = questionOf(action.key);
    const course = courses.get(courseID) ?? { reviews: 0, cards: new Set<string>() };
    courses.set(courseID, course);
    course.reviews++;
    course.cards.add(cardID);
  }
  return [...courses]
    .map(([courseID, { reviews, cards }]) => ({ courseID, reviews, cards: cards.size }))
    .toSorted((a, b) => b.reviews - a.reviews);
}

/** Returns the texts of writes that rules let through, as long as they may be. */
function partsOf(fresh: PastAction[]): ReviewPlan['parts'] {
  const parts: ReviewPlan['parts'] = [];
  let part = { text: '', count: 0 };
  fresh.forEach((one, index) => {
    const line = `${writeEntry({ seq: index + 1, ...one })}\n`;
    if (part.text.length + line.length > maxAppended) {
      parts.push(part);
      part = { text: '', count: 0 };
    }
    part.text += line;
    part.count++;
  });
  return part.count > 0 ? [...parts, part] : parts;
}
