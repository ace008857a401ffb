/**
 * The language of `badges.criteria`: one or more of these, joined by ` and `.
 *
 *     complete_N_lessons     complete_N_courses             complete_N_courses_in_SUBJECT
 *     pass_N_quizzes         score_PERCENT_on_N_quizzes     review_N_flashcards
 *     streak_N_days          reach_level_N                  earn_N_xp
 *     write_N_reviews        earn_N_certificates            complete_N_programs
 *     give_N_answers
 *
 * N is a whole number from 1; PERCENT from 1 to 100; SUBJECT a category's name in lowercase with `_` for each space.
 */
export type Criterion =
  | { kind: 'courses'; need: number; subject: string | null }
  | {
      kind:
        | 'lessons'
        | 'quizzes'
        | 'flashcards'
        | 'reviews'
        | 'certificates'
        | 'programs'
        | 'answers'
        | 'streak'
        | 'level'
        | 'xp';
      need: number;
    }
  | { kind: 'scores'; need: number; percent: number };

/**
 * Why criteria cannot be parsed: they are incomplete, a number is out of range, or a word is unknown.
 */
export type CriteriaMistake = {
  kind: 'unfinished' | 'number' | 'unknown';
  /** From the first wrong character to the end of its word; empty at the end of the text. */
  from: number;
  to: number;
};

/** A form is literal text around the numbers N or PERCENT and a SUBJECT. */
const partsOf = (form: string): string[] => form.split(/(N|PERCENT|SUBJECT)/);

const joint = partsOf('and');
const criterionForms: [form: string, make: (values: string[]) => Criterion][] = [
  ['complete_N_lessons', ([need]) => ({ kind: 'lessons', need: Number(need) })],
  ['complete_N_courses', ([need]) => ({ kind: 'courses', need: Number(need), subject: null })],
  [
    'complete_N_courses_in_SUBJECT',
    ([need, subject]) => ({ kind: 'courses', need: Number(need), subject: subject ?? null }),
  ],
  ['pass_N_quizzes', ([need]) => ({ kind: 'quizzes', need: Number(need) })],
  [
    'score_PERCENT_on_N_quizzes',
    ([percent, need]) => ({ kind: 'scores', need: Number(need), percent: Number(percent) }),
  ],
  ['review_N_flashcards', ([need]) => ({ kind: 'flashcards', need: Number(need) })],
  ['write_N_reviews', ([need]) => ({ kind: 'reviews', need: Number(need) })],
  ['earn_N_certificates', ([need]) => ({ kind: 'certificates', need: Number(need) })],
  ['complete_N_programs', ([need]) => ({ kind: 'programs', need: Number(need) })],
  ['give_N_answers', ([need]) => ({ kind: 'answers', need: Number(need) })],
  ['streak_N_days', ([need]) => ({ kind: 'streak', need: Number(need) })],
  ['reach_level_N', ([need]) => ({ kind: 'level', need: Number(need) })],
  ['earn_N_xp', ([need]) => ({ kind: 'xp', need: Number(need) })],
];
const forms = criterionForms.map(([form, make]) => ({ parts: partsOf(form), make }));

const most = { N: 1_000_000, PERCENT: 100 };
const patterns = { N: /^\d+/, PERCENT: /^\d+/, SUBJECT: /^[a-z0-9]+(?:_[a-z0-9]+)*/ };

/** Parses a badge's criteria; returns the error if they are invalid. */
export function readCriteria(text: string): Criterion[] | CriteriaMistake {
  const criteria: Criterion[] = [];
  const words = text.split(' ');
  // Incomplete: another criterion must follow.
  if (words.length % 2 === 0) words.push('');
  let start = 0;
  for (const [index, word] of words.entries()) {
    const read = index % 2 === 0 ? readCriterion(word) : follow(joint, word);
    if ('from' in read) return placed(read, Math.min(start, text.length), word, text);
    if ('kind' in read) criteria.push(read);
    start += word.length + 1;
  }
  return criteria;
}

