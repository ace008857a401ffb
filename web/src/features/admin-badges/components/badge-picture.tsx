import { useState } from 'react';
import { badge } from '@trellis/model/badges/badge';
import { Icon } from '#web/design-system/icon';
import { t } from '#web/shared/i18n/locale';

/** Shows a badge's image, or a default icon if there is none or it cannot be loaded. */
export function BadgePicture({ url, isLarge = false }: { url: string; isLarge?: boolean }) {
  const [broken, setBroken] = useState<string>();
  const isImage = url !== '' && url !== broken && badge.shape.imageUrl.safeParse(url).success;
  const size = isLarge ? 96 : 48;
  return (
    <span className={isLarge ? 'badge-picture large' : 'badge-picture'}>
      {isImage ? (
        <img
          src={url}
          alt=""
          width={size}
          height={size}
          referrerPolicy="no-referrer"
          onError={() => setBroken(url)}
        />
      ) : (
        <Icon name="badge" />
      )}
      {isLarge && url !== '' && url === broken && (
        <span className="small mistake" role="status">
          {t('admin.badge.imageBroken')}
        </span>
      )}
    </span>
  );
}
