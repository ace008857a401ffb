import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import './dialog.css';

/**
 * Shows a modal dialog: traps the focus, closes on Escape or a click on the backdrop, and restores the focus. Its
 * content is mounted only while it is open.
 */
export function Dialog(props: {
  isOpen: boolean;
  onClose: () => void;
  /** The heading; use `label` for a dialog without one. */
  title?: ReactNode;
  label?: string;
  /** Keeps the dialog open on a backdrop click, because closing would lose input or skip a decision. */
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
    // Close it before removing it: the browser does not restore the focus of a removed dialog.
    return () => {
      element.close();
      if (document.activeElement === document.body && before instanceof HTMLElement)
        before.focus({ preventScroll: true });
    };
  }, [isOpen]);
  return (
    // Keyboard users close it with Escape, which the browser handles.
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

/** Returns whether a click was on the backdrop: on the dialog itself, but outside its box. */
function isBeside({ target, currentTarget, clientX, clientY }: MouseEvent<HTMLDialogElement>) {
  if (target !== currentTarget) return false;
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
