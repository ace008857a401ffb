import type { ReportedLearner } from '@trellis/model/callables/company-report';
import { t } from '#web/shared/i18n/locale';

/** Returns the rows of a report, as a spreadsheet has them: days in a form that every program reads. */
export function reportRows(course: string, learners: ReportedLearner[]): (string | number)[][] {
  const heading = [
    t('companies.report.course'),
    t('companies.member.name'),
    t('companies.report.progress'),
    t('companies.report.lastSeen'),
    t('companies.report.completed'),
    t('companies.report.certificate'),
  ];
  return [heading, ...learners.map((learner) => rowOf(course, learner))];
}

const rowOf = (course: string, learner: ReportedLearner) => [
  course,
  learner.name,
  learner.progress ?? '',
  dayOf(learner.lastSeenAt),
  dayOf(learner.completedAt),
  learner.certificateNumber ?? '',
];

const dayOf = (time: number | null) =>
  time === null ? '' : new Date(time).toISOString().slice(0, 10);
