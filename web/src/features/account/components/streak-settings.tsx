import { startTransition, useOptimistic } from 'react';
import { weekdays, type Weekday } from '@trellis/model/progress/calendar';
import type { UserSettings } from '@trellis/model/user';
import { Choice } from '#web/design-system/field';
import { saveSettings } from '#web/features/account/data/user.commands';
import { FormNotice } from '#web/shared/form-notice';
import { formatDay } from '#web/shared/i18n/dates';
import { formatHour, t } from '#web/shared/i18n/locale';
import { useSaving } from '#web/shared/use-saving';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** The limit; `firestore.rules` enforces it too. More would make streaks meaningless. */
const mostRestDays = 3;
/** Monday first, like the weeks of the app. */
const fromMonday = [...weekdays.slice(1), ...weekdays.slice(0, 1)];

/** Shows the start of the learning day, and the rest days; saved on change. */
export function StreakSettings({ uid, settings }: { uid: string; settings: UserSettings }) {
  const { save, state, problem } = useSaving();
  const [shown, show] = useOptimistic(settings);
  const { restDays } = shown;
  const change = (changes: Partial<Pick<UserSettings, 'dayStartHour' | 'restDays'>>) =>
    startTransition(async () => {
      show({ ...shown, ...changes });
      await save(() => saveSettings(uid, changes));
    });
  return (
    <div className="stack">
      <Choice
        label={t('settings.dayStart')}
        hint={t('settings.dayStartWhy')}
        value={shown.dayStartHour}
        onChange={(event) => change({ dayStartHour: Number(event.currentTarget.value) })}
      >
        {hours.map((hour) => (
          <option key={hour} value={hour}>
            {formatHour(hour)}
          </option>
        ))}
      </Choice>
      <fieldset className="stack" aria-describedby="rest-days-why">
        <legend>{t('settings.restDays')}</legend>
        <div className="row">
          {fromMonday.map((day) => (
            <label key={day} className="pick">
              <input
                type="checkbox"
                checked={restDays.includes(day)}
                disabled={!restDays.includes(day) && restDays.length >= mostRestDays}
                onChange={(event) =>
                  change({ restDays: withDay(restDays, day, event.currentTarget.checked) })
                }
              />
              <span>{nameOf(day)}</span>
            </label>
          ))}
        </div>
        <p id="rest-days-why" className="small quiet">
          {t('settings.restDaysWhy', { count: mostRestDays })}
        </p>
      </fieldset>
      <p className="small quiet">{t('settings.clockWhy')}</p>
      <FormNotice state={state} problem={problem} />
    </div>
  );
}

/** Sorted, so that equal choices are equal lists. */
const withDay = (days: Weekday[], day: Weekday, isRest: boolean): Weekday[] =>
  weekdays.filter((each) => (each === day ? isRest : days.includes(each)));

/** 4 January 1970 was a Sunday. */
const nameOf = (day: Weekday) =>
  formatDay(`1970-01-${String(4 + weekdays.indexOf(day)).padStart(2, '0')}`, { weekday: 'long' });
