import { useId, useState, type DragEvent } from 'react';
import './choose-file.css';

/** Asks for a file: chosen with the browser's dialog, or dropped here. */
export function ChooseFile(props: {
  /** The types and endings of files, as an input's `accept`. */
  accept: string;
  label: string;
  hint: string;
  /** What stands above. */
  text?: string;
  isBusy?: boolean;
  onChoose: (file: File) => void;
}) {
  const { accept, label, hint, text, isBusy = false, onChoose } = props;
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
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
    <div className={isOver ? 'choose-file over' : 'choose-file'} {...drop}>
      {text !== undefined && <p>{text}</p>}
      <label className="button" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept={accept}
        disabled={isBusy}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file can be chosen again after it has been mended.
          event.currentTarget.value = '';
        }}
      />
      <small id={`${id}-hint`} className="quiet">
        {hint}
      </small>
    </div>
  );
}
