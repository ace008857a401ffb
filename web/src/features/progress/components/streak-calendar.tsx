import type { UserProgress } from '@trellis/model/progress/user-progress';
import { Icon, type IconName } from '#web/design-system/icon';
import {
  calendarOf,
  type DayKind,
  type ShownDay,
  type StreakStatus,
} from '#web/features/progress/logic/streak-status';
import { formatDay } from '#web/shared/i18n/dates';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** Each kind of day has its own shape, so that colour is not the only cue. */
const icons: Partial<Record<DayKind, IconName>> = {
  active: 'streak',
  frozen: 'freeze',
  rest: 'rest',
  excused: 'excused',
  missed: 'close',
};
const explained = ['active', 'frozen', 'rest', 'excused', 'missed'] as const;

/** Shows the last six weeks, day by day, as an accessible table. */
export function StreakCalendar(props: { progress: UserProgress; streakStatus: StreakStatus }) {
  const weeks = calendarOf(props.progress, props.streakStatus);
  const kinds = new Set(weeks.flat().map(({ kind }) => kind));
  return (
    <section className="stack" aria-labelledby="streak-calendar">
      <h3 id="streak-calendar">{t('calendar.title')}</h3>
      <table className="calendar" aria-labelledby="streak-calendar">
        <thead>
          <tr>
            {weeks[0]!.map(({ day }) => (
              <th key={day} scope="col">
                <span aria-hidden="true">{formatDay(day, { weekday: 'narrow' })}</span>
                <span className="visually-hidden">{formatDay(day, { weekday: 'long' })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]!.day}>
              {week.map((day) => (
                <Cell key={day.day} shown={day} isToday={day.day === props.streakStatus.today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="legend small quiet">
        {explained.map(
          (kind) =>
            kinds.has(kind) && (
              <li key={kind}>
                <span className="day" data-kind={kind}>
                  <Icon name={icons[kind]!} />
                </span>
                <span>{t(`calendar.${kind}`)}</span>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

function Cell({ shown: { day, kind, xp }, isToday }: { shown: ShownDay; isToday: boolean }) {
  const icon = icons[kind];
  const said = [
    formatDay(day),
    kind !== 'ahead' && kind !== 'before' && t(`calendar.${kind}`),
    xp > 0 && t('progress.xp', { xp }),
  ].filter((part) => part !== false);
  return (
    <td aria-current={isToday ? 'date' : undefined} title={said.join(', ')}>
      <span className="day" data-kind={kind} aria-hidden="true">
        {icon ? <Icon name={icon} /> : formatNumber(Number(day.slice(8)))}
      </span>
      <span className="visually-hidden">{said.join(', ')}</span>
    </td>
  );
}
