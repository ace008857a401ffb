import type { ComponentProps } from 'react';
import { Choice } from '#web/design-system/field';
import { placeOf, timeZonesByRegion } from '#web/shared/time-zones';
import { t } from '#web/shared/i18n/locale';

/** Shows all time zones by region, searchable by typing. */
export function TimeZoneChoice(
  props: { current: string } & Partial<ComponentProps<typeof Choice>>,
) {
  const { current, ...select } = props;
  return (
    <Choice label={t('settings.timezone')} hint={t('settings.timezoneWhy')} {...select}>
      {[...timeZonesByRegion(current)].map(([region, zones]) => (
        <optgroup key={region} label={region} dir="ltr">
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {placeOf(zone)}
            </option>
          ))}
        </optgroup>
      ))}
    </Choice>
  );
}
