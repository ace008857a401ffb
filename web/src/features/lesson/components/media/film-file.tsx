import { useEffect, useRef } from 'react';
import { captionsOf } from '#web/shared/captions-of';
import { FilmBar } from '#web/features/lesson/components/media/film-bar';
import type { FilmProps } from '#web/features/lesson/logic/film-place';
import { MediaProblem, problemOf } from '#web/features/lesson/components/media/media-problem';
import { useCaptions } from '#web/features/lesson/hooks/use-captions';
import { useFilmKeys } from '#web/features/lesson/hooks/use-film-keys';
import { useFilmPosition } from '#web/features/lesson/hooks/use-film-position';
import { useMediaSource } from '#web/features/lesson/hooks/use-media-source';
import { useSpeed } from '#web/features/lesson/hooks/use-speed';
import { t } from '#web/shared/i18n/locale';

/** A film that is played here. Its captions lie beside it under the same name; another site's would not be let in. */
export function FilmFile(props: FilmProps & { url: string; isStream: boolean }) {
  const { url, isStream, title, place, language } = props;
  const region = useRef<HTMLElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const { start, begin, at, stop } = useFilmPosition(place);
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
  useFilmKeys(region, {
    toggle: () => void (video.current?.paused ? video.current.play() : video.current?.pause()),
    seekBy: (seconds) => seekTo((video.current?.currentTime ?? 0) + seconds),
    louderBy: (part) => {
      const film = video.current;
      if (film) film.volume = Math.min(1, Math.max(0, film.volume + part));
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
    <section className="film" aria-label={t('media.film', { title })} ref={region}>
      {/* eslint-disable-next-line jsx-a11y-x/media-has-caption -- there is a track wherever one can be loaded */}
      <video
        className="film-picture"
        ref={video}
        controls
        controlsList="noplaybackrate"
        playsInline
        preload="metadata"
        aria-label={title}
        onLoadedMetadata={() => seekTo(reached.current ?? start ?? 0)}
        onPlay={begin}
        onTimeUpdate={({ currentTarget: film }) => {
          // Loading again, after a problem, begins at 0.
          if (film.currentTime > 0) reached.current = film.currentTime;
          at(film.currentTime, film.duration);
        }}
        onPause={stop}
        onSeeked={stop}
        onError={({ currentTarget: film }) => setProblem(problemOf(film, url))}
      >
        {track && (
          <track kind="captions" src={track} srcLang={language} label={t('media.captions')} />
        )}
      </video>
      {problem ? (
        <MediaProblem problem={problem} url={url} retry={retry} />
      ) : (
        <FilmBar
          start={start ?? 0}
          restart={() => seekTo(0)}
          captions={track ? captions : undefined}
        />
      )}
    </section>
  );
}
