import { useState } from 'react';
import { Dialog } from '#web/design-system/dialog';
import { Markdown } from '#web/shared/markdown/markdown';
import type { BlockProps } from '#web/features/lesson/logic/block-props';
import { MediaProblem } from '#web/features/lesson/components/media/media-problem';
import { t } from '#web/shared/i18n/locale';

/** A picture that can be made as large as the screen. `title` says what it shows, also when it is not there. */
export function ImageBlock({ url, title, text }: BlockProps) {
  const [isLarge, setLarge] = useState(false);
  const close = () => setLarge(false);
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
