import { cardKeyPattern, type CardKey } from '#model/cards/card-key';
import { invalidOptions, type ReviewOptions } from '#model/cards/review-options';

/** What a learner did with a card, or decided; see {@link ReviewEntry}. */
export type ReviewAction =
  /** Graded a card: 1 again, 2 hard, 3 good, 4 easy, after so many ms. */
  | { kind: 'review'; key: CardKey; grade: 1 | 2 | 3 | 4; took: number }
  /** The same, brought along from another account or program: it schedules, and gives no XP. */
  | { kind: 'imported'; key: CardKey; grade: 1 | 2 | 3 | 4; took: number }
  /** Took back the entry with this number of the same device. */
  | { kind: 'undo'; seq: number }
  /** Put a card off until a moment, in ms. */
  | { kind: 'bury'; key: CardKey; until: number }
  /** Took a card out of review, or back into it. */
  | { kind: 'suspend' | 'resume'; key: CardKey }
  /** Noticed that a card no longer exists. */
  | { kind: 'forget'; key: CardKey }
  | { kind: 'options'; options: ReviewOptions }
  /** Found that this device's clock was wrong: so many ms are to be added to the times of its entries from a number on. */
  | { kind: 'clock'; fromSeq: number; offset: number };

/** One line of a review log. */
export type ReviewEntry = {
  /** The device that wrote it. */
  device: string;
  /** Its number among the device's entries, from 1. */
  seq: number;
  /** When it happened by the device's clock, in ms. */
  at: number;
  action: ReviewAction;
};

const number = '[0-9a-z]{1,11}';
const steps = '(?:[1-9][0-9]{0,3}[mhd](?:,[1-9][0-9]{0,3}[mhd]){0,5})?';
/** The pattern of one line without its line feed. `rules/card-reviews.rules` (function `areEntries`) says the same. */
export const entryPattern =
  `${number} ${number} (?:[ri] ${cardKeyPattern} [1-4] ${number}|u ${number}|b ${cardKeyPattern} ${number}` +
  `|[swx] ${cardKeyPattern}|o 0\\.[0-9]{1,2};${steps};${steps};[0-9]{1,5};[0-9]{1,4};[0-9]{1,4}` +
  `|k ${number} -?${number})`;
const line = new RegExp(`^${entryPattern}$`);

const letters = { suspend: 's', resume: 'w', forget: 'x' } as const;
const plain = new Map<string, keyof typeof letters>([
  ['s', 'suspend'],
  ['w', 'resume'],
  ['x', 'forget'],
]);
const isGrade = (value: number): value is 1 | 2 | 3 | 4 => [1, 2, 3, 4].includes(value);
const base36 = (value: number) => Math.round(value).toString(36);
const numberOf = (text: string | undefined) => Number.parseInt(text ?? '', 36);

/** Returns the entry as a line of the log, without line feed. */
export const writeEntry = ({ seq, at, action }: Omit<ReviewEntry, 'device'>): string =>
  `${base36(seq)} ${base36(at)} ${writeAction(action)}`;

function writeAction(action: ReviewAction): string {
  switch (action.kind) {
    case 'review':
    case 'imported':
      return `${action.kind[0]} ${action.key} ${action.grade} ${base36(action.took)}`;
    case 'undo':
      return `u ${base36(action.seq)}`;
    case 'bury':
      return `b ${action.key} ${base36(action.until)}`;
    case 'options':
      return `o ${writeOptions(action.options)}`;
    case 'clock':
      return `k ${base36(action.fromSeq)} ${base36(action.offset)}`;
    default:
      return `${letters[action.kind]} ${action.key}`;
  }
}

function writeOptions(options: ReviewOptions): string {
  const { retention, learningSteps, relearningSteps, ...days } = options;
  const { longestInterval, newPerDay, reviewsPerDay } = days;
  return [
    String(Math.round(retention * 100) / 100),
    learningSteps.join(','),
    relearningSteps.join(','),
    ...[longestInterval, newPerDay, reviewsPerDay],
  ].join(';');
}

/**
 * Returns the entries of a log's text in their order. Lines that are no entry are left out, as are options out of range:
 * the rules let none through, and one bad line must not take the others away.
 */
export const readEntries = (device: string, text: string): ReviewEntry[] =>
  text.split('\n').flatMap((source) => readEntry(device, source) ?? []);

function readEntry(device: string, source: string): ReviewEntry | undefined {
  if (!line.test(source)) return undefined;
  const [seq, at, letter = '', ...rest] = source.split(' ');
  const action = readAction(letter, rest);
  return action && { device, seq: numberOf(seq), at: numberOf(at), action };
}

function readAction(
  letter: string,
  [first = '', second, third]: string[],
): ReviewAction | undefined {
  switch (letter) {
    case 'r':
    case 'i': {
      const grade = Number(second);
      const kind = letter === 'r' ? 'review' : 'imported';
      return isGrade(grade) ? { kind, key: first, grade, took: numberOf(third) } : undefined;
    }
    case 'u':
      return { kind: 'undo', seq: numberOf(first) };
    case 'b':
      return { kind: 'bury', key: first, until: numberOf(second) };
    case 'o': {
      const options = readOptions(first);
      return invalidOptions(options).length > 0 ? undefined : { kind: 'options', options };
    }
    case 'k':
      return { kind: 'clock', fromSeq: numberOf(first), offset: numberOf(second) };
    default: {
      const kind = plain.get(letter);
      return kind && { kind, key: first };
    }
  }
}

function readOptions(text: string): ReviewOptions {
  const [retention, learning = '', relearning = '', ...days] = text.split(';');
  const [longestInterval = 0, newPerDay = 0, reviewsPerDay = 0] = days.map(Number);
  const stepsOf = (list: string) => (list === '' ? [] : list.split(','));
  return {
    retention: Number(retention),
    learningSteps: stepsOf(learning),
    relearningSteps: stepsOf(relearning),
    ...{ longestInterval, newPerDay, reviewsPerDay },
  };
}
