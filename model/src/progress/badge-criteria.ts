/**
 * The language of `badges.criteria`: one or more of these, joined by ` and `.
 *
 *     complete_N_lessons     complete_N_courses             complete_N_courses_in_SUBJECT
 *     pass_N_quizzes         score_PERCENT_on_N_quizzes     review_N_flashcards
 *     streak_N_days          reach_level_N                  earn_N_xp
 *
 * N is a whole number from 1; PERCENT from 1 to 100; SUBJECT a category's name in small letters with `_` for each space.
 */
export type Criterion =
  | { kind: 'courses'; need: number; subject: string | null }
  | { kind: 'lessons' | 'quizzes' | 'flashcards' | 'streak' | 'level' | 'xp'; need: number }
  | { kind: 'scores'; need: number; percent: number };

/** What is wrong with a criterion, and where: the place of its first wrong character. */
export type CriteriaMistake = { at: number; text: string };

const forms: [RegExp, (match: RegExpExecArray) => Criterion][] = [
  [/^complete_(\d+)_lessons$/, ([, need]) => ({ kind: 'lessons', need: Number(need) })],
  [
    /^complete_(\d+)_courses(?:_in_([a-z0-9]+(?:_[a-z0-9]+)*))?$/,
    ([, need, subject]) => ({ kind: 'courses', need: Number(need), subject: subject ?? null }),
  ],
  [/^pass_(\d+)_quizzes$/, ([, need]) => ({ kind: 'quizzes', need: Number(need) })],
  [
    /^score_(\d+)_on_(\d+)_quizzes$/,
    ([, percent, need]) => ({ kind: 'scores', need: Number(need), percent: Number(percent) }),
  ],
  [/^review_(\d+)_flashcards$/, ([, need]) => ({ kind: 'flashcards', need: Number(need) })],
  [/^streak_(\d+)_days$/, ([, need]) => ({ kind: 'streak', need: Number(need) })],
  [/^reach_level_(\d+)$/, ([, need]) => ({ kind: 'level', need: Number(need) })],
  [/^earn_(\d+)_xp$/, ([, need]) => ({ kind: 'xp', need: Number(need) })],
];

const most = 1_000_000;

/** Reads a badge's criteria; a mistake where they are none. */
export function readCriteria(text: string): Criterion[] | CriteriaMistake {
  const criteria: Criterion[] = [];
  let at = 0;
  for (const clause of text.split(' and ')) {
    const criterion = readCriterion(clause);
    if (criterion === null) return { at: at + wrongAt(clause), text: clause };
    criteria.push(criterion);
    at += clause.length + ' and '.length;
  }
  return criteria;
}

function readCriterion(clause: string): Criterion | null {
  for (const [form, make] of forms) {
    const match = form.exec(clause);
    if (match === null) continue;
    const criterion = make(match);
    const isPossible =
      criterion.need >= 1 &&
      criterion.need <= most &&
      (criterion.kind !== 'scores' || (criterion.percent >= 1 && criterion.percent <= 100));
    return isPossible ? criterion : null;
  }
  return null;
}

const words = [
  'complete_1_lessons',
  'complete_1_courses_in_',
  'pass_1_quizzes',
  'score_1_on_1_quizzes',
  'review_1_flashcards',
  'streak_1_days',
  'reach_level_1',
  'earn_1_xp',
];

/** How far a clause agrees with the form that fits it best. */
function wrongAt(clause: string): number {
  const plain = clause.replace(/\d+/g, '1');
  const agreed = Math.max(
    ...words.map((form) => {
      let length = 0;
      while (length < plain.length && plain[length] === form[length]) length++;
      return length;
    }),
  );
  // Numbers were made one digit long: the place in the clause itself is as much further on.
  let inPlain = 0;
  let inClause = 0;
  while (inPlain < agreed) {
    const number = /^\d+/.exec(clause.slice(inClause))?.[0];
    inClause += number?.length ?? 1;
    inPlain++;
  }
  return Math.min(inClause, clause.length);
}

/** A category's name as criteria say it. */
export const subjectOf = (category: string): string =>
  category
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** What criteria are measured on. */
export type Achievements = {
  lessons: number;
  courses: number;
  coursesBySubject: Record<string, number>;
  quizzes: number;
  /** The best score of each quiz that was passed, in percent. */
  quizScores: number[];
  flashcards: number;
  longestStreak: number;
  level: number;
  xp: number;
};

/** How much of a criterion has been done. */
export function achieved(criterion: Criterion, has: Achievements): number {
  switch (criterion.kind) {
    case 'lessons':
      return has.lessons;
    case 'courses':
      return criterion.subject === null
        ? has.courses
        : (has.coursesBySubject[criterion.subject] ?? 0);
    case 'scores':
      return has.quizScores.filter((percent) => percent >= criterion.percent).length;
    case 'quizzes':
      return has.quizzes;
    case 'flashcards':
      return has.flashcards;
    case 'streak':
      return has.longestStreak;
    case 'level':
      return has.level;
    case 'xp':
      return has.xp;
  }
}

/** Whether all of the criteria are met. Criteria that cannot be read are met by nobody. */
export function isEarned(criteria: string, has: Achievements): boolean {
  const read = readCriteria(criteria);
  return Array.isArray(read) && areMet(read, has);
}

export const areMet = (criteria: Criterion[], has: Achievements): boolean =>
  criteria.every((criterion) => achieved(criterion, has) >= criterion.need);

/** How far somebody is on the way to a badge, from 0 to 1: the mean over its criteria. */
export function shareEarned(criteria: string, has: Achievements): number {
  const read = readCriteria(criteria);
  if (!Array.isArray(read)) return 0;
  const shares = read.map((criterion) => Math.min(1, achieved(criterion, has) / criterion.need));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
