import type { ReactNode } from 'react';
import { Dialog } from '#web/design-system/dialog';
import { TextArea } from '#web/design-system/field';
import type { TextKey } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useForm } from '#web/shared/use-form';

/** Asks staff why they do something to somebody, and does it. `children` are further questions. */
export function ReasonDialog(props: {
  title: string;
  text: string;
  reason: { label: string; hint: string; missing: TextKey; tooLong: TextKey; longest: number };
  cancel: string;
  go: string;
  problems: Record<string, TextKey>;
  act: (reason: string) => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { title, text, reason: asked, cancel, go, problems, act, onClose, children } = props;
  const { form, field, state, problem } = useForm({
    checks: {
      reason: (given) => {
        if (given === '') return asked.missing;
        return given.length > asked.longest ? asked.tooLong : undefined;
      },
    },
    submit: async ({ reason }) => {
      await act(reason);
      onClose();
    },
    problems,
  });
  return (
    <Dialog isOpen isPersistent title={title} onClose={onClose}>
      <form className="stack" {...form}>
        <p>{text}</p>
        <TextArea {...field('reason')} label={asked.label} hint={asked.hint} rows={4} />
        {children}
        <Problem text={problem} />
        <div className="row">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button className="button primary" disabled={state === 'running'}>
            {go}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
