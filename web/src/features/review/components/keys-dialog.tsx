import { memo } from 'react';
import { Dialog } from '#web/design-system/dialog';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { shortcutsOn, turnShortcuts } from '#web/shared/shortcuts';

const keys: [string[], TextKey][] = [
  [['Space', 'Enter'], 'review.keys.turn'],
  [['1', '2', '3', '4'], 'review.keys.grade'],
  [['u'], 'review.keys.undo'],
  [['b'], 'review.keys.bury'],
  [['s'], 'review.keys.suspend'],
  [['f'], 'review.keys.flag'],
  [['t'], 'review.keys.type'],
  [['r'], 'review.keys.read'],
  [['?'], 'review.keys.title'],
];

/** Lists the keys of a review and turns those that are letters on or off. */
export const KeysDialog = memo(function KeysDialog(props: {
  isOpen: boolean;
  onClose: () => void;
}) {
  const { isOpen, onClose } = props;
  const isOn = shortcutsOn.use();
  return (
    <Dialog isOpen={isOpen} title={t('review.keys.title')} onClose={onClose}>
      <label className="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => turnShortcuts(event.target.checked)}
        />
        {t('review.keys.on')}
      </label>
      <dl className="review-keys">
        {keys.map(([names, text]) => (
          <div key={text}>
            <dt dir="ltr">
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">{t('review.keys.swipe')}</p>
      <button type="button" className="button" onClick={onClose}>
        {t('review.close')}
      </button>
    </Dialog>
  );
});
