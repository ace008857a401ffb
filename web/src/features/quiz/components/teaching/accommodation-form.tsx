import { useRef } from 'react';
import type { Quiz } from '@trellis/model/content/quiz';
import {
  accommodation,
  noAccommodation,
  type Accommodation,
  type ChosenAccommodation,
} from '@trellis/model/quiz/quiz-policy';
import { Field } from '#web/design-system/field';
import { setAccommodation } from '#web/features/quiz/data/accommodation.commands';
import { FormNotice } from '#web/shared/form-notice';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useForm } from '#web/shared/use-form';

const { extraMinutes, extraAttempts } = accommodation.shape;
const within = (schema: typeof extraMinutes, mistake: TextKey) => (value: string) =>
  /^\d{1,4}$/.test(value) && schema.safeParse(Number(value)).success ? undefined : mistake;

/** Grants a learner extra time or attempts, or removes them. */
export function AccommodationForm(props: {
  quizID: string;
  uid: string;
  quiz: Pick<Quiz, 'quizTime' | 'maxAttempts'>;
  name: string;
  given: Accommodation;
}) {
  const { quizID, uid, quiz, name, given } = props;
  const formElement = useRef<HTMLFormElement>(null);
  const save = (next: ChosenAccommodation) =>
    sentOrQueued(setAccommodation(quizID, uid, next, given));
  const { form, field, state, problem } = useForm({
    checks: {
      extraMinutes: within(extraMinutes, 'teaching.minutesWrong'),
      extraAttempts: within(extraAttempts, 'teaching.attemptsWrong'),
    },
    submit: (values) =>
      save({
        extraMinutes: Number(values.extraMinutes),
        extraAttempts: Number(values.extraAttempts),
      }),
  });
  const hasAny = given.extraMinutes > 0 || given.extraAttempts > 0;
  const remove = () => {
    for (const name of ['extraMinutes', 'extraAttempts'] as const) {
      const input = formElement.current?.elements.namedItem(name);
      if (input instanceof HTMLInputElement) input.value = String(noAccommodation[name]);
    }
    formElement.current?.requestSubmit();
  };
  return (
    <form
      ref={formElement}
      className="stack"
      aria-label={t('teaching.givenTo', { name })}
      {...form}
    >
      <Field
        {...field('extraMinutes')}
        label={t('teaching.extraMinutes')}
        hint={t('teaching.extraMinutesHint', { count: quiz.quizTime })}
        type="number"
        inputMode="numeric"
        min={0}
        max={600}
        step={1}
        defaultValue={given.extraMinutes}
      />
      <Field
        {...field('extraAttempts')}
        label={t('teaching.extraAttempts')}
        hint={t('teaching.extraAttemptsHint', { count: quiz.maxAttempts })}
        type="number"
        inputMode="numeric"
        min={0}
        max={100}
        step={1}
        defaultValue={given.extraAttempts}
      />
      <p className="small quiet">{t('teaching.keeps')}</p>
      <div className="row">
        <button className="button primary" disabled={state === 'running'}>
          {t('teaching.save')}
        </button>
        {hasAny && (
          <button
            type="button"
            className="button plain"
            disabled={state === 'running'}
            onClick={remove}
          >
            {t('teaching.remove')}
          </button>
        )}
      </div>
      <FormNotice state={state} problem={problem} />
    </form>
  );
}
