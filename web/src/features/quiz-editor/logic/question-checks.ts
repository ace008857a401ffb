import { writtenAnswerKey, answerText } from '@trellis/model/quiz/written-answer-key';
import { question } from '@trellis/model/content/quiz';
import { label, optionalLabel } from '@trellis/model/fields';
import { gapsIn, problemOf } from '@trellis/model/quiz/freeze';
import { readBounds } from '@trellis/model/quiz/number-range';
import {
  alternativesOf,
  filled,
  numberOf,
  writeQuestion,
} from '#web/features/quiz-editor/logic/write-question';
import type { OptionRow, QuestionDraft, Row } from '#web/features/quiz-editor/logic/question-draft';

/** What is wrong with a question. Each kind has a text of its own. */
type MistakeKind =
  | 'textMissing'
  | 'textWrong'
  | 'pointsWrong'
  | 'imageWrong'
  | 'explanationWrong'
  | 'tooFew'
  | 'tooMany'
  | 'lineEmpty'
  | 'lineWrong'
  | 'same'
  | 'noneCorrect'
  | 'severalCorrect'
  | 'unreadable'
  | 'creditWrong'
  | 'feedbackWrong'
  | 'truthMissing'
  | 'acceptedMissing'
  | 'numberMissing'
  | 'numberWrong'
  | 'toleranceWrong'
  | 'matchMissing'
  | 'itemMissing'
  | 'otherUsed'
  | 'matchesTooMany'
  | 'blanksMissing'
  | 'blanksTooMany'
  | 'blankUnanswered'
  | 'answersLeft'
  | 'unusable';

/** A mistake and its place: the name of a field, or of a field in a line: `feedback:` and the line's id. */
export type Mistake = { at: string; kind: MistakeKind };

/** Returns the name of a field that belongs to a line. */
export const placeIn = (part: 'text' | 'match' | 'credit' | 'feedback' | 'gap', id: string) =>
  `${part}:${id}`;

/** The maximum number of options, items, pairs, units or blanks. */
export const maxRows = 10;

/**
 * Returns what prevents a draft from being saved, in the order of the form; what is left can be asked, and somebody can
 * answer it.
 */
export function mistakesIn(draft: QuestionDraft): Mistake[] {
  const found = [...commonMistakes(draft), ...answerMistakes(draft), ...explanationMistakes(draft)];
  return found.length > 0 || isUsable(draft) ? found : [{ at: 'text', kind: 'unusable' }];
}

const unused = new Date(0);

/** Returns whether rules and grading accept a draft: the last word, should a check be missing. */
function isUsable(draft: QuestionDraft): boolean {
  const { content, key } = writeQuestion(draft);
  const asked = { ...content, order: 0, createdAt: unused, updatedAt: unused };
  return (
    question.safeParse(asked).success &&
    writtenAnswerKey.safeParse(key).success &&
    problemOf(asked, key) === null
  );
}

const when = (isWrong: boolean, at: string, kind: MistakeKind): Mistake[] =>
  isWrong ? [{ at, kind }] : [];

function commonMistakes({ text, points, image }: QuestionDraft): Mistake[] {
  const { shape } = question;
  const isMissing = text.trim() === '';
  return [
    ...when(isMissing, 'text', 'textMissing'),
    ...when(!isMissing && !shape.questionText.safeParse(text).success, 'text', 'textWrong'),
    ...when(
      points.trim() === '' || !shape.points.safeParse(Number(points)).success,
      'points',
      'pointsWrong',
    ),
    ...when(!shape.image.safeParse(image.trim()).success, 'image', 'imageWrong'),
  ];
}

const explanationMistakes = ({ explanation }: QuestionDraft): Mistake[] =>
  when(
    !writtenAnswerKey.shape.explanation.safeParse(explanation).success,
    'explanation',
    'explanationWrong',
  );

function answerMistakes(draft: QuestionDraft): Mistake[] {
  switch (draft.type) {
    case 'multiple_choice':
    case 'multiple_select':
      return optionMistakes(draft);
    case 'true_false':
      return when(draft.truth === '', 'truth', 'truthMissing');
    case 'short_answer': {
      const rows = filled(draft.accepted);
      return [
        ...when(rows.length === 0, 'accepted', 'acceptedMissing'),
        ...when(rows.length > maxRows, 'accepted', 'tooMany'),
        ...rows.flatMap(answerMistake),
      ];
    }
    case 'numeric':
      return numberMistakes(draft);
    case 'matching':
      return matchingMistakes(draft);
    case 'ordering': {
      const rows = filled(draft.items);
      return [...countMistakes(rows, 'items'), ...rows.flatMap(answerMistake), ...twinsIn(rows)];
    }
    case 'blanks':
      return blankMistakes(draft);
  }
}

const countMistakes = (rows: Row[], at: string): Mistake[] => [
  ...when(rows.length < 2, at, 'tooFew'),
  ...when(rows.length > maxRows, at, 'tooMany'),
];

