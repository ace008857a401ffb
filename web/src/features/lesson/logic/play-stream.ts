import Hls from 'hls.js/light';
import type { Problem } from '#web/features/lesson/components/media/media-problem';

/** Plays an HLS stream through hls.js. Returns a function that stops it. */
export function playStream(
  video: HTMLMediaElement,
  url: string,
  onProblem: (problem: Problem) => void,
): () => void {
  if (!Hls.isSupported()) {
    onProblem('unsupported');
    return () => {};
  }
  // The content security policy blocks blob workers, which hls.js would create.
  const hls = new Hls({ enableWorker: false });
  let mayRecover = true;
  hls.on(Hls.Events.ERROR, (_, { fatal, type }) => {
    if (!fatal) return;
    if (type === Hls.ErrorTypes.MEDIA_ERROR && mayRecover) {
      mayRecover = false;
      hls.recoverMediaError();
    } else if (!navigator.onLine) onProblem('offline');
    else onProblem(type === Hls.ErrorTypes.NETWORK_ERROR ? 'unreachable' : 'unsupported');
  });
  hls.loadSource(url);
  hls.attachMedia(video);
  return () => hls.destroy();
}
