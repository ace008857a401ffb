import { formatNumber } from '#web/shared/i18n/locale';

/** Formats seconds as a video time such as 2:05 or 1:02:05, in the locale's digits. */
export function formatTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts
    .slice(parts[0] === 0 ? 1 : 0)
    .map((part, index) => formatNumber(part, { minimumIntegerDigits: index === 0 ? 1 : 2 }))
    .join(':');
}
