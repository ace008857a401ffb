import { useId, useState, type DragEvent } from 'react';
import { t } from '#web/shared/i18n/locale';

/** Asks for a file with cards: chosen with the browser's dialog, or dropped here. */
export function ChooseFile({ onChoose }: { onChoose: (file: File) => void }) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) onChoose(file);
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer.files);
    },
  };
  return (
    <div className={isOver ? 'choose-cards over' : 'choose-cards'} {...drop}>
      <p>{t('cardTransfer.choose.text')}</p>
      <label className="button" htmlFor={id}>
        {t('cardTransfer.choose.label')}
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept=".apkg,.colpkg,.txt,.tsv,.csv"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file can be chosen again after it has been mended.
          event.currentTarget.value = '';
        }}
      />
      <small id={`${id}-hint`} className="quiet">
        {t('cardTransfer.choose.hint')}
      </small>
    </div>
  );
}
