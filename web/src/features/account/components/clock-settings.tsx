import { useState, type FormEvent } from 'react';
import { weekdays, type Weekday } from '@trellis/model/progress/calendar';
import type { User } from '@trellis/model/user';
import { Choice } from '#web/design-system/field';
import { TimeZoneChoice } from '#web/features/account/components/time-zone-choice';
import { saveClock } from '#web/features/account/data/clock.commands';
import {
  clockChanges,
  clockFieldsOf,
  clockProblems,
  withDay,
  type ClockChanges,
} from '#web/features/account/logic/clock-changes';
import { FormNotice } from '#web/shared/form-notice';
import { formatDay } from '#web/shared/i18n/dates';
import { formatHour, t } from '#web/shared/i18n/locale';
import { currentZoneName } from '#web/shared/time-zones';
import { useSaving } from '#web/shared/use-saving';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** The limit; `firestore.rules` enforces it too. More would make streaks meaningless. */
const mostRestDays = 3;
/** Monday first, like the weeks of the app. */
const fromMonday = [...weekdays.slice(1), ...weekdays.slice(0, 1)];

/**
 * Shows time zone, start of the learning day and rest days. Saved together by a button, since they can be changed once a
 * minute; choices that were not saved stay.
 */
export function ClockSettings({ uid, person }: { uid: string; person: User }) {
  const { save, state, problem } = useSaving(clockProblems);
  const [chosen, choose] = useState<ClockChanges>({});
  const stored = clockFieldsOf(person);
  const { timezone, dayStartHour, restDays } = { ...stored, ...chosen };
  const hasChoices = Object.keys(chosen).length > 0;
  const change = (changes: ClockChanges) => choose({ ...chosen, ...changes });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isSaved = await save(() => saveClock(uid, clockChanges(stored, chosen)));
    // Keeps what was chosen meanwhile.
    if (isSaved) choose((latest) => (latest === chosen ? {} : latest));
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <TimeZoneChoice
        current={timezone}
        value={currentZoneName(timezone)}
        onChange={(event) => change({ timezone: event.currentTarget.value })}
      />
      <Choice
        label={t('settings.dayStart')}
        hint={t('settings.dayStartWhy')}
        value={dayStartHour}
        onChange={(event) => change({ dayStartHour: Number(event.currentTarget.value) })}
      >
        {hours.map((hour) => (
          <option key={hour} value={hour}>
            {formatHour(hour)}
          </option>
        ))}
      </Choice>
      <RestDays value={restDays} onChange={(days) => change({ restDays: days })} />
      <p className="small quiet">{t('settings.clockWhy')}</p>
      <button className="button primary" disabled={state === 'running'}>
        {t('form.save')}
      </button>
      <p className="small quiet">{t('settings.clockOften')}</p>
      <FormNotice state={hasChoices && state !== 'running' ? 'idle' : state} problem={problem} />
    </form>
  );
}

function RestDays(props: { value: Weekday[]; onChange: (days: Weekday[]) => void }) {
  const { value, onChange } = props;
  return (
    <fieldset className="stack" aria-describedby="rest-days-why">
      <legend>{t('settings.restDays')}</legend>
      <div className="row">
        {fromMonday.map((day) => (
          <label key={day} className="pick">
            <input
              type="checkbox"
              checked={value.includes(day)}
              disabled={!value.includes(day) && value.length >= mostRestDays}
              onChange={(event) => onChange(withDay(value, day, event.currentTarget.checked))}
            />
            <span>{nameOf(day)}</span>
          </label>
        ))}
      </div>
      <p id="rest-days-why" className="small quiet">
        {t('settings.restDaysWhy', { count: mostRestDays })}
      </p>
    </fieldset>
  );
}

/** 4 January 1970 was a Sunday. */
const nameOf = (day: Weekday) =>
  formatDay(`1970-01-${String(4 + weekdays.indexOf(day)).padStart(2, '0')}`, { weekday: 'long' });
