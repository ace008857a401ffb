import { Suspense, useEffect, useState } from 'react';
import { Icon } from '#web/design-system/icon';
import { t } from '#web/shared/i18n/locale';
import { localStorageItem } from '#web/shared/local-storage-item';
import { lazyWhenIdle } from '#web/shared/lazy-when-idle';

const PrintDialog = lazyWhenIdle(() => import('#web/features/lesson/components/print-dialog'));

const withoutNotes = localStorageItem('print-without-notes');

/**
 * Sets the attribute by which the print style sheet includes notes and highlights, also for the browser's own print
 * command.
 */
function applyChoice(isWithNotes: boolean) {
  document.documentElement.dataset.prints = isWithNotes ? 'notes' : 'text';
}

/** Prints the lesson; if the learner has notes in it, first asks whether to include them. */
export function PrintButton({ hasNotes = false }: { hasNotes?: boolean }) {
  const [isAsking, setAsking] = useState(false);
  const [isWithNotes, setWithNotes] = useState(() => withoutNotes.read() === null);
  useEffect(() => applyChoice(isWithNotes), [isWithNotes]);
  return (
    <>
      <button
        type="button"
        className="button plain"
        onClick={() => (hasNotes ? setAsking(true) : print())}
      >
        <Icon name="print" /> <span className="tool-label">{t('reading.print')}</span>
      </button>
      {isAsking && (
        <Suspense fallback={null}>
          <PrintDialog
            isWithNotes={isWithNotes}
            onChoose={(isChosen) => {
              setWithNotes(isChosen);
              withoutNotes.write(isChosen ? null : 'yes');
            }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
