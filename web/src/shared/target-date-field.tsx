import { useId, useState, type ReactNode } from 'react';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useCommand } from '#web/shared/use-command';
import { useNow } from '#web/shared/use-now';

/** Asks by which day a learner wants to finish, and saves it. `children` say what that means, unless the day is wrong. */
export function TargetDateField(props: {
  target: Date | null;
  save: (target: Date | null) => Promise<unknown>;
  children?: ReactNode;
}) {
  const { target, save, children } = props;
  const { run, problem } = useCommand();
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const now = useNow();
  const choose = (value: string) => {
    const date = value === '' ? null : endOfDay(value);
    const isPossible = date === null || (date >= now && date.getFullYear() < 2100);
    setWrong(!isPossible);
    if (isPossible) void run(() => save(date));
  };
  return (
    <>
      <label className="field">
        {t('course.target')}
        <input
          type="date"
          min={dayOf(now)}
          max="2099-12-31"
          defaultValue={target ? dayOf(target) : ''}
          aria-invalid={isWrong}
          aria-describedby={id}
          onChange={(event) => choose(event.target.value)}
        />
      </label>
      <p id={id} className="small" role="status">
        {isWrong ? t('course.targetPast') : children}
      </p>
      <Problem text={problem} />
    </>
  );
}

/** Returns the value of a date field, in the device's calendar. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

const endOfDay = (day: string): Date => new Date(`${day}T23:59:59`);
