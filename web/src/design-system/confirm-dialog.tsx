import { useEffect, useId, useRef, type ReactNode } from 'react';
import './confirm-dialog.css';

/** Asks before something is done that others will notice, or that cannot be undone. Escape means no. */
export function ConfirmDialog(props: {
  isOpen: boolean;
  title: string;
  /** What will happen. */
  children: ReactNode;
  yes: string;
  no: string;
  isRunning?: boolean;
  onYes: () => void;
  onNo: () => void;
}) {
  const { isOpen, title, children, yes, no, isRunning = false, onYes, onNo } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="card confirm" aria-labelledby={id} onClose={onNo}>
      <h2 id={id}>{title}</h2>
      {isOpen && children}
      <div className="row">
        <button type="button" className="button" onClick={onNo}>
          {no}
        </button>
        <button type="button" className="button primary" disabled={isRunning} onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
