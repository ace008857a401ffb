import { useEffect, type RefObject } from 'react';
import { speed } from '#web/features/lesson/logic/speed';

/** Applies the preferred playback speed to a media element. */
export function useSpeed(mediaRef: RefObject<HTMLMediaElement | null>) {
  const rate = speed.use();
  useEffect(() => {
    if (mediaRef.current === null) return;
    // Loading resets the rate to the default rate.
    mediaRef.current.defaultPlaybackRate = rate;
    mediaRef.current.playbackRate = rate;
  }, [mediaRef, rate]);
}
