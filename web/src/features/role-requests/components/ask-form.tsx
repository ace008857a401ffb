import { useState } from 'react';
import { reasonLength } from '@trellis/model/people/role-request';
import { TextArea } from '#web/design-system/field';
import { askToTeach } from '#web/features/role-requests/data/role-request.commands';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useForm } from '#web/shared/use-form';

const checks = {
  reason: (text: string) => {
    if (text.length < reasonLength.min) return 'settings.teach.tooShort' as const;
    return text.length > reasonLength.max ? ('settings.teach.tooLong' as const) : undefined;
  },
};

/** Asks to become a teacher, for a reason; explains what is needed first while the address is not verified. */
export function AskForm({ uid, isVerified }: { uid: string; isVerified: boolean }) {
  const [used, setUsed] = useState(0);
  const { form, field, state, problem } = useForm({
    checks,
    submit: ({ reason }) => sentOrQueued(askToTeach(uid, reason)),
    problems: { 'permission-denied': 'settings.teach.refused' },
  });
  const { onChange, ...reason } = field('reason');
  if (!isVerified)
    return (
      <p>
        {t('settings.teach.unverified')} <a href="#security">{t('settings.security')}</a>
      </p>
    );
  return (
    <form className="stack" {...form}>
      <p>{t('settings.teachingText')}</p>
      <TextArea
        {...reason}
        label={t('settings.teach.reason')}
        hint={
          <>
            {t('settings.teach.reasonHint')}{' '}
            <span className={used > reasonLength.max ? 'mistake' : undefined}>
              {t('settings.teach.used', { used, max: reasonLength.max })}
            </span>
          </>
        }
        rows={4}
        onChange={(event) => {
          setUsed(event.currentTarget.value.trim().length);
          onChange(event);
        }}
      />
      <Problem text={problem} />
      <button className="button primary" disabled={state === 'running'}>
        {t('settings.teach.ask')}
      </button>
    </form>
  );
}
