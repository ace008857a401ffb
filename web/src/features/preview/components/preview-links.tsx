import { useContext, useMemo, type ReactNode } from 'react';
import { parsePath, UNSAFE_NavigationContext, type Navigator, type To } from 'react-router-dom';
import { previewAddress } from '#web/features/preview/logic/preview-address';

/**
 * Leads links and shortcuts of the learners' components to the preview, so that these know nothing about it: they ask
 * the router for addresses, and this answers with those of the preview.
 */
export function PreviewLinks({ courseID, children }: { courseID: string; children: ReactNode }) {
  const outer = useContext(UNSAFE_NavigationContext);
  const value = useMemo(() => {
    const { navigator } = outer;
    const lead = (to: To): To => {
      const path = typeof to === 'string' ? parsePath(to) : to;
      return { ...path, pathname: previewAddress(courseID, path.pathname ?? '') };
    };
    const leading: Navigator = {
      createHref: (to) => navigator.createHref(lead(to)),
      go: (delta) => navigator.go(delta),
      push: (to, state, options) => navigator.push(lead(to), state, options),
      replace: (to, state, options) => navigator.replace(lead(to), state, options),
    };
    return { ...outer, navigator: leading };
  }, [outer, courseID]);
  return (
    <UNSAFE_NavigationContext.Provider value={value}>{children}</UNSAFE_NavigationContext.Provider>
  );
}
