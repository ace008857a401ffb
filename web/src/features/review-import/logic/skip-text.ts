import type { SkippedReviews } from '#web/features/review-import/logic/review-file';
import { csvOf } from '#web/shared/csv';
import { t } from '#web/shared/i18n/locale';

/** Returns why reviews are not imported, in words, with how many there are. */
export const skipText = ({ reason, count }: SkippedReviews): string =>
  count === 1
    ? t(`reviewImport.reason.${reason}`)
    : `${t(`reviewImport.reason.${reason}`)} ${t('reviewImport.reviewsOf', { count })}`;

/** Returns all that is skipped as a table for a spreadsheet. */
export const skippedCsv = (skipped: SkippedReviews[]): string =>
  csvOf([
    [
      t('fileImport.report.number'),
      t('fileImport.report.id'),
      t('fileImport.report.start'),
      t('fileImport.report.reason'),
      t('reviewImport.report.reviews'),
    ],
    ...skipped.map(({ number, name, start, reason, count }) => [
      ...[number, name, start, t(`reviewImport.reason.${reason}`), count],
    ]),
  ]);
