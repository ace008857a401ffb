import { chooseSpeed, speed, speeds } from '#web/features/lesson/components/media/speed';
import { locale, t } from '#web/shared/i18n/locale';

export function SpeedChoice() {
  const format = new Intl.NumberFormat(locale.get());
  return (
    <label className="media-speed">
      {t('media.speed')}
      <select value={speed.use()} onChange={(event) => chooseSpeed(Number(event.target.value))}>
        {speeds.map((value) => (
          <option key={value} value={value}>
            {format.format(value)}×
          </option>
        ))}
      </select>
    </label>
  );
}
