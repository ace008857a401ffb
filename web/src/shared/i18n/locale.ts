import { createStore } from '#web/shared/store';
import { remembered } from '#web/shared/remembered';
import english from '#web/shared/i18n/en.json';

export type TextKey = keyof typeof english;
/** A text, or its plural forms by CLDR category. */
type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;
type Catalog = Record<TextKey, Message>;

export const locales = ['en', 'ar'] as const;
export type Locale = (typeof locales)[number];

const stored = remembered('locale');
const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** The language somebody chose, else the first of the browser's that we have, else English. */
function preferredLocale(): Locale {
  const chosen = [stored.read(), ...navigator.languages.map((language) => language.split('-')[0])];
  return chosen.find(isLocale) ?? 'en';
}

let catalog: Catalog = english;
export const locale = createStore<Locale>('en');

/** Loads a language's texts and turns the page to its direction. Throws when they cannot be fetched. */
async function setLocale(next: Locale): Promise<void> {
  catalog = next === 'ar' ? (await import('#web/shared/i18n/ar.json')).default : english;
  Object.assign(document.documentElement, inLanguage(next));
  locale.set(next);
}

/** Sets a language and keeps the choice. */
export async function chooseLocale(next: Locale): Promise<void> {
  await setLocale(next);
  stored.write(next);
}

/** Sets the language that this person most likely reads. */
export const startLocale = () => setLocale(preferredLocale()).catch(() => setLocale('en'));

/**
 * The text of `key`, its `{names}` replaced; numbers in the language's own digits. `count` chooses the plural form.
 */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  const message = catalog[key];
  const text =
    typeof message === 'string'
      ? message
      : (message[pluralRule(values.count)] ?? message.other ?? '');
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value) : (value ?? whole);
  });
}

const pluralRule = (count: string | number | undefined): Intl.LDMLPluralRule =>
  new Intl.PluralRules(locale.get()).select(Number(count ?? 0));

const formatNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(locale.get(), options).format(value);

/** Prices are kept in minor units. */
export const formatPrice = (minorUnits: number, currency: string): string =>
  minorUnits === 0
    ? t('course.free')
    : formatNumber(minorUnits / 100, { style: 'currency', currency });

const rightToLeft = /^(ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)\b/;

/** What tells browsers that an element's text is in a language (BCP 47), and so which way it runs. */
export const inLanguage = (language: string | undefined): { lang?: string; dir?: 'rtl' | 'ltr' } =>
  language === undefined ? {} : { lang: language, dir: rightToLeft.test(language) ? 'rtl' : 'ltr' };
