import type { ComponentType } from 'react';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';

/** Returns a lazy component that preloads when the page is idle, so that it opens at once and also offline. */
export function lazyWhenIdle<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  const Later = lazyWithTexts([], load);
  const preload = () => void Later.preload().catch(() => {});
  if (typeof requestIdleCallback === 'function') requestIdleCallback(preload, { timeout: 2000 });
  else setTimeout(preload, 500);
  return Later;
}
