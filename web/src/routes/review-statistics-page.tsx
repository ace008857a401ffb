import { Link } from 'react-router-dom';
import { CardStatistics } from '#web/features/card-stats/components/card-statistics';
import { ReviewImport } from '#web/features/review-import/components/review-import';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/** Shows a learner's statistics of flashcards. */
export default function ReviewStatisticsPage() {
  return (
    <MemberPage title={t('cardStats.title')}>
      {({ uid }) => (
        <>
          <h1>{t('cardStats.title')}</h1>
          <p className="row">
            <Link to="/review">{t('cardStats.toReview')}</Link>
            <Link to="/review/options">{t('cardStats.toOptions')}</Link>
          </p>
          <CardStatistics uid={uid} importer={<ReviewImport uid={uid} />} />
        </>
      )}
    </MemberPage>
  );
}
