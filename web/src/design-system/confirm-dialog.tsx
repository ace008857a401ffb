import type { ReactNode } from 'react';
import { Dialog } from '#web/design-system/dialog';

/** Asks for confirmation of an action that affects others or cannot be undone. Escape cancels. */
export function ConfirmDialog(props: {
  isOpen: boolean;
  title: string;
  /** The consequences of the action. */
  children: ReactNode;
  yes: string;
  no: string;
  isRunning?: boolean;
  onYes: () => void;
  onNo: () => void;
}) {
  const { isOpen, title, children, yes, no, isRunning = false, onYes, onNo } = props;
  return (
    <Dialog isPersistent {...{ isOpen, title }} onClose={onNo}>
      {children}
      <div className="row">
        <button type="button" className="button" onClick={onNo}>
          {no}
        </button>
        <button type="button" className="button primary" disabled={isRunning} onClick={onYes}>
          {yes}
        </button>
      </div>
    </Dialog>
  );
}
