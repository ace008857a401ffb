import { useState } from 'react';
import { Dialog } from '#web/design-system/dialog';
import { SavePackage } from '#web/features/card-transfer/components/save-package';
import { useWholeDeck } from '#web/features/card-transfer/hooks/use-whole-deck';
import type { DeckCard } from '#web/features/card-transfer/logic/plan-import';
import { writeAnkiText, writeCsv } from '#web/features/card-transfer/logic/write-card-file';
import { download } from '#web/shared/download';
import { t } from '#web/shared/i18n/locale';

type Props = { courseID: string; title: string; slug: string; onClose: () => void };

/** Exports the cards of a course. Reads: one per card that is not loaded yet. */
export const ExportDialog = ({ courseID, ...props }: Props) => (
  <ExportChoice {...props} deck={useWholeDeck(courseID)} />
);

/** Asks for which program cards are exported. `deck` is undefined until it is loaded. */
export function ExportChoice(props: {
  title: string;
  slug: string;
  deck: DeckCard[] | undefined;
  onClose: () => void;
}) {
  const { title, slug, deck, onClose } = props;
  const [saved, setSaved] = useState<string>();
  const save = (file: Blob, name: string) => {
    download(file, name);
    setSaved(name);
  };
  const saveText = (text: string, type: string, name: string) =>
    save(new Blob([text], { type: `${type};charset=utf-8` }), name);
  return (
    <Dialog isOpen title={t('cardTransfer.export.title')} onClose={onClose}>
      {deck === undefined ? (
        <p role="status">{t('cardTransfer.export.loading')}</p>
      ) : deck.length === 0 ? (
        <p>{t('cardTransfer.export.none')}</p>
      ) : (
        <>
          <p>{t('cardTransfer.export.text', { count: deck.length })}</p>
          <div className="row">
            <SavePackage {...{ title, deck }} name={`${slug}-flashcards.apkg`} onSave={save} />
            <button
              type="button"
              className="button"
              onClick={() =>
                saveText(writeAnkiText(title, deck), 'text/plain', `${slug}-flashcards.txt`)
              }
            >
              {t('cardTransfer.export.anki')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => saveText(writeCsv(deck), 'text/csv', `${slug}-flashcards.csv`)}
            >
              {t('cardTransfer.export.csv')}
            </button>
          </div>
          <p className="small quiet">{t('cardTransfer.export.hint')}</p>
        </>
      )}
      <p role="status">{saved !== undefined && t('cardTransfer.export.saved', { file: saved })}</p>
      <button type="button" className="button" onClick={onClose}>
        {t('fileImport.close')}
      </button>
    </Dialog>
  );
}
