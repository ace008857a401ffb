import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';

/** Shows the reviews of a course if the address leads to them by its hash, otherwise a link that does. */
export const ReviewsPlace = ({ children }: { children: ReactNode }) =>
  useLocation().hash === '#reviews' ? (
    <OptionalPart problem={t('error.failed')}>{children}</OptionalPart>
  ) : (
    <a href="#reviews" className="button">
      {t('course.showReviews')}
    </a>
  );
