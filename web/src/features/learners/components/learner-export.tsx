import { useState } from 'react';
import { learnersIn } from '@trellis/model/progress/course-stats';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { useCourseStats } from '#web/features/learners/data/course-stats.queries';
import { fetchLearners, type Learner } from '#web/features/learners/data/learners.queries';
import { csvOf } from '#web/shared/csv';
import { rowsOf } from '#web/features/learners/logic/learner-rows';
import { valueOf } from '#web/firebase/query-state';
import { download } from '#web/shared/download';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useAbort } from '#web/shared/use-abort';
import { useCommand } from '#web/shared/use-command';

type Fetch = (onProgress: (count: number) => void, signal: AbortSignal) => Promise<Learner[]>;

/** Exports all learners of a course, once the teacher knows how many. Reads: one each. */
export function LearnerExport(props: { courseID: string; slug: string; now: Date }) {
  const { courseID, slug, now } = props;
  const stats = valueOf(useCourseStats(courseID));
  return (
    <ExportButton
      fileName={`${slug}-learners.csv`}
      count={stats && learnersIn(stats)}
      now={now}
      fetch={(onProgress, signal) => fetchLearners(courseID, onProgress, signal)}
    />
  );
}

/** Asks before it fetches learners and saves them as a file; shows how far it is. */
export function ExportButton(props: {
  fileName: string;
  /** How many there are about; undefined if that is unknown. */
  count: number | undefined;
  now: Date;
  fetch: Fetch;
}) {
  const { fileName, count, now, fetch } = props;
  const [isAsking, setAsking] = useState(false);
  const [fetched, setFetched] = useState(0);
  const [saved, setSaved] = useState<number>();
  const { run, isRunning, problem } = useCommand();
  const exporting = useAbort();
  const close = () => {
    exporting.abort();
    setAsking(false);
  };
  const start = async () => {
    const signal = exporting.start();
    setFetched(0);
    await run(async () => {
      const learners = await fetch(setFetched, signal).catch((error: unknown) => {
        if (signal.aborted) return null;
        throw error;
      });
      if (learners === null) return;
      const csv = csvOf(rowsOf(learners, now));
      download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), fileName);
      setSaved(learners.length);
      setAsking(false);
    });
  };
  return (
    <>
      <span role="status" className="small quiet">
        {saved !== undefined && t('learners.export.done', { count: saved })}
      </span>
      <button
        type="button"
        className="button"
        disabled={count === 0}
        onClick={() => {
          setSaved(undefined);
          setAsking(true);
        }}
      >
        {t('learners.export')}
      </button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('learners.export.title')}
        yes={t('learners.export')}
        no={t('learners.export.cancel')}
        isRunning={isRunning}
        onYes={() => void start()}
        onNo={close}
      >
        <p>
          {count === undefined
            ? t('learners.export.unknown')
            : t('learners.export.text', { count })}
        </p>
        <p className="quiet small">{t('learners.export.private')}</p>
        <p role="status">{isRunning && t('learners.export.fetched', { count: fetched })}</p>
        <Problem text={problem} />
      </ConfirmDialog>
    </>
  );
}
