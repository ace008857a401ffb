import type { Quiz } from '@trellis/model/content/quiz';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { keptPercent } from '@trellis/model/quiz/quiz-policy';
import { Verdict } from '#web/features/quiz/components/intro/outcome';
import { t } from '#web/shared/i18n/locale';

/** Shows the learner's score that counts; empty before the first attempt is graded. */
export function KeptScore({ quiz, attempts }: { quiz: Quiz; attempts: Attempt[] }) {
  const graded = attempts.filter(({ status, resetAt }) => status === 'graded' && !resetAt);
  const percent = keptPercent(quiz, graded);
  if (percent === null) return null;
  return (
    <p>
      <span>{t(graded.length > 1 ? `quiz.keptIs.${quiz.keptScore}` : 'quiz.keptIs.only')}</span>{' '}
      <strong>{t('quiz.percent', { percent })}</strong>{' '}
      <Verdict passed={isPass(quiz, graded, percent)} />
    </p>
  );
}

/**
 * Whether that score passes, as decided when its attempt was graded, whatever the quiz requires now.
 */
function isPass({ keptScore, passingScore }: Quiz, graded: Attempt[], percent: number): boolean {
  if (keptScore === 'average') return percent >= passingScore;
  if (keptScore === 'best') return graded.some(({ passed }) => passed);
  return graded.at(keptScore === 'last' ? 0 : -1)?.passed === true;
}
