import { lazy, type ComponentType } from 'react';
import { loadTexts, type Area } from '#web/shared/i18n/locale';

/** A component that comes when it is first shown, together with the texts of its part of the app. */
export const lazyWithTexts = <Props>(
  areas: Area[],
  load: () => Promise<{ default: ComponentType<Props> }>,
) => lazy(async () => (await Promise.all([load(), loadTexts(...areas)]))[0]);
