import * as z from 'zod/mini';
import { defaultSettings, userSettings } from '@trellis/model/user';
import { createStore } from '#web/shared/store';
import { localStorageItem } from '#web/shared/local-storage-item';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storedTheme = localStorageItem('theme');
const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);
const first = storedTheme.read();

export const theme = createStore<Theme>(isTheme(first) ? first : 'system');

/** Applies a theme to the page and keeps it. */
export function applyTheme(value: Theme) {
  storedTheme.write(value);
  theme.set(value);
  document.documentElement.dataset.theme = value;
}

/** What of a person's settings the pages need, wherever they are: kept in the browser, so that it costs no read. */
const preferencesShape = z.pick(userSettings, {
  textSize: true,
  font: true,
  reducesMotion: true,
  showsCaptions: true,
  wantsExtraTime: true,
});
export type Preferences = z.infer<typeof preferencesShape>;

export const defaultPreferences: Preferences = preferencesShape.parse(defaultSettings);

const stored = localStorageItem('preferences');

/** What a browser has stored; the defaults where that is nothing, or nothing that we understand. */
export function readPreferences(text: string | null): Preferences {
  try {
    return { ...defaultPreferences, ...z.partial(preferencesShape).parse(JSON.parse(text ?? '')) };
  } catch {
    return defaultPreferences;
  }
}

export const preferences = createStore<Preferences>(readPreferences(stored.read()));

/** Puts preferences to use at once and keeps them in this browser. Takes a person's whole settings too. */
export function applyPreferences(next: Preferences) {
  const value = preferencesShape.parse(next);
  const text = JSON.stringify(value);
  if (text === JSON.stringify(preferences.get())) return;
  stored.write(text === JSON.stringify(defaultPreferences) ? null : text);
  preferences.set(value);
  showPreferences();
}

/** Says the preferences on <html>, where the theme finds them. */
export function showPreferences() {
  const { textSize, font, reducesMotion } = preferences.get();
  const { dataset } = document.documentElement;
  dataset.textSize = textSize;
  dataset.font = font;
  dataset.motion = reducesMotion ? 'reduced' : 'full';
  // Until the font has come, or without a network, the text stands in the usual one.
  if (font === 'dyslexia') void import('#web/design-system/dyslexia-font').catch(() => {});
}
