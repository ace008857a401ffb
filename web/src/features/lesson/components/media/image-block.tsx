import { useRef, useState } from 'react';
import { Markdown } from '#web/shared/markdown/markdown';
import type { BlockProps } from '#web/features/lesson/logic/block-props';
import { MediaProblem } from '#web/features/lesson/components/media/media-problem';
import { t } from '#web/shared/i18n/locale';

/** A picture that can be made as large as the screen. `title` says what it shows, also when it is not there. */
export function ImageBlock({ url, title, text }: BlockProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isBroken, setBroken] = useState(false);
  return (
    <figure className="block picture">
      {isBroken ? (
        <>
          {title && <p>{title}</p>}
          <MediaProblem problem="unreachable" url={url} />
        </>
      ) : (
        <button
          type="button"
          aria-label={t('media.enlarge', { title })}
          onClick={() => dialog.current?.showModal()}
        >
          <img src={url} alt={title} loading="lazy" onError={() => setBroken(true)} />
        </button>
      )}
      {text && (
        <figcaption>
          <Markdown source={text} />
        </figcaption>
      )}
      <dialog ref={dialog} className="picture-large" aria-label={title || t('media.kind.image')}>
        <form method="dialog">
          <button className="button">{t('media.close')}</button>
        </form>
        <img src={url} alt={title} loading="lazy" />
      </dialog>
    </figure>
  );
}
