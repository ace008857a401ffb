import { clockOf, settled } from '@trellis/model/progress/clock';
import { levelProgress } from '@trellis/model/progress/levels';
import { streakAt } from '@trellis/model/progress/streak';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { formatHour, t } from '#web/shared/i18n/locale';
import { serverClock } from '#web/shared/server-clock';
import { currentZoneName } from '#web/shared/time-zones';

/** Returns a learner's current streak if these days were excused as well. */
export const streakNow = (numbers: UserProgress, alsoExcused: string[] = []) =>
  streakAt(
    serverClock.now(),
    { ...numbers, repairedDays: [...numbers.repairedDays, ...alsoExcused] },
    clockOf(numbers.clock),
  );

/** Returns the learner's current clock settings. */
export const settingNow = ({ clock }: UserProgress) =>
  settled(clock).findLast(({ since }) => since <= serverClock.now()) ?? settled(clock)[0];

/** Shows a learner's numbers, as their own pages show them. */
export function LearnerNumbers({ numbers }: { numbers: UserProgress }) {
  const { xp, badges, weeklyXp, week } = numbers;
  const { level, earned, needed } = levelProgress(xp);
  const { current, longest, freezes } = streakNow(numbers);
  const setting = settingNow(numbers);
  const shown = {
    xp: t('admin.xp', { xp }),
    level: t('admin.learner.levelValue', { level, xp: needed - earned }),
    week:
      week === ''
        ? '—'
        : t('admin.learner.weekValue', { xp: weeklyXp, week: `\u2068${week}\u2069` }),
    streak: t('admin.days', { count: current }),
    longest: t('admin.days', { count: longest }),
    freezes: t('admin.count', { count: freezes }),
    badges: t('admin.count', { count: badges.length }),
    zone: setting ? currentZoneName(setting.timezone) : '—',
    dayStart: formatHour(setting?.dayStartHour ?? 4),
  };
  return (
    <dl className="learner-numbers card">
      {Object.entries(shown).map(([name, value]) => (
        <div key={name}>
          <dt>{t(`admin.learner.${name as keyof typeof shown}`)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
