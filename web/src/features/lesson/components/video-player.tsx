import { embedOf } from '#web/features/lesson/components/video-embed';
import { locale, t } from '#web/shared/i18n/locale';

/** A film: a file with its captions (the same name, `.vtt`), or one on YouTube or Vimeo. */
export function VideoPlayer({ url, title }: { url: string; title: string }) {
  const embed = embedOf(url);
  if (embed !== undefined) {
    return (
      <iframe
        className="lesson-video"
        src={embed}
        title={t('lesson.video', { title })}
        allow="fullscreen; picture-in-picture; encrypted-media"
        allowFullScreen
        referrerPolicy="strict-origin-when-cross-origin"
      />
    );
  }
  return (
    // eslint-disable-next-line jsx-a11y-x/media-has-caption -- there is a track wherever one can be loaded
    <video
      className="lesson-video"
      src={url}
      controls
      playsInline
      preload="metadata"
      aria-label={title}
    >
      {/* Captions lie beside the film; another site's would not be let in. */}
      {url.startsWith('/') && (
        <track
          kind="captions"
          src={url.replace(/\.\w+$/, '.vtt')}
          srcLang={locale.get()}
          label={t('lesson.captions')}
          default
        />
      )}
      <a href={url}>{t('lesson.video', { title })}</a>
    </video>
  );
}
