import type { AnswerKey, Question, QuestionType } from '@trellis/model/content/quiz';

export type Scheme = AnswerKey['scheme'];

/** One line of a list. The id keeps the focus on it while lines are added, moved and removed. */
export type Row = { id: string; text: string };
export type OptionRow = Row & { isCorrect: boolean; credit: string; feedback: string };
export type PairRow = Row & { match: string };

/**
 * The form state of a question. It holds the fields of all types, so that changing the type and back loses nothing.
 */
export type QuestionDraft = {
  type: QuestionType;
  text: string;
  points: string;
  image: string;
  explanation: string;
  options: OptionRow[];
  pairs: PairRow[];
  /** Matches that belong to no item. */
  others: Row[];
  /** In the correct order. */
  items: Row[];
  truth: '' | 'true' | 'false';
  accepted: Row[];
  number: string;
  tolerance: string;
  units: Row[];
  /** The accepted texts of each blank, separated by bars. */
  gaps: string[];
  /** Empty until somebody chooses: the usual one of the type. */
  scheme: Scheme | '';
  matchesCase: boolean;
  matchesAccents: boolean;
};

/** The fields of a question that are edited; its place and times are not. */
export type QuestionContent = Omit<Question, 'order' | 'createdAt' | 'updatedAt'>;

/** A question and its key, as they are saved together. */
export type Written = { content: QuestionContent; key: AnswerKey };

/** The scoring schemes of each type, the usual one first. */
export const schemesOf: Record<QuestionType, readonly [Scheme, ...Scheme[]]> = {
  multiple_choice: ['all_or_nothing'],
  multiple_select: ['partial_penalty', 'partial', 'all_or_nothing'],
  true_false: ['all_or_nothing'],
  short_answer: ['all_or_nothing'],
  numeric: ['all_or_nothing'],
  matching: ['partial', 'all_or_nothing'],
  ordering: ['partial', 'longest_subset', 'all_or_nothing'],
  blanks: ['partial', 'all_or_nothing'],
};

/** Returns the scheme of a draft: the chosen one, or the usual one of its type. */
export const schemeOf = ({ type, scheme }: Pick<QuestionDraft, 'type' | 'scheme'>): Scheme =>
  schemesOf[type].find((one) => one === scheme) ?? schemesOf[type][0];

export const newRow = (text = ''): Row => ({ id: crypto.randomUUID(), text });

export const newOption = (text = ''): OptionRow => ({
  ...newRow(text),
  isCorrect: false,
  credit: '',
  feedback: '',
});

export const newPair = (text = ''): PairRow => ({ ...newRow(text), match: '' });

/** Returns the draft of a question that is not written yet. */
export const newDraft = (type: QuestionType): QuestionDraft => ({
  type,
  text: '',
  points: '1',
  image: '',
  explanation: '',
  options: [newOption(), newOption()],
  pairs: [newPair(), newPair()],
  others: [newRow()],
  items: [newRow(), newRow()],
  truth: '',
  accepted: [newRow()],
  number: '',
  tolerance: '',
  units: [newRow()],
  gaps: [],
  scheme: '',
  matchesCase: false,
  matchesAccents: false,
});

/** Returns a draft with ids of its own, for a copy. */
export const copyOf = (draft: QuestionDraft): QuestionDraft => {
  const renewed = <T extends Row>(rows: T[]): T[] =>
    rows.map((row) => ({ ...row, id: crypto.randomUUID() }));
  return {
    ...draft,
    options: renewed(draft.options),
    pairs: renewed(draft.pairs),
    others: renewed(draft.others),
    items: renewed(draft.items),
    accepted: renewed(draft.accepted),
    units: renewed(draft.units),
  };
};
