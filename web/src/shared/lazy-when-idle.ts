import type { ComponentType } from 'react';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';

/**
 * Returns a component whose code loads when the page has become idle: it costs the page no time, opens at once when it is
 * asked for, and is there when the connection is not.
 */
export function lazyWhenIdle<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  const Later = lazyWithTexts([], load);
  const preload = () => void Later.preload().catch(() => {});
  if (typeof requestIdleCallback === 'function') requestIdleCallback(preload, { timeout: 2000 });
  else setTimeout(preload, 500);
  return Later;
}
