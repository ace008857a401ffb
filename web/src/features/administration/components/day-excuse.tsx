import { useState } from 'react';
import { excuseDay as excuseDayCallable } from '@trellis/model/callables/excuse-day';
import { hasDay } from '@trellis/model/progress/active-days';
import { dayNumber, dayOfNumber } from '@trellis/model/progress/calendar';
import { clockOf } from '@trellis/model/progress/clock';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { Field } from '#web/design-system/field';
import { streakNow } from '#web/features/administration/components/learner-numbers';
import { excuseDay } from '#web/features/administration/data/learner.commands';
import { formatDay } from '#web/shared/i18n/dates';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { Problem } from '#web/shared/problem';
import { useCommand } from '#web/shared/use-command';
import { useForm } from '#web/shared/use-form';
import { useNow } from '#web/shared/use-now';

const { shape } = excuseDayCallable.input;

const problems: Record<string, TextKey> = {
  'permission-denied': 'form.denied',
  'failed-precondition': 'admin.excuse.refused',
  unavailable: 'error.offline',
};

/** How far back a day can be excused. */
const mostDays = 60;

type Excuse = { day: string; reason: string };

/** Excuses a learner from a missed day. */
export function DayExcuse({ uid, numbers }: { uid: string; numbers: UserProgress }) {
  const [asked, setAsked] = useState<Excuse>();
  const [streakAfter, setStreakAfter] = useState<number>();
  const [times, setTimes] = useState(0);
  const { run, isRunning, problem } = useCommand(problems);
  const today = dayNumber(clockOf(numbers.clock).dayOf(useNow()));
  const first = dayOfNumber(today - mostDays);
  const last = dayOfNumber(today - 1);
  const { form, field } = useForm({
    checks: {
      day: (day: string): TextKey | undefined => {
        if (!shape.day.safeParse(day).success || day < first || day > last)
          return 'admin.excuse.dayWrong';
        if (hasDay(numbers.activeDays, day)) return 'admin.excuse.active';
        return numbers.repairedDays.includes(day) ? 'admin.excuse.already' : undefined;
      },
      reason: (value: string): TextKey | undefined => {
        if (shape.reason.safeParse(value).success) return undefined;
        return value ? 'form.odd' : 'admin.reasonMissing';
      },
    },
    submit: async (excuse) => setAsked(excuse),
  });
  const send = async (excuse: Excuse) => {
    setStreakAfter(await excuseDay({ uid, ...excuse }));
    setTimes(times + 1);
  };
  return (
    <form key={times} className="stack" {...form}>
      <p className="small quiet">{t('admin.excuse.text')}</p>
      <Field
        {...field('day')}
        label={t('admin.excuse.day')}
        hint={t('admin.excuse.dayHint')}
        type="date"
        min={first}
        max={last}
      />
      <Field
        {...field('reason')}
        label={t('admin.reason')}
        maxLength={longestOf(shape.reason)}
        autoComplete="off"
      />
      <Problem text={problem} />
      <button className="button primary" disabled={isRunning}>
        {t('admin.excuse.go')}
      </button>
      <p role="status">
        {streakAfter !== undefined && t('admin.excuse.done', { count: streakAfter })}
      </p>
      <ConfirmDialog
        isOpen={asked !== undefined}
        title={t('admin.excuse.title')}
        yes={t('admin.excuse.yes')}
        no={t('admin.cancel')}
        isRunning={isRunning}
        onNo={() => setAsked(undefined)}
        onYes={() => {
          setAsked(undefined);
          if (asked) void run(() => send(asked));
        }}
      >
        {asked && (
          <>
            <p>{t('admin.excuse.what', { day: formatDay(asked.day, { dateStyle: 'full' }) })}</p>
            <p className="change">
              {t('admin.excuse.change', {
                before: streakNow(numbers).current,
                after: streakNow(numbers, [asked.day]).current,
              })}
            </p>
          </>
        )}
      </ConfirmDialog>
    </form>
  );
}
