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

/** Applies a theme to the page and stores it. */
export function applyTheme(value: Theme) {
  storedTheme.write(value);
  theme.set(value);
  document.documentElement.dataset.theme = value;
}

/** The settings that every page needs, stored in the browser so that they cost no read. */
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

/** Returns the stored preferences; defaults if they are missing or invalid. */
export function readPreferences(text: string | null): Preferences {
  try {
    return { ...defaultPreferences, ...z.partial(preferencesShape).parse(JSON.parse(text ?? '')) };
  } catch {
    return defaultPreferences;
  }
}

export const preferences = createStore<Preferences>(readPreferences(stored.read()));

/**
 * Applies preferences at once and stores them in this browser. Also accepts a person's full settings.
 */
export function applyPreferences(next: Preferences) {
  const value = preferencesShape.parse(next);
  const text = JSON.stringify(value);
  if (text === JSON.stringify(preferences.get())) return;
  stored.write(text === JSON.stringify(defaultPreferences) ? null : text);
  preferences.set(value);
  showPreferences();
}

/** Sets the preferences on <html>, where the style sheets use them. */
export function showPreferences() {
  const { textSize, font, reducesMotion } = preferences.get();
  const { dataset } = document.documentElement;
  dataset.textSize = textSize;
  dataset.font = font;
  dataset.motion = reducesMotion ? 'reduced' : 'full';
  // Until the font is loaded, or while offline, text uses the default font.
  if (font === 'dyslexia') void import('#web/design-system/dyslexia-font').catch(() => {});
}
