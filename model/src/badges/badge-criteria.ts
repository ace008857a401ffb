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

/**
 * Why criteria cannot be read: they stop short; a number is out of bounds; or there is something else than the language
 * allows.
 */
export type CriteriaMistake = {
  kind: 'unfinished' | 'number' | 'unknown';
  /** From the first wrong character to behind the last one of its word; at the end of the text, nothing. */
  from: number;
  to: number;
};

/** A form is its own text around numbers N or PERCENT and a SUBJECT. */
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
  ['streak_N_days', ([need]) => ({ kind: 'streak', need: Number(need) })],
  ['reach_level_N', ([need]) => ({ kind: 'level', need: Number(need) })],
  ['earn_N_xp', ([need]) => ({ kind: 'xp', need: Number(need) })],
];
const forms = criterionForms.map(([form, make]) => ({ parts: partsOf(form), make }));

const most = { N: 1_000_000, PERCENT: 100 };
const patterns = { N: /^\d+/, PERCENT: /^\d+/, SUBJECT: /^[a-z0-9]+(?:_[a-z0-9]+)*/ };

/** Reads a badge's criteria; a mistake where they are none. */
export function readCriteria(text: string): Criterion[] | CriteriaMistake {
  const criteria: Criterion[] = [];
  const words = text.split(' ');
  // Something must follow.
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

/** A word's mistake as one of the whole text. A word that stops short before the end of the text is wrong as a whole. */
function placed(mistake: CriteriaMistake, start: number, word: string, text: string) {
  const end = start + word.length;
  return mistake.kind === 'unfinished' && end < text.length
    ? ({ kind: 'unknown', from: start, to: Math.max(start + 1, end) } as const)
    : { ...mistake, from: start + mistake.from, to: start + mistake.to };
}

/** The criterion that a word is; else the mistake of the form that it agrees with for longest. */
function readCriterion(word: string): Criterion | CriteriaMistake {
  let mistake: CriteriaMistake | undefined;
  for (const { parts, make } of forms) {
    const read = follow(parts, word);
    if (!('from' in read)) return make(read);
    if (mistake === undefined || read.from > mistake.from) mistake = read;
  }
  return mistake!;
}

/** The values of a word that has a form; else where it leaves it. */
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
  // An underscore may have been the beginning of a subject's next word.
  return wrongAt(parts.includes('SUBJECT') && word[at] === '_' ? at + 1 : at);
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

const known = new Map<string, ReturnType<typeof readCriteria>>();

/** Badges are few, and every step of a learner's is measured on all of them. */
function readOnce(criteria: string): ReturnType<typeof readCriteria> {
  const read = known.get(criteria) ?? readCriteria(criteria);
  known.set(criteria, read);
  return read;
}

/** Whether all of the criteria are met. Criteria that cannot be read are met by nobody. */
export function isEarned(criteria: string, has: Achievements): boolean {
  const read = readOnce(criteria);
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
