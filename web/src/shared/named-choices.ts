import { locale } from '#web/shared/i18n/locale';

/** Languages that courses are often taught in, as BCP 47 tags. */
const languages = [
  ...['ar', 'bn', 'cs', 'da', 'de', 'el', 'en', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'hu', 'id'],
  ...['it', 'ja', 'ko', 'ms', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sv', 'sw', 'ta', 'th', 'tl'],
  ...['tr', 'uk', 'ur', 'vi', 'zh'],
];

/** Returns options by name; `current` is always one of them. */
function named(values: string[], current: string, type: 'language' | 'currency') {
  const names = new Intl.DisplayNames(locale.get(), { type });
  const nameOf = (value: string) => {
    try {
      return names.of(value) ?? value;
    } catch {
      return value;
    }
  };
  return [...new Set([...values, current])]
    .filter((value) => value !== '')
    .map((value) => ({ value, name: nameOf(value) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale.get()));
}

/** Returns the languages to choose from. */
export const languageChoices = (current: string) => named(languages, current, 'language');

/** Returns the currencies to choose from. */
export const currencyChoices = (current: string) =>
  named(Intl.supportedValuesOf('currency'), current, 'currency');
