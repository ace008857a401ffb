import type { FormState } from '#web/shared/use-form';
import { Problem } from '#web/shared/problem';
import { t } from '#web/shared/i18n/locale';

/** What came of a form: said where the eyes are, and aloud. `done` may be told in better words than “saved”. */
export function FormNotice(props: { state: FormState; problem?: string; done?: string }) {
  const { state, problem, done } = props;
  return (
    <>
      <p
        role="status"
        className={state === 'done' || state === 'queued' ? 'small' : 'visually-hidden'}
      >
        {state === 'done' ? (done ?? t('form.saved')) : state === 'queued' && t('form.queued')}
      </p>
      <Problem text={problem} />
    </>
  );
}
