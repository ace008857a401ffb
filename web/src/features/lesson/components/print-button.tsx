import { useEffect, useRef, useState } from 'react';
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
  const dialog = useRef<HTMLDialogElement>(null);
  const [isWithNotes, setWithNotes] = useState(() => withoutNotes.read() === null);
  useEffect(() => applyChoice(isWithNotes), [isWithNotes]);
  return (
    <>
      <button
        type="button"
        className="button plain"
        onClick={() => (hasNotes ? dialog.current?.showModal() : print())}
      >
        <Icon name="print" /> <span className="tool-label">{t('reading.print')}</span>
      </button>
      <dialog ref={dialog} className="dialog stack" aria-labelledby="print-title">
        <h2 id="print-title">{t('reading.print')}</h2>
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
        <form method="dialog" className="row">
          {/* The dialog has to be gone before the page is printed. */}
          <button className="button primary" onClick={() => setTimeout(print)}>
            {t('reading.print')}
          </button>
          <button className="button">{t('reading.cancel')}</button>
        </form>
      </dialog>
    </>
  );
}
