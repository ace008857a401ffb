import { useEffect, useState, type RefObject } from 'react';
import type { Problem } from '#web/features/lesson/components/media/media-problem';

const playsStreams = () =>
  document.createElement('video').canPlayType('application/vnd.apple.mpegurl') !== '';

/**
 * Sets the source of a media element: a file, or a stream through hls.js where the browser cannot play HLS. `retry`
 * loads again after a problem; an offline problem also retries when the connection is back.
 */
export function useMediaSource(
  media: RefObject<HTMLMediaElement | null>,
  url: string,
  isStream = false,
) {
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const [isNative] = useState(() => !isStream || playsStreams());

  useEffect(() => {
    const video = media.current;
    if (video === null) return;
    // Set in the effect, because events fired before React attaches its listeners would be lost.
    if (isNative) return video.setAttribute('src', url);
    let end = () => {};
    let isEnded = false;
    import('#web/features/lesson/logic/play-stream').then(
      ({ playStream }) => {
        if (!isEnded) end = playStream(video, url, setProblem);
      },
      () => setProblem('offline'),
    );
    return () => {
      isEnded = true;
      end();
    };
  }, [media, url, isNative, attempt]);

  const retry = () => {
    setProblem(undefined);
    setAttempt((count) => count + 1);
  };
  useEffect(() => {
    if (problem !== 'offline') return;
    addEventListener('online', retry, { once: true });
    return () => removeEventListener('online', retry);
  }, [problem]);

  return { problem, setProblem, retry };
}
