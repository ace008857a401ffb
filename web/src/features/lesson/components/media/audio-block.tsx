import { useRef, useState } from 'react';
import { Markdown } from '#web/features/lesson/components/markdown';
import type { BlockProps } from '#web/features/lesson/components/media/block-props';
import {
  MediaProblem,
  problemOf,
  type Problem,
} from '#web/features/lesson/components/media/media-problem';
import { SpeedChoice } from '#web/features/lesson/components/media/speed-choice';
import { useSpeed } from '#web/features/lesson/components/media/use-speed';
import { t } from '#web/shared/i18n/locale';

/** A recording, with what is said in it to read. */
export function AudioBlock({ url, title, text }: BlockProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const [problem, setProblem] = useState<Problem>();
  useSpeed(audio);
  const retry = () => {
    setProblem(undefined);
    audio.current?.load();
  };
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y-x/media-has-caption -- what is said stands below */}
      <audio
        ref={audio}
        src={url}
        controls
        controlsList="noplaybackrate"
        preload="metadata"
        aria-label={title}
        onError={({ currentTarget }) => setProblem(problemOf(currentTarget, url))}
      />
      {problem ? (
        <MediaProblem problem={problem} url={url} retry={retry} />
      ) : (
        <div className="media-bar">
          <SpeedChoice />
        </div>
      )}
      {text && (
        <details>
          <summary>{t('media.transcript')}</summary>
          <Markdown source={text} />
        </details>
      )}
    </>
  );
}
