import type { AnswerKey } from '@trellis/model/content/quiz';
import {
  newDraft,
  newOption,
  newRow,
  schemesOf,
  type OptionRow,
  type QuestionContent,
  type QuestionDraft,
  type Row,
} from '#web/features/quiz-editor/logic/question-draft';

/** Returns the draft of a stored question; without a key nothing is marked as correct. */
export function readQuestion(content: QuestionContent, key: AnswerKey | undefined): QuestionDraft {
  const { type, questionText, points, image } = content;
  const { scheme, explanation = '', matchesCase = false, matchesAccents = false } = key ?? {};
  const draft = newDraft(type);
  return {
    ...draft,
    ...{ image, explanation, matchesCase, matchesAccents },
    scheme: scheme !== undefined && schemesOf[type].length > 1 ? scheme : '',
    text: questionText,
    points: String(points),
    ...answerOf(content, key),
  };
}

const rowsOf = (texts: string[]): Row[] => texts.map((text) => newRow(text));
/** A list with an empty line, where more may be added. */
const openRows = (texts: string[]): Row[] => [...rowsOf(texts), newRow()];

function answerOf(content: QuestionContent, key: AnswerKey | undefined): Partial<QuestionDraft> {
  const { type, options, matches } = content;
  const { correctAnswer = '', acceptedAnswers = [] } = key ?? {};
  switch (type) {
    case 'multiple_choice':
      return { options: optionRows(options, [correctAnswer], key) };
    case 'multiple_select':
      return { options: optionRows(options, acceptedAnswers, key) };
    case 'true_false':
      return { truth: correctAnswer === 'true' || correctAnswer === 'false' ? correctAnswer : '' };
    case 'short_answer':
      return { accepted: rowsOf([correctAnswer, ...acceptedAnswers]) };
    case 'numeric':
      return {
        number: correctAnswer,
        tolerance: String(key?.tolerance ?? ''),
        units: openRows(acceptedAnswers),
      };
    case 'matching':
      return {
        pairs: options.map((text, index) => ({
          ...newRow(text),
          match: acceptedAnswers[index] ?? '',
        })),
        others: openRows(matches.filter((match) => !acceptedAnswers.includes(match))),
      };
    case 'ordering':
      return { items: rowsOf(acceptedAnswers.length === 0 ? options : acceptedAnswers) };
    case 'blanks':
      return { gaps: acceptedAnswers.map((gap) => gap.replaceAll('|', ' | ')) };
  }
}

const optionRows = (options: string[], right: string[], key: AnswerKey | undefined): OptionRow[] =>
  options.map((text, index) => {
    const isCorrect = right.includes(text);
    const credit = key?.credits[index] ?? 0;
    return {
      ...newOption(text),
      isCorrect,
      credit: isCorrect || credit === 0 ? '' : String(credit),
      feedback: key?.feedback[index] ?? '',
    };
  });
