import { plainAnswerKey } from '@trellis/model/quiz/plain-answer-key';
import type { AnswerKey, Question } from '@trellis/model/content/quiz';
import { gapsIn } from '@trellis/model/quiz/freeze';
import { readQuantity } from '@trellis/model/quiz/number-match';
import { wellFormed } from '@trellis/model/text/well-formed';
import {
  schemeOf,
  type OptionRow,
  type QuestionDraft,
  type Row,
  type Written,
} from '#web/features/quiz-editor/logic/question-draft';

/** Returns whether a line is empty: without text, and without anything else that somebody entered. */
export const isBlank = (row: Row & Partial<OptionRow> & { match?: string }): boolean =>
  [row.text, row.match, row.credit, row.feedback].every((text) => !text?.trim()) && !row.isCorrect;

/** Returns the lines that are not empty. */
export const filled = <T extends Row>(rows: T[]): T[] => rows.filter((row) => !isBlank(row));

const textsOf = (rows: Row[]): string[] => filled(rows).map(({ text }) => text.trim());

/** Returns the accepted texts of a blank. */
export const alternativesOf = (gap: string): string[] =>
  gap
    .split('|')
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** Returns a number as typed, without a unit; null if it cannot be read. */
export function numberOf(text: string): number | null {
  const read = readQuantity(text);
  return read === null || read.unit !== '' ? null : read.value;
}

/** Returns the question and the key that a draft describes, whether or not they are valid. */
export function writeQuestion(draft: QuestionDraft): Written {
  const { type, text, points, image, explanation } = draft;
  const { options = [], matches = [], ...graded } = partsOf(draft);
  return wellFormed({
    content: {
      ...{ type, options, matches },
      questionText: text,
      points: Number(points),
      image: image.trim(),
    },
    key: { ...plainAnswerKey, scheme: schemeOf(draft), ...graded, explanation },
  });
}

type Parts = Pick<Question, 'options' | 'matches'> & AnswerKey;

/** Returns the fields that are specific to a type of question, as the reader of quiz files does. */
function partsOf(draft: QuestionDraft): Partial<Parts> {
  switch (draft.type) {
    case 'multiple_choice':
      return {
        ...optionsOf(draft),
        correctAnswer: rightOf(draft)[0] ?? '',
        credits: creditsOf(draft),
      };
    case 'multiple_select':
      return { ...optionsOf(draft), ...allOf(rightOf(draft)) };
    case 'true_false':
      return { correctAnswer: draft.truth };
    case 'short_answer': {
      const [correctAnswer = '', ...acceptedAnswers] = textsOf(draft.accepted);
      return { ...spellingOf(draft), correctAnswer, acceptedAnswers };
    }
    case 'numeric':
      return {
        correctAnswer: draft.number.trim(),
        acceptedAnswers: textsOf(draft.units),
        tolerance: draft.tolerance.trim() === '' ? null : numberOf(draft.tolerance),
      };
    case 'matching': {
      const pairs = filled(draft.pairs);
      const right = pairs.map(({ match }) => match.trim());
      return {
        options: pairs.map(({ text }) => text.trim()),
        matches: [...new Set(right), ...textsOf(draft.others)],
        ...allOf(right),
      };
    }
    case 'ordering': {
      const items = textsOf(draft.items);
      return { options: items, ...allOf(items) };
    }
    case 'blanks': {
      const gaps = draft.gaps
        .slice(0, gapsIn(draft.text))
        .map((gap) => alternativesOf(gap).join('|'));
      return { ...spellingOf(draft), ...allOf(gaps) };
    }
  }
}

const allOf = (right: string[]) => ({ correctAnswer: right[0] ?? '', acceptedAnswers: right });

const spellingOf = ({ matchesCase, matchesAccents }: QuestionDraft) => ({
  matchesCase,
  matchesAccents,
});

const rightOf = ({ options }: QuestionDraft): string[] =>
  filled(options)
    .filter(({ isCorrect }) => isCorrect)
    .map(({ text }) => text.trim());

function optionsOf({ options }: QuestionDraft) {
  const rows = filled(options);
  const feedback = rows.map((row) => row.feedback.trim());
  return {
    options: rows.map(({ text }) => text.trim()),
    feedback: feedback.some((remark) => remark !== '') ? feedback : [],
  };
}

/** Returns what each option is worth; nothing if only the correct one scores. */
function creditsOf({ options }: QuestionDraft): number[] {
  const rows = filled(options);
  const credits = rows.map(({ isCorrect, credit }) => (isCorrect ? 100 : Number(credit)));
  return rows.some(({ isCorrect, credit }) => !isCorrect && Number(credit) !== 0) ? credits : [];
}
