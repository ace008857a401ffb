import { Link } from 'react-router-dom';
import { isRanked } from '@trellis/model/progress/user-progress';
import { useCatalog } from '#web/data/catalog.queries';
import { Ledger } from '#web/features/progress/components/ledger';
import { LevelPanel } from '#web/features/progress/components/level-panel';
import ProgressCharts from '#web/features/progress/components/progress-charts';
import { ProgressView } from '#web/features/progress/components/progress-view';
import { StreakPanel } from '#web/features/progress/components/streak-panel';
import { valueOf } from '#web/firebase/query-state';
import { MemberPage } from '#web/routes/member-page';
import { categoryNamesIn } from '#web/shared/category-name';
import { t } from '#web/shared/i18n/locale';
import './progress-page.css';

/**
 * Shows a learner's progress and XP history. Reads: progress, the catalogue, a page of the ledger; each course shown and the
 * badges once a day.
 */
export default function ProgressPage() {
  const catalog = valueOf(useCatalog());
  const titles = new Map(catalog?.map(({ id, title }) => [id, title]));
  const subjectOf = categoryNamesIn(catalog);
  const nameOf = (courseID: string) => titles.get(courseID) ?? courseID;
  return (
    <MemberPage title={t('progress.title')}>
      {({ uid }) => (
        <>
          <h1>{t('progress.title')}</h1>
          <ProgressView uid={uid} height="60rem">
            {(progress, streakStatus) =>
              isRanked(progress) ? (
                <>
                  <div className="progress-panels">
                    <StreakPanel progress={progress} streakStatus={streakStatus} />
                    <LevelPanel progress={progress} />
                  </div>
                  <section className="stack" aria-labelledby="six-weeks">
                    <h2 id="six-weeks">{t('progress.sixWeeks')}</h2>
                    <ProgressCharts {...{ uid, progress, streakStatus, nameOf, subjectOf }} />
                  </section>
                </>
              ) : (
                <p className="notice">
                  {t('progress.onlyTeaches')} <Link to="/">{t('shell.catalog')}</Link>
                </p>
              )
            }
          </ProgressView>
          <section className="stack" aria-labelledby="why">
            <h2 id="why">{t('why.title')}</h2>
            <p className="quiet">{t('why.text')}</p>
            <Ledger uid={uid} />
          </section>
        </>
      )}
    </MemberPage>
  );
}
