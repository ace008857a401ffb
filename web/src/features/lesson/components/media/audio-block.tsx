import { useRef } from 'react';
import { Markdown } from '#web/shared/markdown/markdown';
import type { BlockProps } from '#web/features/lesson/logic/block-props';
import { MediaProblem, problemOf } from '#web/features/lesson/components/media/media-problem';
import { SpeedChoice } from '#web/features/lesson/components/media/speed-choice';
import { useMediaSource } from '#web/features/lesson/hooks/use-media-source';
import { useSpeed } from '#web/features/lesson/hooks/use-speed';
import { inLanguage, locale, t } from '#web/shared/i18n/locale';

/** Renders an audio player with its transcript. */
export function AudioBlock({ url, title, text }: BlockProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const { problem, setProblem, retry } = useMediaSource(audio, url);
  useSpeed(audio);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the transcript is rendered below */}
      <audio
        ref={audio}
        controls
        controlsList="noplaybackrate"
        preload="metadata"
        aria-label={title}
        onError={({ currentTarget }) => setProblem(problemOf(currentTarget, url))}
      />
      {problem ? (
        <MediaProblem problem={problem} url={url} retry={retry} />
      ) : (
        <div className="media-bar" {...inLanguage(locale.get())}>
          <SpeedChoice />
        </div>
      )}
      {text && (
        <details>
          <summary {...inLanguage(locale.get())}>{t('media.transcript')}</summary>
          <Markdown source={text} />
        </details>
      )}
    </>
  );
}
