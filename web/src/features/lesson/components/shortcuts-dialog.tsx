import { useState } from 'react';
import { Dialog } from '#web/design-system/dialog';
import { Icon } from '#web/design-system/icon';
import { t } from '#web/shared/i18n/locale';
import { shortcutsOn, turnShortcuts, useShortcut } from '#web/shared/shortcuts';

const keys = [
  ['/', 'reading.find'],
  ['n', 'reading.keyNext'],
  ['p', 'reading.keyPrevious'],
  ['h', 'reading.keyHighlight'],
  ['m', 'reading.keyNotes'],
  ['?', 'reading.shortcuts'],
] as const;

/** Says which single keys do something on this page, and turns them off. */
export function ShortcutsDialog() {
  const [isOpen, setOpen] = useState(false);
  const isOn = shortcutsOn.use();
  const open = () => setOpen(true);
  const close = () => setOpen(false);
  useShortcut('?؟', open);
  return (
    <>
      <button type="button" className="button plain" onClick={open}>
        <Icon name="keyboard" /> <span className="tool-label">{t('reading.shortcuts')}</span>
      </button>
      <Dialog isOpen={isOpen} title={t('reading.shortcuts')} onClose={close}>
        <label className="row">
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => turnShortcuts(event.target.checked)}
          />
          {t('reading.shortcutsOn')}
        </label>
        <dl className="shortcuts" data-off={!isOn || undefined}>
          {keys.map(([key, text]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className="button" onClick={close}>
          {t('reading.close')}
        </button>
      </Dialog>
    </>
  );
}
