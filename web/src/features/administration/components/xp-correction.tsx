import { useState } from 'react';
import { correctXp as correctXpCallable } from '@trellis/model/callables/correct-xp';
import { levelOf } from '@trellis/model/progress/levels';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { Field } from '#web/design-system/field';
import { correctXp } from '#web/features/administration/data/learner.commands';
import { formatNumber, t, type TextKey } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { Problem } from '#web/shared/problem';
import { useCommand } from '#web/shared/use-command';
import { useForm } from '#web/shared/use-form';

const { shape } = correctXpCallable.input;
const when = (isGood: boolean, mistake: TextKey) => (isGood ? undefined : mistake);

const problems: Record<string, TextKey> = {
  'permission-denied': 'form.denied',
  'failed-precondition': 'admin.correct.tooLittle',
  unavailable: 'error.offline',
};

type Correction = { xp: number; reason: string };
type Props = { uid: string; numbers: UserProgress };

/** Adds or removes XP. */
export function XpCorrection(props: Props) {
  // Created when the form opens, so that retrying after a failure is idempotent.
  const [correctionID, setCorrectionID] = useState(() => crypto.randomUUID());
  const [xpAfter, setXpAfter] = useState<number>();
  return (
    <div className="stack">
      <p className="small quiet">{t('admin.correct.text')}</p>
      <CorrectionForm
        key={correctionID}
        {...props}
        correctionID={correctionID}
        onDone={(xp) => {
          setXpAfter(xp);
          setCorrectionID(crypto.randomUUID());
        }}
      />
      <p role="status">{xpAfter !== undefined && t('admin.correct.done', { xp: xpAfter })}</p>
    </div>
  );
}

function CorrectionForm(
  props: Props & { correctionID: string; onDone: (xpAfter: number) => void },
) {
  const { uid, numbers, correctionID, onDone } = props;
  const [asked, setAsked] = useState<Correction>();
  const { run, isRunning, problem } = useCommand(problems);
  const { form, field } = useForm({
    checks: {
      xp: (value: string) =>
        when(
          Number(value) !== 0 && shape.xp.safeParse(Number(value)).success,
          'admin.correct.xpWrong',
        ) ?? when(numbers.xp + Number(value) >= 0, 'admin.correct.tooLittle'),
      reason: (value: string) =>
        when(shape.reason.safeParse(value).success, value ? 'form.odd' : 'admin.reasonMissing'),
    },
    submit: async ({ xp, reason }) => setAsked({ xp: Number(xp), reason }),
  });
  const send = async ({ xp, reason }: Correction) => {
    const after = await correctXp({ uid, correctionID, xp, reason });
    onDone(after);
  };
  return (
    <form className="stack" {...form}>
      <Field
        {...field('xp')}
        label={t('admin.correct.xp')}
        hint={t('admin.correct.xpHint')}
        type="number"
        step={1}
      />
      <Field
        {...field('reason')}
        label={t('admin.reason')}
        hint={t('admin.correct.reasonHint')}
        maxLength={longestOf(shape.reason)}
        autoComplete="off"
      />
      <Problem text={problem} />
      <button className="button primary" disabled={isRunning}>
        {t('admin.correct.go')}
      </button>
      <ConfirmDialog
        isOpen={asked !== undefined}
        title={t('admin.correct.title')}
        yes={t('admin.correct.yes')}
        no={t('admin.cancel')}
        isRunning={isRunning}
        onNo={() => setAsked(undefined)}
        onYes={() => {
          setAsked(undefined);
          if (asked) void run(() => send(asked));
        }}
      >
        {asked && <Change before={numbers.xp} {...asked} />}
      </ConfirmDialog>
    </form>
  );
}

function Change({ before, xp, reason }: Correction & { before: number }) {
  const after = before + xp;
  const levels = { before: levelOf(before), after: levelOf(after) };
  return (
    <>
      <p className="change">{t('admin.correct.change', { before, after })}</p>
      {levels.before !== levels.after && <p>{t('admin.correct.levels', levels)}</p>}
      <p>
        <span>{t('admin.correct.line', { xp: formatNumber(xp, { signDisplay: 'always' }) })}</span>{' '}
        <q>
          <bdi>{reason}</bdi>
        </q>
      </p>
    </>
  );
}
