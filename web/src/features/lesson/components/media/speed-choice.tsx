import { chooseSpeed, speed, speeds } from '#web/features/lesson/logic/speed';
import { formatNumber, t } from '#web/shared/i18n/locale';

export function SpeedChoice() {
  return (
    <label className="media-speed">
      {t('media.speed')}
      <select value={speed.use()} onChange={(event) => chooseSpeed(Number(event.target.value))}>
        {speeds.map((value) => (
          <option key={value} value={value}>
            {`${formatNumber(value)}×`}
          </option>
        ))}
      </select>
    </label>
  );
}
