import { Suspense, useState } from 'react';
import { Icon } from '#web/design-system/icon';
import { t } from '#web/shared/i18n/locale';
import { useShortcut } from '#web/shared/shortcuts';
import { lazyWhenIdle } from '#web/shared/lazy-when-idle';

const ShortcutsDialog = lazyWhenIdle(
  () => import('#web/features/lesson/components/shortcuts-dialog'),
);

/** Opens the list of this page's keyboard shortcuts. */
export function ShortcutsButton() {
  const [isAsked, setAsked] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setAsked(true);
    setOpen(true);
  };
  useShortcut('?؟', open);
  return (
    <>
      <button type="button" className="button plain" onClick={open}>
        <Icon name="keyboard" /> <span className="tool-label">{t('reading.shortcuts')}</span>
      </button>
      {isAsked && (
        <Suspense fallback={null}>
          <ShortcutsDialog isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
