import { Dialog } from '#web/design-system/dialog';
import { t } from '#web/shared/i18n/locale';

/** Asks whether notes and highlights are printed too, and prints. */
export default function PrintDialog(props: {
  isWithNotes: boolean;
  onChoose: (isWithNotes: boolean) => void;
  onClose: () => void;
}) {
  const { isWithNotes, onChoose, onClose } = props;
  return (
    <Dialog isOpen title={t('reading.print')} onClose={onClose}>
      <label className="row">
        <input
          type="checkbox"
          checked={isWithNotes}
          onChange={(event) => onChoose(event.target.checked)}
        />
        {t('reading.printNotes')}
      </label>
      <div className="row">
        <button
          type="button"
          className="button primary"
          onClick={() => {
            onClose();
            // Prints after the dialog has closed, so that it is not printed.
            setTimeout(print);
          }}
        >
          {t('reading.print')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('reading.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
