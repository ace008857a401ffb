import { defaultOptions, type ReviewOptions } from '@trellis/model/cards/review-options';
import { Field } from '#web/design-system/field';
import {
  isOption,
  optionNames,
  optionsOf,
  textsOf,
} from '#web/features/card-options/logic/options-form';
import { FormNotice } from '#web/shared/form-notice';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { useForm } from '#web/shared/use-form';
import './options-form.css';

const areSteps = (name: keyof ReviewOptions) => name.endsWith('Steps');

/** The bounds of numbers, which the messages say too. */
const bounds = {
  retention: [70, 99],
  newPerDay: [0, 9999],
  reviewsPerDay: [0, 9999],
  longestInterval: [1, 36_500],
} as const;

type Texts = Record<keyof ReviewOptions, string>;

const checks = Object.fromEntries(
  optionNames.map((name) => [
    name,
    (text: string): TextKey | undefined =>
      isOption(name, text)
        ? undefined
        : areSteps(name)
          ? 'cardOptions.stepsWrong'
          : `cardOptions.${name as keyof typeof bounds}Wrong`,
  ]),
) as Record<keyof Texts, (text: string) => TextKey | undefined>;

/** Edits how flashcards are scheduled, and how many a day. */
export function OptionsForm(props: {
  options: ReviewOptions;
  /** Returns `queued` if they wait on this device. */
  save: (options: ReviewOptions) => Promise<unknown>;
}) {
  const { options, save } = props;
  const { form, field, state, problem } = useForm({
    checks,
    submit: (texts) => save(optionsOf(texts)),
  });
  const shown = textsOf(options);
  const usual = textsOf(defaultOptions);
  const number = (name: keyof typeof bounds) => (
    <Field
      label={t(`cardOptions.${name}`)}
      hint={t(`cardOptions.${name}Hint`, { usual: Number(usual[name]) })}
      type="number"
      inputMode="numeric"
      min={bounds[name][0]}
      max={bounds[name][1]}
      defaultValue={shown[name]}
      {...field(name)}
    />
  );
  const steps = (name: 'learningSteps' | 'relearningSteps') => (
    <Field
      label={t(`cardOptions.${name}`)}
      hint={t(`cardOptions.${name}Hint`)}
      dir="ltr"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      defaultValue={shown[name]}
      {...field(name)}
    />
  );
  return (
    <form {...form} className="stack card-options">
      <p>{t('cardOptions.applies')}</p>
      {number('retention')}
      {number('newPerDay')}
      {number('reviewsPerDay')}
      {steps('learningSteps')}
      {steps('relearningSteps')}
      {number('longestInterval')}
      <button className="button primary" disabled={state === 'running'}>
        {t('cardOptions.save')}
      </button>
      <FormNotice state={state} problem={problem} />
    </form>
  );
}
