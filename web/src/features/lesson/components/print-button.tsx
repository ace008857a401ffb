import { useEffect, useState } from 'react';
import { Dialog } from '#web/design-system/dialog';
import { Icon } from '#web/design-system/icon';
import { t } from '#web/shared/i18n/locale';
import { localStorageItem } from '#web/shared/local-storage-item';

const withoutNotes = localStorageItem('print-without-notes');

/** Whether notes and highlights are to be printed: the style sheet goes by it, however printing was begun. */
function applyChoice(isWithNotes: boolean) {
  document.documentElement.dataset.prints = isWithNotes ? 'notes' : 'text';
}

/** Prints the lesson; who has notes in it chooses whether they come along. */
export function PrintButton({ hasNotes = false }: { hasNotes?: boolean }) {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
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
      <Dialog isOpen={isAsking} title={t('reading.print')} onClose={close}>
        <label className="row">
          <input
            type="checkbox"
            checked={isWithNotes}
            onChange={(event) => {
              setWithNotes(event.target.checked);
              withoutNotes.write(event.target.checked ? null : 'yes');
            }}
          />
          {t('reading.printNotes')}
        </label>
        <div className="row">
          <button
            type="button"
            className="button primary"
            onClick={() => {
              close();
              // The dialog has to be gone before the page is printed.
              setTimeout(print);
            }}
          >
            {t('reading.print')}
          </button>
          <button type="button" className="button" onClick={close}>
            {t('reading.cancel')}
          </button>
        </div>
      </Dialog>
    </>
  );
}