/**
 * Returns an error with positions in the whole text. An incomplete word before the end of the text is wrong as a
 * whole.
 */
function placed(mistake: CriteriaMistake, start: number, word: string, text: string) {
  const end = start + word.length;
  return mistake.kind === 'unfinished' && end < text.length
    ? ({ kind: 'unknown', from: start, to: Math.max(start + 1, end) } as const)
    : { ...mistake, from: start + mistake.from, to: start + mistake.to };
}

/**
 * Returns the criterion that a word matches; otherwise the error of the form that matches it furthest.
 */
function readCriterion(word: string): Criterion | CriteriaMistake {
  let mistake: CriteriaMistake | undefined;
  for (const { parts, make } of forms) {
    const read = follow(parts, word);
    if (!('from' in read)) return make(read);
    if (mistake === undefined || read.from > mistake.from) mistake = read;
  }
  return mistake!;
}

/**
 * Returns the values of a word that matches a form; otherwise the position at which it stops matching.
 */
function follow(parts: string[], word: string): string[] | CriteriaMistake {
  const values: string[] = [];
  let at = 0;
  const wrongAt = (from: number): CriteriaMistake => ({
    kind: from === word.length ? 'unfinished' : 'unknown',
    from,
    to: word.length,
  });
  for (const part of parts) {
    if (part === 'N' || part === 'PERCENT' || part === 'SUBJECT') {
      const [value] = patterns[part].exec(word.slice(at)) ?? [];
      if (value === undefined) return wrongAt(at);
      const isPossible = part === 'SUBJECT' || (Number(value) >= 1 && Number(value) <= most[part]);
      if (!isPossible) return { kind: 'number', from: at, to: at + value.length };
      values.push(value);
      at += value.length;
    } else {
      for (const letter of part) {
        if (word[at] !== letter) return wrongAt(at);
        at++;
      }
    }
  }
  if (at === word.length) return values;
  // The underscore may start another word of a subject.
  return wrongAt(parts.includes('SUBJECT') && word[at] === '_' ? at + 1 : at);
}

/** Returns a category's name as it is written in criteria. */
export const subjectOf = (category: string): string =>
  category
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** The values that criteria are measured on. */
export type Achievements = {
  lessons: number;
  courses: number;
  coursesBySubject: Record<string, number>;
  quizzes: number;
  /** The best score of each passed quiz, in percent. */
  quizScores: number[];
  flashcards: number;
  /** Courses that the learner has reviewed. */
  reviews: number;
  /** Courses whose certificate the learner has. */
  certificates: number;
  programs: number;
  /** Replies to others that were accepted as the answer. */
  answers: number;
  longestStreak: number;
  level: number;
  xp: number;
};

/** Progress towards one criterion. */
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
    case 'reviews':
      return has.reviews;
    case 'certificates':
      return has.certificates;
    case 'programs':
      return has.programs;
    case 'answers':
      return has.answers;
    case 'streak':
      return has.longestStreak;
    case 'level':
      return has.level;
    case 'xp':
      return has.xp;
  }
}

const known = new Map<string, ReturnType<typeof readCriteria>>();

/** Cached: there are few badges, and each is evaluated at every event of a learner. */
function readOnce(criteria: string): ReturnType<typeof readCriteria> {
  const read = known.get(criteria) ?? readCriteria(criteria);
  known.set(criteria, read);
  return read;
}

/** Returns whether all criteria are met; false for invalid criteria. */
export function isEarned(criteria: string, has: Achievements): boolean {
  const read = readOnce(criteria);
  return Array.isArray(read) && areMet(read, has);
}

export const areMet = (criteria: Criterion[], has: Achievements): boolean =>
  criteria.every((criterion) => achieved(criterion, has) >= criterion.need);

/** Returns a learner's progress towards a badge, from 0 to 1: the mean over its criteria. */
export function shareEarned(criteria: string, has: Achievements): number {
  const read = readCriteria(criteria);
  if (!Array.isArray(read)) return 0;
  const shares = read.map((criterion) => Math.min(1, achieved(criterion, has) / criterion.need));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
