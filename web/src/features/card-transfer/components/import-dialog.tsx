import { useState } from 'react';
import { ImportPreview } from '#web/features/card-transfer/components/import-preview';
import { writeCards, type WriteCards } from '#web/features/card-transfer/data/card-import.commands';
import { useCardImport } from '#web/features/card-transfer/hooks/use-card-import';
import { useWholeDeck } from '#web/features/card-transfer/hooks/use-whole-deck';
import type { DeckCard, ImportPlan } from '#web/features/card-transfer/logic/plan-import';
import { runCardFile, type ReadFile } from '#web/features/card-transfer/logic/run-card-file';
import { FileImportDialog, type ImportTexts } from '#web/shared/file-import/file-import-dialog';
import { t, type TextKey } from '#web/shared/i18n/locale';

/** Imports cards from a file into a course. Reads: one per card that is not loaded yet. */
export function ImportDialog(props: { courseID: string; onClose: () => void }) {
  const deck = useWholeDeck(props.courseID);
  return <ImportSteps {...props} deck={deck} read={runCardFile} write={writeCards} />;
}

/** Leads through an import: choosing a file, what it does, writing. `deck` is undefined until it is loaded. */
export function ImportSteps(props: {
  courseID: string;
  deck: DeckCard[] | undefined;
  read: ReadFile;
  write: WriteCards;
  onClose: () => void;
}) {
  const [hasDeckTags, setDeckTags] = useState(false);
  const steps = useCardImport({ ...props, hasDeckTags });
  return (
    <FileImportDialog
      steps={steps}
      texts={textsOf(steps.totalOf)}
      preview={(plan, file) => (
        <ImportPreview
          {...{ file, plan, hasDeckTags }}
          onDeckTags={(wanted) => {
            setDeckTags(wanted);
            // What it does is worked out anew.
            steps.choose(file);
          }}
        />
      )}
      result={({ fresh, changed }) => (
        <>
          <p>{t('cardTransfer.added', { count: fresh.length })}</p>
          {changed.length > 0 && <p>{t('cardTransfer.updated', { count: changed.length })}</p>}
        </>
      )}
      onClose={props.onClose}
    />
  );
}

const textsOf = (totalOf: (plan: ImportPlan) => number): ImportTexts<ImportPlan> => ({
  title: t('cardTransfer.import.title'),
  choose: {
    text: t('cardTransfer.choose.text'),
    hint: t('cardTransfer.choose.hint'),
    accept: '.apkg,.colpkg,.txt,.tsv,.csv',
  },
  comparing: t('cardTransfer.comparing'),
  write: (plan) => t('cardTransfer.import', { count: totalOf(plan) }),
  written: (count, plan) => t('cardTransfer.written', { count, total: totalOf(plan) }),
  stopped: (code) => t(stops[code] ?? 'cardTransfer.stopped.failed'),
});

/** Why writing stopped, by the code of the error. */
const stops: Record<string, TextKey> = {
  'permission-denied': 'cardTransfer.stopped.denied',
  'not-found': 'cardTransfer.stopped.changed',
};
