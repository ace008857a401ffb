import { policyProblems, type PolicyProblem } from '@trellis/model/quiz/quiz-problems';
import { problemOf, type QuestionProblem } from '@trellis/model/quiz/freeze';
import { writtenAnswerKey } from '@trellis/model/quiz/written-answer-key';
import type { ProblemText } from '#web/shared/course-format/problems';
import { questionOf } from '#web/shared/course-format/quiz-parts';
import type { QuestionInFile, QuizFile } from '#web/shared/course-format/quiz-file';

/** An error in a quiz file: a path into its YAML, and what is wrong. */
type QuizProblem = ProblemText & { path: PropertyKey[] };

const policyTexts: Record<PolicyProblem, QuizProblem> = {
  closes_before_opens: { path: ['closesAt'], code: 'courseProblems.closesBeforeOpens' },
  answers_never_shown: { path: ['showAnswers'], code: 'courseProblems.answersNeverShown' },
};

/** Returns the errors of a quiz's settings: texts that would never be shown. */
export const policyMistakes = (quiz: QuizFile): QuizProblem[] =>
  policyProblems(quiz).map((problem) => policyTexts[problem]);

const unused = new Date(0);

/** Returns why a well-formed question cannot be asked; null if it can. */
export function questionMistake(file: QuestionInFile): QuizProblem | null {
  const { question, key } = questionOf(file, 1, { createdAt: unused, updatedAt: unused });
  const problem = problemOf(question, key);
  if (problem !== null) return { path: placeOf(file, problem), ...textFor(file, problem) };
  if (question.matches.length > 10)
    return { path: ['others'], code: 'courseProblems.tooManyMatches' };
  if (!writtenAnswerKey.safeParse(key).success)
    return { path: ['answer'], code: 'courseProblems.answerTooLong' };
  if (file.type !== 'multiple_choice') return null;
  const right = file.options.findIndex(({ text }) => text === file.answer);
  const { credit = 100 } = file.options[right]!;
  if (credit === 100) return null;
  return { path: ['options', right, 'credit'], code: 'courseProblems.rightOptionCredit' };
}

/** Returns the key of a question's YAML that a problem refers to. */
function placeOf(file: QuestionInFile, problem: QuestionProblem): string[] {
  switch (file.type) {
    case 'multiple_choice':
      return [problem === 'right_option_unknown' ? 'answer' : 'options'];
    case 'multiple_select':
      return [
        problem === 'right_option_unknown' || !hasTwins(textsOf(file)) ? 'answer' : 'options',
      ];
    case 'matching':
      return ['others'];
    case 'ordering':
      return ['items'];
    default:
      return ['answer'];
  }
}

function textFor(file: QuestionInFile, problem: QuestionProblem): ProblemText {
  switch (problem) {
    case 'right_option_unknown': {
      const texts = textsOf(file);
      const unknown = [rightOf(file)].flat(2).filter((answer) => !texts.includes(answer));
      return { code: 'courseProblems.noSuchOption', values: { answer: unknown.join(' | ') } };
    }
    case 'same_option_twice':
      return { code: 'courseProblems.sameTwice' };
    case 'not_a_number':
      return { code: 'courseProblems.noNumberOrRange', values: { answer: String(rightOf(file)) } };
    case 'gaps_and_answers_differ': {
      const gaps = file.text.match(/_{3,}/g)?.length ?? 0;
      const answers = [rightOf(file)].flat().length;
      return { code: 'courseProblems.gapsAndAnswers', values: { gaps, answers } };
    }
    case 'nothing_to_answer':
      return { code: 'courseProblems.nothingToAnswer' };
    case 'too_few_options':
    case 'no_key':
      return { code: 'courseProblems.tooFewOptions' };
  }
}

const hasTwins = (texts: string[]) => new Set(texts).size < texts.length;

const textsOf = (file: QuestionInFile): string[] =>
  'options' in file ? file.options.map(({ text }) => text) : [];

const rightOf = (file: QuestionInFile): string | string[] | string[][] =>
  'answer' in file ? (typeof file.answer === 'boolean' ? String(file.answer) : file.answer) : [];
