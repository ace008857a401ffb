import { embedOf } from '@trellis/model/content/embed';
import type { BlockProps } from '#web/features/lesson/logic/block-props';
import Video from '#web/features/lesson/components/media/video';
import { videoSourceOf } from '#web/features/lesson/logic/video-source';
import { passingPlace } from '#web/features/lesson/logic/video-place';
import { inLanguage, locale, t } from '#web/shared/i18n/locale';

/**
 * Renders interactive content in a sandboxed iframe. Our own files are denied this site's origin; content from
 * another site keeps its own origin, which it needs to run.
 */
export function InteractiveBlock({ url, title }: Pick<BlockProps, 'url' | 'title'>) {
  if (!('url' in videoSourceOf(url)))
    return <Video url={url} title={title} place={passingPlace(url)} />;
  const embed = embedOf(url);
  const elsewhere = (
    <a href={url} target="_blank" rel="noopener noreferrer ugc">
      {t('media.openInTab')}
      <span className="visually-hidden">{` ${title}`}</span>
    </a>
  );
  if (!embed) {
    return (
      <p className="notice" {...inLanguage(locale.get())}>
        {t('media.notFramed')} {elsewhere}
      </p>
    );
  }
  return (
    <>
      <iframe
        className="interactive"
        src={embed.address}
        title={title}
        sandbox={
          embed.isOurs ? 'allow-scripts allow-forms' : 'allow-scripts allow-same-origin allow-forms'
        }
        allow="fullscreen"
        loading="lazy"
        referrerPolicy="strict-origin-when-cross-origin"
      />
      <p className="small" {...inLanguage(locale.get())}>
        {elsewhere}
      </p>
    </>
  );
}
