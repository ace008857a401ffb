import type { Report } from '#web/features/card-transfer/logic/card-file';
import type { ImportPlan } from '#web/features/card-transfer/logic/plan-import';
import { reasonText, reportCsv } from '#web/features/card-transfer/logic/reason-text';
import { download } from '#web/shared/download';
import {
  MoreItems,
  ReportList,
  mostListed,
  type ReportItem,
} from '#web/shared/file-import/report-list';
import { t } from '#web/shared/i18n/locale';

/** Shows what an import will do, before anything is written. */
export function ImportPreview(props: {
  file: File;
  plan: ImportPlan;
  hasDeckTags: boolean;
  onDeckTags: (isWanted: boolean) => void;
}) {
  const { plan, hasDeckTags, onDeckTags } = props;
  const fileName = props.file.name;
  const { fresh, changed, unchanged, skipped, partial, decks } = plan;
  const save = () =>
    download(
      new Blob([reportCsv(skipped, partial)], { type: 'text/csv;charset=utf-8' }),
      `${fileName.replace(/\.[^.]*$/, '')}-report.csv`,
    );
  return (
    <>
      <p>
        <bdi>{fileName}</bdi>
      </p>
      <div role="status">
        <ul className="import-counts">
          <li>{t('cardTransfer.count.fresh', { count: fresh.length })}</li>
          <li>{t('cardTransfer.count.changed', { count: changed.length })}</li>
          <li>{t('cardTransfer.count.unchanged', { count: unchanged })}</li>
          <li>{t('cardTransfer.count.skipped', { count: skipped.length })}</li>
        </ul>
      </div>
      {fresh.length + changed.length === 0 && <p>{t('fileImport.nothingToDo')}</p>}
      {decks > 1 && (
        <div className="notice">
          <p>{t('cardTransfer.decks', { count: decks })}</p>
          <label className="check">
            <input
              type="checkbox"
              checked={hasDeckTags}
              onChange={({ target }) => onDeckTags(target.checked)}
            />
            {t('cardTransfer.deckTags')}
          </label>
        </div>
      )}
      <Fronts
        heading={t('cardTransfer.list.fresh')}
        fronts={fresh.slice(0, mostListed).map(({ id, content }) => [id, content.frontText])}
        count={fresh.length}
      />
      <Fronts
        heading={t('cardTransfer.list.changed')}
        fronts={changed.slice(0, mostListed).map(({ id, fields }) => [id, changeOf(fields)])}
        count={changed.length}
      />
      <ReportList
        heading={t('cardTransfer.list.skipped')}
        items={itemsOf(skipped)}
        count={skipped.length}
      />
      <ReportList
        heading={t('cardTransfer.list.partial')}
        items={itemsOf(partial)}
        count={partial.length}
      />
      {skipped.length + partial.length > 0 && (
        <button type="button" className="button" onClick={save}>
          {t('fileImport.saveReport')}
        </button>
      )}
    </>
  );
}

/** Returns what a changed card will say: its first side that changes, or its tags. */
const changeOf = ({ frontText, backText, tags }: ImportPlan['changed'][number]['fields']): string =>
  frontText ?? backText ?? tags?.join(', ') ?? '';

function Fronts(props: { heading: string; fronts: [id: string, text: string][]; count: number }) {
  const { heading, fronts, count } = props;
  if (count === 0) return null;
  return (
    <details className="import-list">
      <summary>{heading}</summary>
      <ol>
        {fronts.map(([id, text]) => (
          <li key={id} dir="auto" className="import-text">
            {text.slice(0, 300)}
          </li>
        ))}
      </ol>
      <MoreItems count={count - fronts.length} />
    </details>
  );
}

const itemsOf = (reports: Report[]): ReportItem[] =>
  reports.slice(0, mostListed).map((report) => ({ ...report, reason: reasonText(report) }));
