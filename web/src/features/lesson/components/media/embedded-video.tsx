import { useEffect, useRef, useState } from 'react';
import type { VideoProps } from '#web/features/lesson/logic/video-place';
import { DiscussMoment } from '#web/features/lesson/components/media/discuss-link';
import { VideoBar } from '#web/features/lesson/components/media/video-bar';
import { protocolOf } from '#web/features/lesson/logic/video-protocol';
import type { SiteVideo } from '#web/features/lesson/logic/video-source';
import { speed } from '#web/features/lesson/logic/speed';
import { useVideoKeys } from '#web/features/lesson/hooks/use-video-keys';
import { useVideoMessages } from '#web/features/lesson/hooks/use-video-messages';
import { useVideoPosition } from '#web/features/lesson/hooks/use-video-position';
import { inLanguage, locale, t } from '#web/shared/i18n/locale';

/** Renders a YouTube or Vimeo video in the site's own player. */
export function EmbeddedVideo(props: VideoProps & { source: SiteVideo }) {
  const { source, title, place, blockID } = props;
  const [protocol] = useState(() => protocolOf(source, locale.get()));
  const region = useRef<HTMLElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const video = useRef({ position: 0, duration: 0, isPlaying: false, isMuted: false });
  const { start, begin, at, second, stop } = useVideoPosition(place);
  const rate = speed.use();

  const { say, answer, onLoad } = useVideoMessages(frame, protocol, (message) => {
    const before = video.current;
    video.current = {
      ...before,
      position: message.position ?? before.position,
      duration: message.duration ?? before.duration,
      isPlaying: message.isPlaying ?? before.isPlaying,
    };
    const { position, duration, isPlaying } = video.current;
    if (isPlaying) begin();
    at(position, duration);
    if (before.isPlaying && !isPlaying) stop();
  });
  useEffect(() => {
    if (answer === 'heard') say({ do: 'speed', to: rate });
  }, [answer, rate, say]);

  const seek = (to: number) => {
    video.current.position = Math.max(0, to);
    say({ do: 'seek', to: video.current.position });
  };
  useVideoKeys(region, {
    toggle: () => say({ do: video.current.isPlaying ? 'pause' : 'play' }),
    seekBy: (seconds) => seek(video.current.position + seconds),
    toggleMuted: () => {
      video.current.isMuted = !video.current.isMuted;
      say({ do: video.current.isMuted ? 'mute' : 'unmute' });
    },
    toggleFullscreen: () => void frame.current?.requestFullscreen(),
  });

  return (
    <section className="video" aria-label={t('media.video', { title })} ref={region}>
      {start === undefined ? (
        <div className="video-picture" />
      ) : (
        <iframe
          className="video-picture"
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
      <VideoBar
        start={start ?? 0}
        restart={() => seek(0)}
        moment={blockID && <DiscussMoment blockID={blockID} second={second} />}
      />
    </section>
  );
}
