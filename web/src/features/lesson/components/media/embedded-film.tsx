import { useEffect, useRef, useState } from 'react';
import type { FilmProps } from '#web/features/lesson/logic/film-place';
import { FilmBar } from '#web/features/lesson/components/media/film-bar';
import { protocolOf } from '#web/features/lesson/logic/film-protocol';
import type { SiteFilm } from '#web/features/lesson/logic/film-source';
import { speed } from '#web/features/lesson/logic/speed';
import { useFilmKeys } from '#web/features/lesson/hooks/use-film-keys';
import { useFilmMessages } from '#web/features/lesson/hooks/use-film-messages';
import { useFilmPosition } from '#web/features/lesson/hooks/use-film-position';
import { inLanguage, locale, t } from '#web/shared/i18n/locale';

/** A film on YouTube or Vimeo, in their own player. */
export function EmbeddedFilm(props: FilmProps & { source: SiteFilm }) {
  const { source, title, place } = props;
  const [protocol] = useState(() => protocolOf(source, locale.get()));
  const region = useRef<HTMLElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const film = useRef({ position: 0, duration: 0, isPlaying: false, isMuted: false });
  const { start, begin, at, stop } = useFilmPosition(place);
  const rate = speed.use();

  const { say, answer, onLoad } = useFilmMessages(frame, protocol, (told) => {
    const before = film.current;
    film.current = {
      ...before,
      position: told.position ?? before.position,
      duration: told.duration ?? before.duration,
      isPlaying: told.isPlaying ?? before.isPlaying,
    };
    const { position, duration, isPlaying } = film.current;
    if (isPlaying) begin();
    at(position, duration);
    if (before.isPlaying && !isPlaying) stop();
  });
  useEffect(() => {
    if (answer === 'heard') say({ do: 'speed', to: rate });
  }, [answer, rate, say]);

  const seek = (to: number) => {
    film.current.position = Math.max(0, to);
    say({ do: 'seek', to: film.current.position });
  };
  useFilmKeys(region, {
    toggle: () => say({ do: film.current.isPlaying ? 'pause' : 'play' }),
    seekBy: (seconds) => seek(film.current.position + seconds),
    toggleMuted: () => {
      film.current.isMuted = !film.current.isMuted;
      say({ do: film.current.isMuted ? 'mute' : 'unmute' });
    },
    toggleFullscreen: () => void frame.current?.requestFullscreen(),
  });

  return (
    <section className="film" aria-label={t('media.film', { title })} ref={region}>
      {start === undefined ? (
        <div className="film-picture" />
      ) : (
        <iframe
          className="film-picture"
          ref={frame}
          src={protocol.player(start)}
          onLoad={onLoad}
          title={title}
          sandbox="allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox"
          allow="fullscreen; picture-in-picture; encrypted-media; autoplay"
          allowFullScreen
          referrerPolicy="strict-origin-when-cross-origin"
        />
      )}
      {answer === 'failed' && (
        <p className="notice" role="status" {...inLanguage(locale.get())}>
          {t('media.notEmbedded')}{' '}
          <a href={protocol.page} target="_blank" rel="noopener noreferrer">
            {t('media.watchOn', { site: protocol.name })}
          </a>
        </p>
      )}
      <FilmBar start={start ?? 0} restart={() => seek(0)} />
    </section>
  );
}
