import { Icon } from '#web/design-system/icon';
import { t } from '#web/shared/i18n/locale';

type Props = {
  name: string;
  place: number;
  count: number;
  move: (to: number) => void;
  remove: () => void;
};

/** Shows buttons that move an item up and down its list, and remove it. */
export const MoveButtons = ({ name, place, count, move, remove }: Props) => (
  <span className="row program-buttons">
    <button
      type="button"
      className="button plain"
      aria-label={t('programEditor.up', { name })}
      disabled={place === 0}
      onClick={() => move(place - 1)}
    >
      <Icon name="up" />
    </button>
    <button
      type="button"
      className="button plain"
      aria-label={t('programEditor.down', { name })}
      disabled={place === count - 1}
      onClick={() => move(place + 1)}
    >
      <Icon name="down" />
    </button>
    <button
      type="button"
      className="button plain"
      aria-label={t('programEditor.remove', { name })}
      onClick={remove}
    >
      <Icon name="close" />
    </button>
  </span>
);
