import type { ReviewPlan } from '#web/features/review-import/logic/plan-reviews';
import { skippedCsv, skipText } from '#web/features/review-import/logic/skip-text';
import { download } from '#web/shared/download';
import { mostListed, ReportList } from '#web/shared/file-import/report-list';
import { t } from '#web/shared/i18n/locale';

/** Shows what an import of reviews will do, before anything is written. `courses`: those that the learner studies. */
export function ReviewPreview(props: {
  fileName: string;
  plan: ReviewPlan;
  courses: { courseID: string; title: string }[];
}) {
  const { fileName, plan, courses } = props;
  const { decisions, known, skipped } = plan;
  const reviews = plan.courses.reduce((sum, course) => sum + course.reviews, 0);
  const leftOut = skipped.reduce((sum, { count }) => sum + count, 0);
  const save = () =>
    download(
      new Blob([skippedCsv(skipped)], { type: 'text/csv;charset=utf-8' }),
      `${fileName.replace(/\.[^.]*$/, '')}-report.csv`,
    );
  return (
    <>
      <p>
        <bdi>{fileName}</bdi>
      </p>
      <div role="status">
        <ul className="import-counts">
          <li>{t('reviewImport.count.fresh', { count: reviews })}</li>
          {decisions > 0 && <li>{t('reviewImport.count.decisions', { count: decisions })}</li>}
          <li>{t('reviewImport.count.known', { count: known })}</li>
          <li>{t('reviewImport.count.skipped', { count: leftOut })}</li>
        </ul>
      </div>
      {plan.parts.length === 0 ? (
        <p>{t('fileImport.nothingToDo')}</p>
      ) : (
        <p className="small quiet">{t('reviewImport.noXp')}</p>
      )}
      <Courses plan={plan} courses={courses} />
      <ReportList
        heading={t('reviewImport.skipped')}
        items={skipped.slice(0, mostListed).map((one) => ({ ...one, reason: skipText(one) }))}
        count={skipped.length}
      />
      {skipped.length > 0 && (
        <button type="button" className="button" onClick={save}>
          {t('fileImport.saveReport')}
        </button>
      )}
    </>
  );
}

/** Lists the courses whose cards were reviewed, also those that the learner does not study. */
function Courses({
  plan,
  courses,
}: {
  plan: ReviewPlan;
  courses: { courseID: string; title: string }[];
}) {
  if (plan.courses.length === 0) return null;
  const titles = new Map(courses.map(({ courseID, title }) => [courseID, title]));
  return (
    <details className="import-list" open>
      <summary>{t('reviewImport.courses')}</summary>
      <ul>
        {plan.courses.map(({ courseID, reviews, cards }) => (
          <li key={courseID}>
            <bdi>{titles.get(courseID) ?? courseID}</bdi>{' '}
            <span className="quiet">
              {[
                t('reviewImport.ofCards', { count: cards }),
                t('reviewImport.reviewsOf', { count: reviews }),
                ...(titles.has(courseID) ? [] : [t('reviewImport.notStudied')]),
              ].join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
