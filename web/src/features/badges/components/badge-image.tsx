import { useState } from 'react';
import { Icon } from '#web/design-system/icon';

/** Shows a badge's image, or a default icon if there is none or it does not load. */
export function BadgeImage({ url, size }: { url: string; size: number }) {
  const [failed, setFailed] = useState('');
  if (url === '' || url === failed) {
    return (
      <span className="badge-image" style={{ inlineSize: size, blockSize: size }}>
        <Icon name="badge" />
      </span>
    );
  }
  return (
    <img
      className="badge-image"
      src={url}
      alt=""
      width={size}
      height={size}
      loading="lazy"
      onError={() => setFailed(url)}
    />
  );
}
