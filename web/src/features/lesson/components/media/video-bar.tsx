import { useState, type ReactNode } from 'react';
import { keyHelp } from '#web/features/lesson/logic/video-keys';
import { formatTime } from '#web/shared/format-time';
import { SpeedChoice } from '#web/features/lesson/components/media/speed-choice';
import { inLanguage, locale, t } from '#web/shared/i18n/locale';

/** Renders the controls that the native player lacks: restart after a resume, speed, captions and keyboard help. */
export function VideoBar(props: {
  start: number;
  restart: () => void;
  /** Leads to what is said about the second that is shown. */
  moment?: ReactNode;
  captions?: { isShown: boolean; isThere: boolean; toggle: () => void };
}) {
  const { start, restart, moment, captions } = props;
  const [isFresh, setFresh] = useState(false);
  return (
    <div className="media-bar" {...inLanguage(locale.get())}>
      <SpeedChoice />
      {captions?.isThere && (
        <button
          type="button"
          className="button"
          aria-pressed={captions.isShown}
          onClick={captions.toggle}
        >
          {t('media.captions')}
        </button>
      )}
      {start > 0 && !isFresh && (
        <p className="row small quiet">
          <span>{t('media.resumed', { time: formatTime(start) })}</span>
          <button
            type="button"
            className="button plain"
            onClick={() => {
              setFresh(true);
              restart();
            }}
          >
            {t('media.restart')}
          </button>
        </p>
      )}
      {moment}
      <details className="video-keys small">
        <summary>{t('media.keys')}</summary>
        <dl>
          {keyHelp.map(([key, text]) => (
            <div key={key}>
              <dt>
                <kbd dir="ltr">{key}</kbd>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
