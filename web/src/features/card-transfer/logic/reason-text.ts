import type { Reason, Report } from '#web/features/card-transfer/logic/card-file';
import { csvOf } from '#web/shared/csv';
import { mistakeText } from '#web/shared/flashcards/mistake-text';
import { t } from '#web/shared/i18n/locale';

const own = [
  'clozeNumber',
  'mediaOnly',
  'imageOcclusion',
  'unknownType',
  'noCard',
  'comment',
  'header',
  'twice',
  'full',
  'mediaLeftOut',
  'tagsLeftOut',
  'columnsLeftOut',
  'cellsLeftOut',
] as const;
type OwnReason = (typeof own)[number];

const isOwn = (reason: Reason['reason']): reason is OwnReason => own.some((one) => one === reason);

/** Returns why a row or note is not imported as it is, in words. */
export function reasonText({ reason, count, names }: Reason): string {
  if (isOwn(reason)) return t(`cardTransfer.reason.${reason}`, { count, names });
  return mistakeText({ reason, count });
}

/** Returns all reports as a table for a spreadsheet. */
export const reportCsv = (skipped: Report[], partial: Report[]): string =>
  csvOf([
    [
      t('fileImport.report.what'),
      t('fileImport.report.number'),
      t('fileImport.report.id'),
      t('fileImport.report.start'),
      t('fileImport.report.reason'),
    ],
    ...rowsOf(skipped, t('fileImport.report.skipped')),
    ...rowsOf(partial, t('cardTransfer.report.partial')),
  ]);

const rowsOf = (reports: Report[], what: string) =>
  reports.map((report) => [
    ...[what, report.number, report.name, report.start],
    reasonText(report),
  ]);
