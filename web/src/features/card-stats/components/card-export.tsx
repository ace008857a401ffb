import { useState, type ReactNode } from 'react';
import type { Schedule } from '@trellis/model/cards/replay';
import type { ReviewEntry } from '@trellis/model/cards/review-entry';
import { logRows, scheduleRows, type CardTexts } from '#web/features/card-stats/logic/card-tables';
import { csvOf } from '#web/shared/csv';
import { download } from '#web/shared/download';
import { t } from '#web/shared/i18n/locale';

/** Saves a learner's own schedule and review log as tables, beside what imports reviews. */
export function CardExport(props: {
  states: Schedule['states'];
  texts: CardTexts;
  /** The whole log; undefined until it is loaded. */
  entries: readonly ReviewEntry[] | undefined;
  importer: ReactNode;
}) {
  const { states, texts, entries, importer } = props;
  const isEmpty = states.size === 0;
  const [saved, setSaved] = useState('');
  const save = (rows: (string | number)[][], name: string) => {
    download(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }), name);
    setSaved(t('cardStats.saved', { name }));
  };
  return (
    <section className="stack card-export" aria-labelledby="export">
      <h2 id="export">{t(isEmpty ? 'cardStats.import' : 'cardStats.export')}</h2>
      {!isEmpty && <p>{t('cardStats.exportText')}</p>}
      <p>{t('cardStats.importText')}</p>
      <div className="row">
        {!isEmpty && (
          <>
            <button
              type="button"
              className="button"
              onClick={() => save(scheduleRows(states, texts), 'flashcard-schedule.csv')}
            >
              {t('cardStats.exportSchedule')}
            </button>
            <button
              type="button"
              className="button"
              disabled={entries === undefined}
              onClick={() => save(logRows(entries ?? []), 'flashcard-reviews.csv')}
            >
              {t('cardStats.exportLog')}
            </button>
          </>
        )}
        {importer}
      </div>
      <p role="status" className="small quiet">
        {saved}
      </p>
    </section>
  );
}
