import { useId, useState, type DragEvent } from 'react';
import { t } from '#web/shared/i18n/locale';
import './course-transfer.css';

/** Asks for a zip: chosen with the browser's dialog, or dropped here. */
export function ChooseZip({
  onChoose,
  isBusy,
}: {
  onChoose: (file: File) => void;
  isBusy: boolean;
}) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file && !isBusy) onChoose(file);
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
    <div className={isOver ? 'choose-zip over' : 'choose-zip'} {...drop}>
      <label className="button" htmlFor={id}>
        {t('courseTransfer.choose.label')}
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept=".zip,application/zip"
        disabled={isBusy}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file can be chosen again after it has been mended.
          event.currentTarget.value = '';
        }}
      />
      <small id={`${id}-hint`} className="quiet">
        {t('courseTransfer.choose.hint')}
      </small>
    </div>
  );
}
