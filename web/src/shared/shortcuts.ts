import { useEffect, useEffectEvent } from 'react';
import { localStorageItem } from '#web/shared/local-storage-item';
import { createStore } from '#web/shared/store';

const stored = localStorageItem('shortcuts');

/**
 * Whether single-key shortcuts are on. People who dictate, or press keys by accident, can turn them off.
 */
export const shortcutsOn = createStore(stored.read() !== 'off');

export function turnShortcuts(isOn: boolean) {
  stored.write(isOn ? null : 'off');
  shortcutsOn.set(isOn);
}

const isTaken = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], dialog, video, audio, iframe') !==
    null;

/** Letters match physical keys, whatever the keyboard layout; signs match the typed character. */
const isKey = (event: KeyboardEvent, keys: string): boolean =>
  /^[a-z]$/.test(keys) && !/^[a-z]$/i.test(event.key)
    ? event.code === `Key${keys.toUpperCase()}`
    : [...keys].includes(event.key.toLowerCase());

/**
 * Calls `action` when one of `keys` is pressed without modifiers, unless a field or dialog has the focus.
 */
export function useShortcut(keys: string, action: (() => void) | undefined) {
  const isOn = shortcutsOn.use() && action !== undefined;
  const run = useEffectEvent(() => action?.());
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.defaultPrevented || isTaken(event.target) || !isKey(event, keys)) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn, keys]);
}
