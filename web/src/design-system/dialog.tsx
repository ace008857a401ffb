import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import './dialog.css';

/**
 * Shows a window above the page, which waits meanwhile: the focus stays in it, Escape and a press beside it close it, and
 * the focus goes back to where it was. Its content exists only while it is open.
 */
export function Dialog(props: {
  isOpen: boolean;
  onClose: () => void;
  /** Its heading; `label` names a dialog that shows none. */
  title?: ReactNode;
  label?: string;
  /** Whether a press beside it leaves it open, since closing it would lose what somebody has typed or must decide. */
  isPersistent?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const { isOpen, onClose, title, label, isPersistent = false, className = 'dialog' } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!isOpen || element === null) return;
    const before = document.activeElement;
    element.showModal();
    // Closed before it leaves the page, for the browser returns the focus of no dialog that is gone.
    return () => {
      element.close();
      if (document.activeElement === document.body && before instanceof HTMLElement)
        before.focus({ preventScroll: true });
    };
  }, [isOpen]);
  return (
    // The keyboard closes it with Escape, which the browser sees to.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={title === undefined ? undefined : id}
      aria-label={title === undefined ? label : undefined}
      onClose={() => isOpen && onClose()}
      onClick={(event) => !isPersistent && isBeside(event) && onClose()}
    >
      {isOpen && (
        <>
          {title !== undefined && <h2 id={id}>{title}</h2>}
          {props.children}
        </>
      )}
    </dialog>
  );
}

/** Whether a press was on the backdrop: it is the dialog's own, and outside of its box. */
function isBeside({ target, currentTarget, clientX, clientY }: MouseEvent<HTMLDialogElement>) {
  if (target !== currentTarget) return false;
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
