import { ProgressBar } from '#web/design-system/progress-bar';
import type { Part, BadgeProgress } from '#web/features/badges/logic/badge-progress';
import { badgeNameOf } from '#web/shared/badge-texts';
import { t } from '#web/shared/i18n/locale';

/** Shows the progress of a badge: a bar and a text for each criterion. */
export function BadgeParts({ badgeProgress }: { badgeProgress: BadgeProgress }) {
  const { badge, parts } = badgeProgress;
  return (
    <ul className="badge-parts">
      {parts.map((part, index) => (
        <li key={index}>
          <ProgressBar
            percent={(100 * part.done) / part.criterion.need}
            label={t('badges.wayTo', { name: badgeNameOf(badge) })}
          />
          <span className="small quiet">{wordsOf(part)}</span>
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ criterion, done }: Part): string {
  const values = { done, count: criterion.need };
  switch (criterion.kind) {
    case 'courses':
      return criterion.subject === null
        ? t('badges.courses', values)
        : t('badges.coursesIn', { ...values, subject: criterion.subject.replaceAll('_', ' ') });
    case 'scores':
      return criterion.percent === 100
        ? t('badges.allRight', values)
        : t('badges.scores', { ...values, percent: criterion.percent });
    default:
      return t(`badges.${criterion.kind}`, values);
  }
}
