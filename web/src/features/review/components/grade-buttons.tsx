import { memo } from 'react';
import { gradeNames, type Grade } from '#web/features/review/hooks/use-review-session';
import { intervalText } from '#web/features/review/logic/interval-text';
import { t } from '#web/shared/i18n/locale';

const grades: Grade[] = [1, 2, 3, 4];

/**
 * Asks how well the answer was known. Each button says when the card comes back. They have their place before they can be
 * seen, so that turning a card moves nothing.
 */
export const GradeButtons = memo(function GradeButtons(props: {
  isShown: boolean;
  intervals: Record<Grade, number> | undefined;
  onGrade: (grade: Grade) => void;
}) {
  const { isShown, intervals, onGrade } = props;
  return (
    <div
      className="grade-buttons"
      role="group"
      aria-label={t('review.gradeQuestion')}
      data-away={isShown ? undefined : ''}
    >
      {grades.map((grade) => (
        <button
          key={grade}
          type="button"
          className="button"
          data-grade={grade}
          onClick={() => onGrade(grade)}
        >
          <span>{t(`review.grade.${gradeNames[grade]}`)}</span>
          {intervals && <small>{intervalText(intervals[grade])}</small>}
          <kbd aria-hidden="true">{grade}</kbd>
        </button>
      ))}
    </div>
  );
});
