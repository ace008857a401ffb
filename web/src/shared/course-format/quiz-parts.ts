import { plainAnswerKey } from '@trellis/model/quiz/plain-answer-key';
import type { AnswerKey, AuthoredQuiz, Question } from '@trellis/model/content/quiz';
import type { QuestionInFile, QuizFile } from '#web/shared/course-format/quiz-file';

type Times = { createdAt: Date; updatedAt: Date };

/** Returns a quiz as its file defines it; `place` is its position in the course. */
export function quizOf(
  { minutes, module: _module, questions: _questions, ...file }: QuizFile,
  place: Pick<AuthoredQuiz, 'courseID' | 'moduleID' | 'order'>,
  times: Times,
): AuthoredQuiz {
  return {
    ...file,
    ...place,
    ...times,
    lessonID: null,
    quizTime: minutes,
  };
}

/** Returns a question and its key, whether or not they are valid. */
export function questionOf(
  file: QuestionInFile,
  order: number,
  { createdAt, updatedAt }: Times,
): { question: Question; key: AnswerKey } {
  const { type, text, points, image, explanation } = file;
  const { options, matches, ...graded } = partsOf(file);
  return {
    question: {
      ...{ type, order, questionText: text, points, image, createdAt, updatedAt },
      options: options ?? [],
      matches: matches ?? [],
    },
    key: {
      ...plainAnswerKey,
      scheme: 'scheme' in file ? file.scheme : 'all_or_nothing',
      ...graded,
      explanation,
    },
  };
}

type Parts = Pick<Question, 'options' | 'matches'> & AnswerKey;

/** Returns the fields that are specific to a type of question. */
function partsOf(file: QuestionInFile): Partial<Parts> {
  switch (file.type) {
    case 'multiple_choice':
      return { ...optionsOf(file), correctAnswer: file.answer, credits: creditsOf(file) };
    case 'multiple_select':
      return { ...optionsOf(file), ...accepting(file.answer), acceptedAnswers: file.answer };
    case 'true_false':
      return { correctAnswer: String(file.answer) };
    case 'short_answer':
      return { ...spellingOf(file), ...accepting(file.answer) };
    case 'numeric':
      return {
        correctAnswer: file.answer,
        acceptedAnswers: file.units,
        tolerance: file.tolerance,
      };
    case 'matching': {
      const right = file.pairs.map(([, match]) => match);
      return {
        options: file.pairs.map(([left]) => left),
        matches: [...new Set(right), ...file.others],
        ...accepting(right),
        acceptedAnswers: right,
      };
    }
    case 'ordering':
      return { options: file.items, ...accepting(file.items), acceptedAnswers: file.items };
    case 'blanks': {
      const gaps = file.answer.map((alternatives) => alternatives.join('|'));
      return { ...spellingOf(file), ...accepting(gaps), acceptedAnswers: gaps };
    }
  }
}

/** The first correct answer becomes the key's main one; the others are also accepted. */
const accepting = ([correctAnswer = '', ...acceptedAnswers]: string[]) => ({
  correctAnswer,
  acceptedAnswers,
});

const spellingOf = ({
  matchesCase,
  matchesAccents,
}: Pick<AnswerKey, 'matchesCase' | 'matchesAccents'>) => ({
  matchesCase,
  matchesAccents,
});

type Option = { text: string; feedback: string; credit?: number | undefined };

const optionsOf = ({ options }: { options: Option[] }) => ({
  options: options.map(({ text }) => text),
  feedback: options.some(({ feedback }) => feedback !== '')
    ? options.map(({ feedback }) => feedback)
    : [],
});

const creditsOf = ({ options, answer }: { options: Option[]; answer: string }) =>
  options.some(({ credit }) => credit !== undefined)
    ? options.map(({ text, credit = 0 }) => (text === answer ? 100 : credit))
    : [];
