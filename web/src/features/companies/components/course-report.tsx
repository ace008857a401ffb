import { useState, type FormEvent } from 'react';
import { Link } from 'react-router-dom';
import type { ReportedLearner } from '@trellis/model/callables/company-report';
import { Choice } from '#web/design-system/field';
import { Details } from '#web/features/companies/components/details';
import type { ListedLicence } from '#web/features/companies/data/companies.queries';
import { companyReport } from '#web/features/companies/data/company.commands';
import { useCompanyCommand } from '#web/features/companies/hooks/use-company-command';
import { reportRows } from '#web/features/companies/logic/report-rows';
import { csvOf } from '#web/shared/csv';
import { download } from '#web/shared/download';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import './companies.css';

type Props = { licence: ListedLicence; titles: ReadonlyMap<string, string> };
type Report = { course: string; learners: ReportedLearner[] };

/** Shows how those with a seat get on in a course of the licence, and saves it as CSV. */
export function CourseReport({ licence, titles }: Props) {
  const { run, isRunning, problem } = useCompanyCommand();
  const [report, setReport] = useState<Report>();
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const courseID = String(new FormData(event.currentTarget).get('course') ?? '');
    void run(async () => {
      const learners = await companyReport(licence.id, courseID);
      setReport({ course: titles.get(courseID) ?? courseID, learners });
    });
  };
  return (
    <Details summary={t('companies.report.title')}>
      <p className="small">{t('companies.report.text')}</p>
      <form className="row" onSubmit={show}>
        <Choice name="course" label={t('companies.report.course')}>
          {licence.courseIDs.map((courseID) => (
            <option key={courseID} value={courseID}>
              {titles.get(courseID) ?? courseID}
            </option>
          ))}
        </Choice>
        <button className="button" disabled={isRunning || licence.courseIDs.length === 0}>
          {t('companies.report.show')}
        </button>
      </form>
      <Problem text={problem} />
      <div role="status">{report && <ReportTable {...report} />}</div>
    </Details>
  );
}

/** Shows a report as a table. */
export function ReportTable({ course, learners }: Report) {
  if (learners.length === 0) return <p>{t('companies.seat.nobody')}</p>;
  const save = () =>
    download(new Blob([csvOf(reportRows(course, learners))], { type: 'text/csv' }), 'progress.csv');
  return (
    <>
      <div className="company-table" role="region" tabIndex={0} aria-label={course}>
        <table>
          <caption>{course}</caption>
          <thead>
            <tr>
              <th scope="col">{t('companies.member.name')}</th>
              <th scope="col">{t('companies.report.progress')}</th>
              <th scope="col">{t('companies.report.lastSeen')}</th>
              <th scope="col">{t('companies.report.completed')}</th>
              <th scope="col">{t('companies.report.certificate')}</th>
            </tr>
          </thead>
          <tbody>
            {learners.map((learner) => (
              <Row key={learner.userID} learner={learner} />
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className="button" onClick={save}>
        {t('companies.report.download')}
      </button>
    </>
  );
}

function Row({ learner }: { learner: ReportedLearner }) {
  const { name, progress, lastSeenAt, completedAt, certificateNumber } = learner;
  const day = (time: number | null) => (time === null ? '–' : formatDate(new Date(time)));
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>{progress === null ? '–' : t('companies.report.percent', { percent: progress })}</td>
      <td>{day(lastSeenAt)}</td>
      <td>{day(completedAt)}</td>
      <td>
        {certificateNumber === null ? (
          '–'
        ) : (
          <Link to={`/certificates/${certificateNumber}`}>{t('companies.report.open')}</Link>
        )}
      </td>
    </tr>
  );
}
