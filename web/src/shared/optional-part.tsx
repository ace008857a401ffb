import { Suspense, type ReactNode } from 'react';
import { AuthoredContent } from '#web/shared/authored-content';

/** Shows a part that the page can do without: nothing while it loads, or if it fails to load or render. */
export const OptionalPart = ({ children }: { children: ReactNode }) => (
  <AuthoredContent text="" fallback={<></>}>
    <Suspense fallback={null}>{children}</Suspense>
  </AuthoredContent>
);
