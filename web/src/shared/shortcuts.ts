import { useEffect, useEffectEvent } from 'react';
import { localStorageItem } from '#web/shared/local-storage-item';
import { createStore } from '#web/shared/store';

const stored = localStorageItem('shortcuts');

/** Whether single keys do something. Who dictates, or presses keys by accident, turns them off. */
export const shortcutsOn = createStore(stored.read() !== 'off');

export function turnShortcuts(isOn: boolean) {
  stored.write(isOn ? null : 'off');
  shortcutsOn.set(isOn);
}

const isTaken = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], dialog, video, audio, iframe') !==
    null;

/** Letters are keys of the keyboard, whatever alphabet it writes; signs are what is written. */
const isKey = (event: KeyboardEvent, keys: string): boolean =>
  /^[a-z]$/.test(keys) && !/^[a-z]$/i.test(event.key)
    ? event.code === `Key${keys.toUpperCase()}`
    : [...keys].includes(event.key.toLowerCase());

/** Does `action` when one of `keys` is pressed alone, while no field or dialog has the focus. */
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