const line = label(500);
const answer = answerText(500);

/** Returns the mistake in the text of a line that somebody filled in. */
function lineMistake({ id, text }: Row): Mistake[] {
  const at = placeIn('text', id);
  if (text.trim() === '') return [{ at, kind: 'lineEmpty' }];
  return when(!line.safeParse(text.trim()).success, at, 'lineWrong');
}

/** The same for a line that an answer is compared with. */
function answerMistake(row: Row): Mistake[] {
  const found = lineMistake(row);
  const isRead = answer.safeParse(row.text.trim()).success;
  return found.length > 0 ? found : when(!isRead, placeIn('text', row.id), 'unreadable');
}

/** Returns a mistake for each line that repeats an earlier one. */
function twinsIn(rows: Row[], part: 'text' | 'match' = 'text'): Mistake[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id, text }) => {
    const one = text.trim();
    const isTwin = one !== '' && seen.has(one);
    seen.add(one);
    return when(isTwin, placeIn(part, id), 'same');
  });
}

function optionMistakes({ type, options }: QuestionDraft): Mistake[] {
  const rows = filled(options);
  const isRight = rows.filter(({ isCorrect }) => isCorrect).length;
  const isChoice = type === 'multiple_choice';
  return [
    ...countMistakes(rows, 'options'),
    ...when(isRight === 0, 'options', 'noneCorrect'),
    ...when(isChoice && isRight > 1, 'options', 'severalCorrect'),
    ...rows.flatMap((row) => [
      ...(row.isCorrect ? answerMistake(row) : lineMistake(row)),
      ...(isChoice && !row.isCorrect ? creditMistake(row) : []),
      ...when(
        !optionalLabel(500).safeParse(row.feedback.trim()).success,
        placeIn('feedback', row.id),
        'feedbackWrong',
      ),
    ]),
    ...twinsIn(rows),
  ];
}

function creditMistake({ id, credit }: OptionRow): Mistake[] {
  const isGood = writtenAnswerKey.shape.credits.safeParse([Number(credit)]).success;
  return when(!isGood, placeIn('credit', id), 'creditWrong');
}

function numberMistakes({ number, tolerance, units }: QuestionDraft): Mistake[] {
  const rows = filled(units);
  const isMissing = number.trim() === '';
  const isNumber = readBounds(number.trim()) !== null && answer.safeParse(number.trim()).success;
  const off = numberOf(tolerance);
  const isOff = off !== null && off >= 0 && off <= 1_000_000_000;
  return [
    ...when(isMissing, 'number', 'numberMissing'),
    ...when(!isMissing && !isNumber, 'number', 'numberWrong'),
    ...when(tolerance.trim() !== '' && !isOff, 'tolerance', 'toleranceWrong'),
    ...when(rows.length > maxRows, 'units', 'tooMany'),
    ...rows.flatMap(answerMistake),
  ];
}

function matchingMistakes({ pairs, others }: QuestionDraft): Mistake[] {
  const rows = filled(pairs);
  const rest = filled(others);
  const matches = new Set(rows.map(({ match }) => match.trim()));
  return [
    ...countMistakes(rows, 'pairs'),
    ...rows.flatMap((row) => {
      const match = { id: row.id, text: row.match };
      const wrong = answerMistake(match).map(({ kind }) => ({
        at: placeIn('match', row.id),
        kind: kind === 'lineEmpty' ? ('matchMissing' as const) : kind,
      }));
      const item = lineMistake(row).map(({ at, kind }) => ({
        at,
        kind: kind === 'lineEmpty' ? ('itemMissing' as const) : kind,
      }));
      return [...item, ...wrong];
    }),
    ...twinsIn(rows),
    ...when(matches.size + rest.length > maxRows, 'others', 'matchesTooMany'),
    ...rest.flatMap((row) => [
      ...lineMistake(row),
      ...when(matches.has(row.text.trim()), placeIn('text', row.id), 'otherUsed'),
    ]),
    ...twinsIn(rest),
  ];
}

function blankMistakes({ text, gaps }: QuestionDraft): Mistake[] {
  const count = gapsIn(text);
  const extra = gaps.slice(count).some((gap) => gap.trim() !== '');
  return [
    ...when(count === 0, 'text', 'blanksMissing'),
    ...when(count > maxRows, 'text', 'blanksTooMany'),
    ...when(extra, 'gaps', 'answersLeft'),
    ...Array.from({ length: Math.min(count, maxRows) }).flatMap((_, index) =>
      gapMistake(gaps[index] ?? '', placeIn('gap', `${index}`)),
    ),
  ];
}

function gapMistake(gap: string, at: string): Mistake[] {
  const texts = alternativesOf(gap);
  if (texts.length === 0) return [{ at, kind: 'blankUnanswered' }];
  if (!line.safeParse(texts.join('|')).success) return [{ at, kind: 'lineWrong' }];
  return when(!texts.every((text) => answer.safeParse(text).success), at, 'unreadable');
}
