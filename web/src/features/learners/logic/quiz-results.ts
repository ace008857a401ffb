import { noQuestionStats, wrongTextOf, type QuizStats } from '@trellis/model/quiz/quiz-stats';
import type { FrozenQuestion, QuizVersion } from '@trellis/model/quiz/quiz-version';
import { formatNumber, t } from '#web/shared/i18n/locale';

type WrongAnswer = { text: string; count: number };

/** How learners answered a question. Shares are from 0 to 1; null if nobody has answered. */
export type QuestionResult = {
  id: string;
  text: string;
  answered: number;
  right: number | null;
  wrong: WrongAnswer[];
};

/** How often a wrong answer must have been given to be shown, so that what one person typed stays theirs. */
const fewest = 2;
/** How many wrong answers of a question are shown. */
const most = 3;

/** Returns the result of each question, in the order of the quiz. */
export const resultsOf = (
  { questions }: Pick<QuizVersion, 'questions'>,
  stats: QuizStats,
): QuestionResult[] =>
  questions.map((question) => {
    const { answered, right, wrong } = stats.questions[question.id] ?? noQuestionStats;
    return {
      id: question.id,
      text: question.questionText,
      answered,
      right: answered === 0 ? null : right / answered,
      wrong: commonest(question, wrong),
    };
  });

const commonest = ({ type }: FrozenQuestion, wrong: Record<string, number>): WrongAnswer[] =>
  Object.entries(wrong)
    .filter(([, count]) => count >= fewest)
    .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([key, count]) => ({ text: shownText(type, wrongTextOf(key)), count }));

const shownText = (type: FrozenQuestion['type'], text: string): string =>
  type === 'true_false' && (text === 'true' || text === 'false')
    ? t(`learners.answer.${text}`)
    : text;

/** Returns a share from 0 to 1 as a percentage in words. */
export const shareText = (share: number): string =>
  formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
