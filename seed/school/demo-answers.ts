import type { AnswerKey } from '@trellis/model/content/quiz';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';

/** Returns a fully correct answer in stored form. */
export function rightAnswer({ type, options, matches }: FrozenQuestion, key: AnswerKey): string {
  const { correctAnswer, acceptedAnswers } = key;
  switch (type) {
    case 'multiple_choice':
      return `${options.indexOf(correctAnswer)}`;
    case 'multiple_select':
    case 'ordering':
      return acceptedAnswers.map((one) => options.indexOf(one)).join(',');
    case 'matching':
      return acceptedAnswers.map((one) => matches.indexOf(one)).join(',');
    case 'true_false':
    case 'short_answer':
      return correctAnswer;
    case 'numeric':
      return [correctAnswer.split('..')[0], ...acceptedAnswers.slice(0, 1)].join(' ');
    case 'blanks':
      return acceptedAnswers.map((alternatives) => alternatives.split('|')[0]).join('\n');
  }
}

/** Returns a plausible partly correct answer; empty if there is none. */
export function poorAnswer(question: FrozenQuestion, key: AnswerKey): string {
  const right = rightAnswer(question, key);
  const parts = right.split(',');
  switch (question.type) {
    case 'multiple_choice':
      return `${(Number(right) + 1) % question.options.length}`;
    case 'multiple_select':
      return parts.length > 1 ? parts.slice(1).join(',') : poorChoice(question, right);
    case 'matching':
    case 'ordering':
      return [...parts.slice(0, -2), ...parts.slice(-2).reverse()].join(',');
    case 'true_false':
      return right === 'true' ? 'false' : 'true';
    case 'numeric':
      return right.replace(/[\d.]+/, (number) => `${2 * Number(number) + 1}`);
    case 'blanks':
      return [...right.split('\n').slice(0, -1), ''].join('\n');
    case 'short_answer':
      return '';
  }
}

const poorChoice = ({ options }: FrozenQuestion, right: string) =>
  `${right},${(Number(right) + 1) % options.length}`;
