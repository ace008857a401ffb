import { useEffect, useEffectEvent } from 'react';

const fields = 'input, textarea, select, [contenteditable], dialog, video, audio, iframe';
const controls = `${fields}, button, a, summary`;

/**
 * Calls `press` for Space and Enter, unless the focus is on something that they operate. Works also where single-key shortcuts are
 * turned off.
 */
export function useTurnKey(press: (() => void) | undefined) {
  const run = useEffectEvent(() => press?.());
  const isOn = press !== undefined;
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.defaultPrevented || (event.key !== ' ' && event.key !== 'Enter')) return;
      if (event.target instanceof Element && event.target.closest(controls)) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}
