import { Dialog } from '#web/design-system/dialog';
import { TextArea } from '#web/design-system/field';
import { moderate, type PostAt } from '#web/features/discussions/data/discussion.commands';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useForm } from '#web/shared/use-form';

const checks = {
  reason: (text: string) => {
    if (text === '') return 'discussions.reasonMissing' as const;
    return text.length > 500 ? ('discussions.tooLong' as const) : undefined;
  },
};

/** Asks staff why they remove a post or block its author, and does it. */
export function ModerationDialog(props: {
  action: 'remove' | 'block';
  at: PostAt;
  name: string;
  onClose: () => void;
}) {
  const { action, at, name, onClose } = props;
  const { form, field, state, problem } = useForm({
    checks,
    submit: async ({ reason }) => {
      await moderate(at, action, reason);
      onClose();
    },
    problems: {
      'failed-precondition': 'discussions.blockRefused',
      'not-found': 'discussions.gone',
    },
  });
  return (
    <Dialog isOpen isPersistent title={t(`discussions.${action}Title`, { name })} onClose={onClose}>
      <form className="stack" {...form}>
        <p>{t(`discussions.${action}Text`)}</p>
        <TextArea
          {...field('reason')}
          label={t('discussions.reason')}
          hint={t('discussions.reasonHint')}
          rows={3}
        />
        <Problem text={problem} />
        <div className="row">
          <button type="button" className="button" onClick={onClose}>
            {t('discussions.cancel')}
          </button>
          <button className="button primary" disabled={state === 'running'}>
            {t(`discussions.${action}`)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
