import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';

/**
 * Asks for confirmation before a link or a reload discards unsaved changes. The browser's Back button is not
 * intercepted: users of this component keep drafts.
 */
export function UnsavedGuard(props: {
  isDirty: boolean;
  texts: { title: string; text: string; leave: string; stay: string };
  /** Called when the changes are discarded. */
  onLeave: () => void;
}) {
  const { isDirty, texts, onLeave } = props;
  const [target, setTarget] = useState<string>();
  const navigate = useNavigate();
  useEffect(() => {
    if (!isDirty) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('a[href]');
      if (!(link instanceof HTMLAnchorElement) || link.target || link.origin !== location.origin)
        return;
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (link.pathname === location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(link.pathname + link.search + link.hash);
    };
    addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, true);
    return () => {
      removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
    };
  }, [isDirty]);
  return (
    <ConfirmDialog
      isOpen={target !== undefined}
      title={texts.title}
      yes={texts.leave}
      no={texts.stay}
      onNo={() => setTarget(undefined)}
      onYes={() => {
        onLeave();
        if (target !== undefined) void navigate(target);
      }}
    >
      <p>{texts.text}</p>
    </ConfirmDialog>
  );
}
