import { useEffect, useState, type RefObject } from 'react';
import { chooseCaptions, useCaptionsShown } from '#web/features/lesson/logic/captions';

/**
 * Shows or hides a video's captions and follows changes from the native menu. `isThere` becomes true once they have
 * loaded.
 */
export function useCaptions(video: RefObject<HTMLVideoElement | null>) {
  const isShown = useCaptionsShown();
  const [isThere, setThere] = useState(false);

  useEffect(() => {
    const element = video.current?.querySelector('track');
    if (!element) return;
    const onLoad = () => setThere(true);
    const onChange = () => {
      if ((element.track.mode === 'showing') !== isShown) chooseCaptions(!isShown);
    };
    element.addEventListener('load', onLoad);
    show(element.track, isShown);
    const tracks = video.current?.textTracks;
    tracks?.addEventListener('change', onChange);
    return () => {
      element.removeEventListener('load', onLoad);
      tracks?.removeEventListener('change', onChange);
    };
  }, [video, isShown]);

  return { isShown, isThere, toggle: () => chooseCaptions(!isShown) };
}

/** Uses `hidden` instead of `disabled` because browsers do not load disabled tracks. */
function show(track: TextTrack, isShown: boolean) {
  track.mode = isShown ? 'showing' : 'hidden';
}
