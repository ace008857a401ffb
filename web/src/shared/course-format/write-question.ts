import type { AskedQuestion } from '#web/shared/course-format/course-parts';
import { withoutDefaults } from '#web/shared/course-format/file-texts';

/** The scheme of each type that a file need not name. */
const usualScheme: Record<string, string> = {
  multiple_select: 'partial_penalty',
  matching: 'partial',
  ordering: 'partial',
  blanks: 'partial',
};

/** Returns a question with its answer key as it stands in a quiz file. */
export function questionInFileOf({ question, key }: AskedQuestion): Record<string, unknown> {
  const { type, questionText, points, image } = question;
  return withoutDefaults(
    {
      ...{ type, text: questionText },
      ...answerOf({ question, key }),
      ...{ scheme: type in usualScheme ? key.scheme : undefined },
      ...{ points, image, explanation: key.explanation },
    },
    {
      ...{ points: 1, image: '', explanation: '', scheme: usualScheme[type] },
      ...{ matchesCase: false, matchesAccents: false, tolerance: 0, units: [], others: [] },
    },
  );
}

function answerOf({ question, key }: Pick<AskedQuestion, 'question' | 'key'>) {
  const { type, options, matches } = question;
  const { correctAnswer, acceptedAnswers, matchesCase, matchesAccents } = key;
  const spelling = { matchesCase, matchesAccents };
  switch (type) {
    case 'multiple_choice':
      return { options: optionsOf({ question, key }), answer: correctAnswer };
    case 'multiple_select':
      return { options: optionsOf({ question, key }), answer: acceptedAnswers };
    case 'true_false':
      return { answer: correctAnswer === 'true' };
    case 'short_answer':
      return { answer: [correctAnswer, ...acceptedAnswers], ...spelling };
    case 'numeric':
      return { answer: correctAnswer, tolerance: key.tolerance ?? 0, units: acceptedAnswers };
    case 'matching':
      return {
        pairs: pairsOf(options, acceptedAnswers),
        others: matches.filter((match) => !acceptedAnswers.includes(match)),
      };
    case 'ordering':
      return { items: acceptedAnswers };
    case 'blanks': {
      const answer = acceptedAnswers.map((gap) => {
        const alternatives = gap.split('|');
        return alternatives.length === 1 ? gap : alternatives;
      });
      return { answer, ...spelling };
    }
  }
}

/** Returns the options: as plain text where that says it all. */
function optionsOf({ question, key }: Pick<AskedQuestion, 'question' | 'key'>) {
  const hasCredits =
    question.type === 'multiple_choice' && key.credits.some((credit) => credit !== 0);
  return question.options.map((text, index) => {
    const feedback = key.feedback[index] ?? '';
    const credit = key.credits[index] ?? 0;
    const isRight = text === key.correctAnswer;
    if (feedback === '' && (!hasCredits || isRight || credit === 0)) return text;
    return {
      text,
      ...(hasCredits && !isRight && credit > 0 ? { credit } : {}),
      ...(feedback === '' ? {} : { feedback }),
    };
  });
}

/** Keys of a map that would not keep their place or mean something else. */
const isUnsafeKey = (text: string): boolean => /^\d+$/.test(text) || text === '__proto__';

/** Returns pairs as a map, or as a list where a map would not keep them. */
function pairsOf(options: string[], right: string[]): unknown {
  const pairs = options.map((option, index) => [option, right[index] ?? ''] as const);
  const areSafe = !options.some(isUnsafeKey) && new Set(options).size === options.length;
  return areSafe ? Object.fromEntries(pairs) : pairs;
}
