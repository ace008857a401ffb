import { useState } from 'react';
import './avatar.css';

/** A person's picture, or the first letter of their name where there is none to be had. Says nothing of its own. */
export function Avatar({ name, url = '' }: { name: string; url?: string }) {
  const [broken, setBroken] = useState('');
  if (url !== '' && url !== broken) {
    return (
      <img
        className="avatar"
        src={url}
        alt=""
        width="34"
        height="34"
        referrerPolicy="no-referrer"
        onError={() => setBroken(url)}
      />
    );
  }
  return (
    <span className="avatar" aria-hidden="true">
      {[...name][0]?.toLocaleUpperCase()}
    </span>
  );
}
