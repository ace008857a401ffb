import { useMemo } from 'react';
import { useCardSchedule } from '#web/data/cards/card-schedule.queries';
import { ReviewPreview } from '#web/features/review-import/components/review-preview';
import {
  reviewWriter,
  type WriteReviews,
} from '#web/features/review-import/data/review-import.commands';
import {
  useImportSources,
  type ImportSources,
} from '#web/features/review-import/hooks/use-import-sources';
import type { ReviewPlan } from '#web/features/review-import/logic/plan-reviews';
import { runReviewFile, type ReadReviews } from '#web/features/review-import/logic/run-review-file';
import { valueOf } from '#web/firebase/query-state';
import { FileImportDialog, type ImportTexts } from '#web/shared/file-import/file-import-dialog';
import { useFileImport } from '#web/shared/file-import/use-file-import';
import { t } from '#web/shared/i18n/locale';

/** Imports reviews from a file into a learner's log. Reads: see {@link useImportSources}. */
export function ReviewImportDialog({ uid, onClose }: { uid: string; onClose: () => void }) {
  const cards = valueOf(useCardSchedule(uid));
  const sources = useImportSources(uid, cards?.reloads ?? 0);
  const write = useMemo(() => reviewWriter(uid), [uid]);
  return (
    <ReviewImportSteps
      {...{ sources, write, onClose }}
      read={runReviewFile}
      now={() => cards?.now() ?? Date.now()}
      onWritten={() => cards?.reload()}
    />
  );
}

/** Leads through an import: choosing a file, what it does, writing. `sources` is undefined until they are loaded. */
export function ReviewImportSteps(props: {
  sources: ImportSources | undefined;
  read: ReadReviews;
  write: WriteReviews;
  /** Returns the time, in ms. */
  now: () => number;
  /** Hears that something was written. */
  onWritten: () => void;
  onClose: () => void;
}) {
  const { sources, read, write, now, onWritten, onClose } = props;
  const steps = useFileImport<ReviewPlan>({
    read:
      sources &&
      ((file, onProgress, signal) => {
        const { courseCards, log } = sources;
        return read({ file, courseCards, log, now: now() }, onProgress, signal);
      }),
    write: (...args) => write(...args).finally(onWritten),
    totalOf: ({ parts }) => parts.length,
  });
  return (
    <FileImportDialog
      steps={steps}
      texts={texts()}
      preview={(plan, file) => (
        <ReviewPreview fileName={file.name} plan={plan} courses={sources?.courses ?? []} />
      )}
      result={(plan) => (
        <>
          <p>{t('reviewImport.imported', { count: entriesOf(plan) })}</p>
          <p>{t('reviewImport.importedHint')}</p>
        </>
      )}
      onClose={onClose}
    />
  );
}

/** Returns how many entries the first parts of a plan have; all without a number. */
const entriesOf = ({ parts }: ReviewPlan, first = parts.length): number =>
  parts.slice(0, first).reduce((sum, { count }) => sum + count, 0);

const texts = (): ImportTexts<ReviewPlan> => ({
  title: t('reviewImport.title'),
  choose: {
    text: t('reviewImport.choose.text'),
    hint: t('reviewImport.choose.hint'),
    accept: '.apkg,.colpkg,.csv,.tsv,.txt',
  },
  comparing: t('reviewImport.comparing'),
  write: (plan) =>
    t(plan.decisions > 0 ? 'reviewImport.import' : 'reviewImport.importReviews', {
      count: entriesOf(plan),
    }),
  written: (done, plan) =>
    t('reviewImport.written', { count: entriesOf(plan, done), total: entriesOf(plan) }),
  stopped: () => t('reviewImport.stopped'),
});
