import type { FormState } from '#web/shared/use-form';
import { Problem } from '#web/shared/problem';
import { t } from '#web/shared/i18n/locale';

/** Shows the result of submitting a form, as a live region. `done` replaces “Saved”. */
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
