import { useEffect, useRef } from 'react';
import { captionsOf } from '#web/shared/captions-of';
import { DiscussMoment } from '#web/features/lesson/components/media/discuss-link';
import { VideoBar } from '#web/features/lesson/components/media/video-bar';
import type { VideoProps } from '#web/features/lesson/logic/video-place';
import { MediaProblem, problemOf } from '#web/features/lesson/components/media/media-problem';
import { useCaptions } from '#web/features/lesson/hooks/use-captions';
import { useVideoKeys } from '#web/features/lesson/hooks/use-video-keys';
import { useVideoPosition } from '#web/features/lesson/hooks/use-video-position';
import { useMediaSource } from '#web/features/lesson/hooks/use-media-source';
import { useSpeed } from '#web/features/lesson/hooks/use-speed';
import { t } from '#web/shared/i18n/locale';

/**
 * Plays a video file or stream. Captions are a file of the same name beside the video, loaded only from our own
 * origin.
 */
export function VideoFile(props: VideoProps & { url: string; isStream: boolean }) {
  const { url, isStream, title, place, language, blockID } = props;
  const region = useRef<HTMLElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const { start, begin, at, second, stop } = useVideoPosition(place);
  const { problem, setProblem, retry } = useMediaSource(video, url, isStream);
  const captions = useCaptions(video);
  useSpeed(video);
  const reached = useRef<number>(undefined);

  useEffect(() => {
    if (start !== undefined && video.current && video.current.readyState > 0)
      video.current.currentTime = start;
  }, [start]);

  const seekTo = (seconds: number) => {
    if (video.current && video.current.currentTime !== seconds) video.current.currentTime = seconds;
  };
  useVideoKeys(region, {
    toggle: () => void (video.current?.paused ? video.current.play() : video.current?.pause()),
    seekBy: (seconds) => seekTo((video.current?.currentTime ?? 0) + seconds),
    louderBy: (part) => {
      const element = video.current;
      if (element) element.volume = Math.min(1, Math.max(0, element.volume + part));
    },
    toggleMuted: () => {
      if (video.current) video.current.muted = !video.current.muted;
    },
    toggleFullscreen: () =>
      void (document.fullscreenElement
        ? document.exitFullscreen()
        : video.current?.requestFullscreen()),
    toggleCaptions: captions.toggle,
  });

  const track = captionsOf(url);
  return (
    <section className="video" aria-label={t('media.video', { title })} ref={region}>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a track is added wherever one can be loaded */}
      <video
        className="video-picture"
        ref={video}
        controls
        controlsList="noplaybackrate"
        playsInline
        preload="metadata"
        aria-label={title}
        onLoadedMetadata={() => seekTo(reached.current ?? start ?? 0)}
        onPlay={begin}
        onTimeUpdate={({ currentTarget: element }) => {
          // A reload after an error resets `currentTime` to 0.
          if (element.currentTime > 0) reached.current = element.currentTime;
          at(element.currentTime, element.duration);
        }}
        onPause={stop}
        onSeeked={stop}
        onError={({ currentTarget: element }) => setProblem(problemOf(element, url))}
      >
        {track && (
          <track kind="captions" src={track} srcLang={language} label={t('media.captions')} />
        )}
      </video>
      {problem ? (
        <MediaProblem problem={problem} url={url} retry={retry} />
      ) : (
        <VideoBar
          start={start ?? 0}
          restart={() => seekTo(0)}
          captions={track ? captions : undefined}
          moment={blockID && <DiscussMoment blockID={blockID} second={second} />}
        />
      )}
    </section>
  );
}
