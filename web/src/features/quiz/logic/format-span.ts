import { formatNumber, locale } from '#web/shared/i18n/locale';

const sizes = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/**
 * Returns a duration in its two largest relevant units: “2 hr 5 min”, “4 min 30 sec”. At least 0.
 */
export function formatSpan(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const first = sizes.findIndex(([, size]) => seconds >= size);
  const [large, small] = first === -1 ? sizes.slice(-1) : sizes.slice(first, first + 2);
  const count = Math.floor(seconds / large![1]);
  const rest = small && Math.floor((seconds % large![1]) / small[1]);
  const parts = [unit(count, large![0]), ...(rest && small ? [unit(rest, small[0])] : [])];
  return new Intl.ListFormat(locale.get(), { type: 'unit', style: 'narrow' }).format(parts);
}

const unit = (count: number, name: string) =>
  formatNumber(count, { style: 'unit', unit: name, unitDisplay: 'short' });
