import { recordOf, rowsOf, type Activities } from '#model/activities/activity';
import { activities } from '#model/activities/activities';
import type { Day } from '#model/progress/calendar';
import type { LearnerState } from '#model/progress/learner-state';
import { flashcardXp, isTakenBack, type XpKind } from '#model/progress/ledger';
import { oldestBeside, recentOf } from '#model/progress/recent-days';
import type { XpRule, XpRules } from '#model/progress/xp-rule';

type Counter = 'courseReviews' | 'certificates' | 'programsCompleted' | 'answersAccepted';

/** Returns the rule of a cause that only counts for badges. */
const countedAs = (counter: Counter): XpRule => ({
  isLearning: false,
  hasSource: false,
  effect: ({ counters }, line) => ({
    counters: { ...counters, [counter]: counters[counter] + (isTakenBack(line) ? -1 : 1) },
  }),
});

/** Causes of XP that are not activities of a course. */
const otherRules = {
  course: {
    isLearning: true,
    hasSource: false,
    effect: ({ counters, completedCourseIDs }, { courseID, subject }) => ({
      counters: {
        ...counters,
        coursesCompleted: counters.coursesCompleted + 1,
        coursesBySubject: plusOne(counters.coursesBySubject, subject),
      },
      completedCourseIDs:
        courseID === ''
          ? completedCourseIDs
          : [...new Set([...completedCourseIDs, courseID])].sort(),
    }),
  },
  flashcards: {
    isLearning: true,
    hasSource: false,
    dailyCap: 50,
    dayField: 'flashcards',
    amountIs: 'count',
    owed: ({ studied }, cause) => {
      const amount = Math.max(0, cause.amount - studiedOn(studied, cause.itemID));
      return { ...cause, amount, worth: amount * flashcardXp };
    },
    effect: ({ counters, studied }, { itemID, amount }) =>
      amount === 0
        ? {}
        : {
            counters: { ...counters, flashcardsReviewed: counters.flashcardsReviewed + amount },
            studied: recentOf({ ...studied, [itemID]: (studied[itemID] ?? 0) + amount }),
          },
  },
  course_review: countedAs('courseReviews'),
  certificate: countedAs('certificates'),
  program: countedAs('programsCompleted'),
  answer: countedAs('answersAccepted'),
  badge: { isLearning: false, hasSource: false },
  correction: {
    isLearning: false,
    hasSource: false,
    effect: ({ counters }, { xp }) => ({
      counters: { ...counters, xpTaken: counters.xpTaken + Math.max(0, -xp) },
    }),
  },
} satisfies XpRules;

const plusOne = (counts: Record<string, number>, key: string) =>
  key === '' ? counts : { ...counts, [key]: (counts[key] ?? 0) + 1 };

/** Cards counted for a study day. A day that is no longer kept counts as full. */
function studiedOn(studied: LearnerState['studied'], day: Day): number {
  const newest = Object.keys(studied).sort().at(-1);
  return studied[day] ?? (newest !== undefined && day < oldestBeside(newest) ? Infinity : 0);
}

/** Returns the rules of a table's activities and of all other causes. */
export const xpRulesOf = <Table extends Activities>(table: Table) => ({
  ...otherRules,
  ...recordOf(rowsOf(table).map(([kind, { xp }]) => [kind, xp] as const)),
});

/** The rules of all kinds of causes. */
export const xpRules: Record<XpKind, XpRule> = xpRulesOf(activities);
