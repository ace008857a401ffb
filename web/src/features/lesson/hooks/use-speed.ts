import { useEffect, type RefObject } from 'react';
import { speed } from '#web/features/lesson/logic/speed';

/** Plays at the speed that the learner likes. */
export function useSpeed(mediaRef: RefObject<HTMLMediaElement | null>) {
  const rate = speed.use();
  useEffect(() => {
    if (mediaRef.current === null) return;
    // Loading goes back to the default.
    mediaRef.current.defaultPlaybackRate = rate;
    mediaRef.current.playbackRate = rate;
  }, [mediaRef, rate]);
}
