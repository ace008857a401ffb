import { useEffect, useState } from 'react';
import { isSlug } from '@trellis/model/content/course-slug';
import { holderOfSlug } from '#web/features/course-editor/data/course-settings.queries';

/** What is known of a slug; `unknown`: nobody could say. */
export type SlugState = 'checking' | 'free' | 'own' | 'taken' | 'unknown';

/** How long after the last key a slug is looked up, in ms. */
const pause = 400;

/** Returns whether a course can have a slug, while it is typed; undefined while not `isAsked`. One read each pause. */
export function useSlugCheck(
  slug: string,
  courseID: string,
  isAsked: boolean,
): SlugState | undefined {
  const [answer, setAnswer] = useState<{ slug: string; state: SlugState }>();
  const isDue = isAsked && isSlug(slug);
  useEffect(() => {
    if (!isDue) return;
    let isCurrent = true;
    const tell = (state: SlugState) => isCurrent && setAnswer({ slug, state });
    const timer = setTimeout(() => {
      holderOfSlug(slug).then(
        (holder) => tell(holder === undefined ? 'free' : holder === courseID ? 'own' : 'taken'),
        () => tell('unknown'),
      );
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [slug, courseID, isDue]);
  if (!isDue) return undefined;
  return answer?.slug === slug ? answer.state : 'checking';
}
