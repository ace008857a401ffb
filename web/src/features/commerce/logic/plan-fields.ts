import { subscriptionPlan, type PlanContents } from '@trellis/model/commerce/subscription-plan';
import type { TextKey } from '#web/shared/i18n/locale';
import { priceMistake, priceOf } from '#web/shared/price-text';

const { shape } = subscriptionPlan;
const when = (isGood: boolean, mistake: TextKey) => (isGood ? undefined : mistake);

/** The most categories or courses that a plan names. */
export const mostPicked = 50;

/** Returns the lines of a text that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const isWhole = (value: string) => /^\d+$/.test(value);

/** Returns the checks of a plan's form, each of which says what is wrong with a value. */
export const planMistakes = (currency: string, contents: PlanContents) => ({
  name: (value: string) => when(shape.name.safeParse(value).success, 'planEditor.mistake.name'),
  description: (value: string) =>
    when(shape.description.safeParse(value).success, 'planEditor.mistake.description'),
  amount: (value: string): TextKey | undefined => {
    const amount = priceOf(value, currency);
    if (Number.isNaN(amount)) return priceMistake(currency);
    if (amount === 0) return 'planEditor.mistake.free';
    return when(shape.amount.safeParse(amount).success, 'planEditor.mistake.high');
  },
  period: (): undefined => undefined,
  trialDays: (value: string) =>
    when(
      isWhole(value) && shape.trialDays.safeParse(Number(value)).success,
      'planEditor.mistake.trial',
    ),
  graceDays: (value: string) =>
    when(
      isWhole(value) && shape.graceDays.safeParse(Number(value)).success,
      'planEditor.mistake.grace',
    ),
  features: (value: string): TextKey | undefined => {
    const lines = linesOf(value);
    if (new Set(lines).size < lines.length) return 'planEditor.mistake.twice';
    return when(shape.features.safeParse(lines).success, 'planEditor.mistake.features');
  },
  scope: (value: string): TextKey | undefined => {
    if (value === 'courses') return when(contents.courseIDs.length > 0, 'planEditor.mistake.none');
    return when(
      value !== 'categories' || contents.categoryIDs.length > 0,
      'planEditor.mistake.none',
    );
  },
  isActive: (): undefined => undefined,
});
