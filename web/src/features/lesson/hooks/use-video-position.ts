import { useEffect, useRef, useState } from 'react';
import type { VideoPlace } from '#web/features/lesson/logic/video-place';
import { keepPosition, type PositionKeeper } from '#web/features/lesson/logic/keep-position';

/**
 * Where to take a video up, and what keeps its position from then on. Until the learner begins, what another device says
 * moves the start.
 */
export function useVideoPosition(place: VideoPlace) {
  const [begunAt, setBegunAt] = useState<number>();
  const keeper = useRef<PositionKeeper>(null);
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
    /** The video plays, perhaps not for the first time. */
    begin: () => {
      if (keeper.current) return;
      keeper.current = keepPosition(place.save, start ?? 0);
      setBegunAt(start ?? 0);
    },
    at: (seconds: number, duration: number) => keeper.current?.at(seconds, duration),
    stop: () => keeper.current?.stop(),
  };
}
