import type { LocalNames } from '@trellis/model/content/local-names';
import { inLanguage, locale } from '#web/shared/i18n/locale';

/** A text of the school, and the attributes of the element that shows it. */
export type LocalText = { text: string; language: { lang?: string; dir?: 'rtl' | 'ltr' | 'auto' } };

/** Returns a text in the reader's language; where there is none, the school's own, of no known language. */
export function localTextOf(texts: LocalNames, byDefault: string): LocalText {
  const text = texts[locale.get()];
  return text === ''
    ? { text: byDefault, language: { lang: '', dir: 'auto' } }
    : { text, language: inLanguage(locale.get()) };
}
