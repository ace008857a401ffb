import { problemOf, type QuestionProblem } from '@trellis/model/quiz/quiz-version';
import { questionOf } from '#seed/quiz-documents';
import type { QuestionInFile, QuizFile } from '#seed/quiz-file';

/** An error in a quiz file: a path into its YAML, and a description. */
export type QuizProblem = { path: PropertyKey[]; message: string };

/**
 * Returns the errors of a well-formed quiz: questions that cannot be asked, or texts that would never be shown.
 */
export function quizProblems(quiz: QuizFile): QuizProblem[] {
  const { opensAt, closesAt, showAnswers, questions } = quiz;
  const problems: QuizProblem[] = [];
  if (opensAt !== null && closesAt !== null && opensAt >= closesAt) {
    problems.push({ path: ['closesAt'], message: 'The quiz would close before it opens.' });
  }
  if (showAnswers === 'after_close' && closesAt === null) {
    const message = 'Answers that are shown after_close never are where there is no closesAt.';
    problems.push({ path: ['showAnswers'], message });
  }
  questions.forEach((question, index) => {
    const found = questionProblem(question);
    if (found === null) return;
    problems.push({ ...found, path: ['questions', index, ...found.path] });
  });
  return problems;
}

const unused = new Date(0);

function questionProblem(file: QuestionInFile): QuizProblem | null {
  const { question, key } = questionOf(file, 1, { createdAt: unused, updatedAt: unused });
  const problem = problemOf(question, key);
  if (problem !== null) return { path: placeOf(file, problem), message: messageOf(file, problem) };
  if (file.type !== 'multiple_choice') return null;
  const right = file.options.findIndex(({ text }) => text === file.answer);
  const { credit = 100 } = file.options[right]!;
  if (credit === 100) return null;
  const message = 'The right option is worth all points; others may be worth less.';
  return { path: ['options', right, 'credit'], message };
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

function messageOf(file: QuestionInFile, problem: QuestionProblem): string {
  switch (problem) {
    case 'right_option_unknown': {
      const texts = textsOf(file);
      const unknown = [rightOf(file)].flat(2).filter((answer) => !texts.includes(answer));
      return `The answer “${unknown.join('”, “')}” is none of the options.`;
    }
    case 'same_option_twice':
      return 'The same stands here twice.';
    case 'not_a_number':
      return `“${String(rightOf(file))}” is no number and no range such as 3.1..3.2.`;
    case 'gaps_and_answers_differ': {
      const gaps = file.text.match(/_{3,}/g)?.length ?? 0;
      return `Gaps in the text (___): ${gaps}; answers for gaps: ${[rightOf(file)].flat().length}.`;
    }
    case 'nothing_to_answer':
      return 'Nobody can give one of these answers: there is nothing to read.';
    case 'too_few_options':
    case 'no_key':
      return 'There must be at least two options.';
  }
}

const hasTwins = (texts: string[]) => new Set(texts).size < texts.length;

const textsOf = (file: QuestionInFile): string[] =>
  'options' in file ? file.options.map(({ text }) => text) : [];

const rightOf = (file: QuestionInFile): string | string[] | string[][] =>
  'answer' in file ? (typeof file.answer === 'boolean' ? String(file.answer) : file.answer) : [];
