import { lazy, useState, type ComponentType } from 'react';
import { loadTexts, type Area } from '#web/shared/i18n/locale';

/**
 * A component that comes when it is first shown, together with the texts of its part of the app. After `preload` it is
 * shown without the detour over a fallback, which React would keep on the screen for 300 ms.
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
    // One of the two for as long as it is shown: the other would begin anew.
    const [Shown] = useState(() => loaded ?? Later);
    return <Shown {...props} />;
  }
  return Object.assign(Page, { preload: fetchAll });
}
