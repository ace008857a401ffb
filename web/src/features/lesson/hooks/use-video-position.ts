import { useEffect, useRef, useState } from 'react';
import type { VideoPlace } from '#web/features/lesson/logic/video-place';
import { keepPosition, type PositionKeeper } from '#web/features/lesson/logic/keep-position';

/**
 * Returns the start position of a video and the callbacks that save its position. Until playback starts, an update
 * from another device changes the start position.
 */
export function useVideoPosition(place: VideoPlace) {
  const [begunAt, setBegunAt] = useState<number>();
  const keeper = useRef<PositionKeeper>(null);
  const reached = useRef<number>(undefined);
  const start = begunAt ?? place.start;

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') keeper.current?.leave();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      keeper.current?.leave();
    };
  }, []);

  return {
    start,
    /** Called on every `play`; only the first call has an effect. */
    begin: () => {
      if (keeper.current) return;
      keeper.current = keepPosition(place.save, start ?? 0);
      setBegunAt(start ?? 0);
    },
    at: (seconds: number, duration: number) => {
      reached.current = seconds;
      keeper.current?.at(seconds, duration);
    },
    /** Returns the second that is shown. */
    second: () => reached.current ?? start ?? 0,
    stop: () => keeper.current?.stop(),
  };
}
