import type { ReactNode } from 'react';
import { Dialog } from '#web/design-system/dialog';

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
