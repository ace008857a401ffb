import { useState } from 'react';
import { Dialog } from '#web/design-system/dialog';
import { Markdown } from '#web/shared/markdown/markdown';
import type { BlockProps } from '#web/features/lesson/logic/block-props';
import { MediaProblem } from '#web/features/lesson/components/media/media-problem';
import { t } from '#web/shared/i18n/locale';

/**
 * Renders an image that can be enlarged to the full screen. `title` is the alt text, which is also shown if the image
 * fails to load.
 */
export function ImageBlock({ url, title, text }: BlockProps) {
  const [isLarge, setLarge] = useState(false);
  const close = () => setLarge(false);
  const [isBroken, setBroken] = useState(false);
  return (
    <figure className="lesson-block picture">
      {isBroken ? (
        <>
          {title && <p>{title}</p>}
          <MediaProblem problem="unreachable" url={url} />
        </>
      ) : (
        <button
          type="button"
          aria-label={t('media.enlarge', { title })}
          onClick={() => setLarge(true)}
        >
          <img src={url} alt={title} loading="lazy" onError={() => setBroken(true)} />
        </button>
      )}
      {text && (
        <figcaption>
          <Markdown source={text} />
        </figcaption>
      )}
      <Dialog
        isOpen={isLarge}
        className="picture-large"
        label={title || t('media.kind.image')}
        onClose={close}
      >
        <button type="button" className="button" onClick={close}>
          {t('media.close')}
        </button>
        <img src={url} alt={title} />
      </Dialog>
    </figure>
  );
}
