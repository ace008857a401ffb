import { lazy, useState, type ComponentType } from 'react';
import { loadTexts, type Area } from '#web/shared/i18n/locale';

/**
 * Returns a lazy component that loads together with the texts of its area. After `preload` it renders without a
 * fallback, which React would keep on the screen for 300 ms.
 */
export function lazyWithTexts<Props extends object>(
  areas: Area[],
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  let loaded: ComponentType<Props> | undefined;
  const fetchAll = async () => {
    const [module] = await Promise.all([load(), loadTexts(...areas)]);
    loaded = module.default;
    return module;
  };
  const Later = lazy(fetchAll);
  function Page(props: Props) {
    // Stay with the same component while mounted, because switching would reset its state.
    const [Shown] = useState(() => loaded ?? Later);
    return <Shown {...props} />;
  }
  return Object.assign(Page, { preload: fetchAll });
}
