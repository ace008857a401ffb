import { inLanguage, locale, t } from '#web/shared/i18n/locale';

/** The reason why media does not play or a file does not show. */
export type Problem = 'offline' | 'unsupported' | 'unreachable' | 'pdf';

const types: Record<string, string> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
};

/** Derives the problem from the media element's error. Browsers report a missing file and an unknown format alike. */
export function problemOf(media: HTMLMediaElement, url: string): Problem {
  if (!navigator.onLine) return 'offline';
  const type = types[/\.(\w+)(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase() ?? ''];
  const isUnknown = type !== undefined && media.canPlayType(type) === '';
  return media.error?.code === MediaError.MEDIA_ERR_DECODE || isUnknown
    ? 'unsupported'
    : 'unreachable';
}

/** Renders the error message with a link to the file. */
export function MediaProblem(props: { problem: Problem; url: string; retry?: () => void }) {
  const { problem, url, retry } = props;
  return (
    <div className="notice problem stack" role="alert" {...inLanguage(locale.get())}>
      <p>{t(`media.problem.${problem}`)}</p>
      <p className="row">
        {retry && (
          <button type="button" className="button" onClick={retry}>
            {t('state.retry')}
          </button>
        )}
        <a href={url} target="_blank" rel="noopener noreferrer">
          {t('media.openFile')}
        </a>
      </p>
    </div>
  );
}
