import { readQuantity } from '@trellis/model/quiz/number-match';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** Says how a number is read, with a word of caution where it might have been meant as thousands. */
export default function NumberReading({ answer }: { answer: string }) {
  if (answer.trim() === '') return t('attempt.numberHint');
  const read = readQuantity(answer);
  if (read === null) return t('attempt.notANumber');
  const isLarge = Math.abs(read.value) >= 1e15 || (read.value !== 0 && Math.abs(read.value) < 1e-6);
  const number = formatNumber(read.value, {
    maximumSignificantDigits: 15,
    ...(isLarge && { notation: 'scientific' }),
  });
  const said = t('attempt.readAs', { number: `\u2068${number} ${read.unit}`.trim() + '\u2069' });
  return /^\D*[0-9٠-٩۰-۹]{1,3}[.,][0-9٠-٩۰-۹]{3}(?![0-9.,])/.test(answer)
    ? `${said} ${t('attempt.decimalSign')}`
    : said;
}
