import { Suspense, type ReactNode } from 'react';
import { AuthoredContent } from '#web/shared/authored-content';
import { Problem } from '#web/shared/problem';

type Props = {
  /** Shown if the part fails to load or render, for a part that somebody asked for. */
  problem?: string;
  children: ReactNode;
};

/** Shows a part that the page can do without: nothing while it loads, and a problem or nothing if it fails. */
export const OptionalPart = ({ problem, children }: Props) => (
  <AuthoredContent text="" fallback={<Problem text={problem} />}>
    <Suspense fallback={null}>{children}</Suspense>
  </AuthoredContent>
);
