import { Dialog } from '#web/design-system/dialog';
import { t } from '#web/shared/i18n/locale';
import { shortcutsOn, turnShortcuts } from '#web/shared/shortcuts';

const keys = [
  ['/', 'reading.find'],
  ['n', 'reading.keyNext'],
  ['p', 'reading.keyPrevious'],
  ['h', 'reading.keyHighlight'],
  ['m', 'reading.keyNotes'],
  ['?', 'reading.shortcuts'],
] as const;

/** Lists the single-key shortcuts of this page and turns them on or off. */
export default function ShortcutsDialog(props: { isOpen: boolean; onClose: () => void }) {
  const { isOpen, onClose } = props;
  const isOn = shortcutsOn.use();
  return (
    <Dialog isOpen={isOpen} title={t('reading.shortcuts')} onClose={onClose}>
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
      <button type="button" className="button" onClick={onClose}>
        {t('reading.close')}
      </button>
    </Dialog>
  );
}
