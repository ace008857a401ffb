import { createStore } from '#web/shared/store';
import { remembered } from '#web/shared/remembered';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const stored = remembered('theme');
const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);
const first = stored.read();

export const theme = createStore<Theme>(isTheme(first) ? first : 'system');

/** Applies a theme to the page and keeps it. */
export function applyTheme(value: Theme) {
  stored.write(value);
  theme.set(value);
  document.documentElement.dataset.theme = value;
}
