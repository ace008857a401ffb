import { useState } from 'react';
import { digitsOf, majorUnits } from '@trellis/model/commerce/money';
import {
  planPeriod,
  subscriptionPlan,
  type SubscriptionPlan,
} from '@trellis/model/commerce/subscription-plan';
import { Choice, Field, TextArea, Toggle } from '#web/design-system/field';
import { PlanContentsField, type Choosable } from '#web/features/commerce/components/plan-contents';
import { savePlan } from '#web/features/commerce/data/plan.commands';
import { linesOf, planMistakes } from '#web/features/commerce/logic/plan-fields';
import { FormNotice } from '#web/shared/form-notice';
import { formatNumber, t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { currencyChoices } from '#web/shared/named-choices';
import { priceOf, priceText } from '#web/shared/price-text';
import { useForm } from '#web/shared/use-form';
import './plans.css';

const { shape } = subscriptionPlan;
const newPlan: SubscriptionPlan = {
  ...{ name: '', description: '', amount: 0, currency: 'USD', period: 'month' },
  ...{ trialDays: 0, graceDays: 3, features: [], isActive: false },
  ...{ scope: 'all', categoryIDs: [], courseIDs: [] },
};

/** Asks for the terms of a plan, for administrators: a new one without `plan`. */
export function PlanForm(props: {
  planID: string;
  plan?: SubscriptionPlan;
  courses: Choosable[];
  categories: Choosable[];
  save?: typeof savePlan;
  onSaved?: () => void;
}) {
  const { planID, plan = null, courses, categories, save = savePlan, onSaved } = props;
  // What it was when it was opened: somebody else may change it meanwhile.
  const [before, setBefore] = useState(plan);
  const start = before ?? newPlan;
  const [currency, setCurrency] = useState(start.currency);
  const [contents, setContents] = useState({
    ...{ scope: start.scope, categoryIDs: start.categoryIDs, courseIDs: start.courseIDs },
  });
  const { form, field, state, problem } = useForm({
    checks: planMistakes(currency, contents),
    problems: { conflict: 'planEditor.conflict' },
    submit: async (values) => {
      const after: SubscriptionPlan = {
        ...contents,
        name: values.name,
        description: values.description,
        amount: priceOf(values.amount, currency),
        currency,
        period: planPeriod.parse(values.period),
        trialDays: Number(values.trialDays),
        graceDays: Number(values.graceDays),
        features: linesOf(values.features),
        isActive: values.isActive === 'on',
      };
      await save(planID, before, after);
      setBefore(after);
      onSaved?.();
    },
  });
  return (
    <form className="card stack plan-form" {...form}>
      <Field
        {...field('name')}
        label={t('planEditor.name')}
        defaultValue={start.name}
        maxLength={longestOf(shape.name)}
        autoComplete="off"
      />
      <TextArea
        {...field('description')}
        label={t('planEditor.description')}
        rows={4}
        defaultValue={start.description}
      />
      <div className="plan-pair">
        <Field
          {...field('amount')}
          label={t('planEditor.price')}
          hint={t('planEditor.priceHint', {
            count: formatNumber(majorUnits(100_000_000, currency)),
          })}
          inputMode={digitsOf(currency) === 0 ? 'numeric' : 'decimal'}
          defaultValue={start.amount === 0 ? '' : priceText(start.amount, start.currency)}
          autoComplete="off"
        />
        <Choice
          label={t('planEditor.currency')}
          value={currency}
          onChange={(event) => setCurrency(event.currentTarget.value)}
        >
          {currencyChoices(currency).map(({ value, name }) => (
            <option key={value} value={value}>
              {t('studio.currency', { code: value, name })}
            </option>
          ))}
        </Choice>
        <Choice {...field('period')} label={t('planEditor.period')} defaultValue={start.period}>
          {planPeriod.options.map((period) => (
            <option key={period} value={period}>
              {t(`planEditor.period.${period}`)}
            </option>
          ))}
        </Choice>
      </div>
      <div className="plan-pair">
        <Field
          {...field('trialDays')}
          label={t('planEditor.trialDays')}
          hint={t('planEditor.trialHint')}
          type="number"
          min={0}
          max={90}
          defaultValue={start.trialDays}
        />
        <Field
          {...field('graceDays')}
          label={t('planEditor.graceDays')}
          hint={t('planEditor.graceHint')}
          type="number"
          min={0}
          max={30}
          defaultValue={start.graceDays}
        />
      </div>
      <TextArea
        {...field('features')}
        label={t('planEditor.features')}
        hint={t('planEditor.featuresHint')}
        rows={5}
        defaultValue={start.features.join('\n')}
      />
      <PlanContentsField
        {...{ contents, courses, categories }}
        {...field('scope')}
        write={setContents}
      />
      <Toggle
        name="isActive"
        label={t('planEditor.isActive')}
        hint={t('planEditor.isActiveHint')}
        defaultChecked={start.isActive}
      />
      <FormNotice state={state} {...(problem !== undefined && { problem })} />
      <button className="button primary" disabled={state === 'running'}>
        {t(plan === null ? 'planEditor.create' : 'form.save')}
      </button>
    </form>
  );
}
