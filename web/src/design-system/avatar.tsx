import { useState } from 'react';
import './avatar.css';

/** Returns the initials of a name's first and last word, in capitals. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [words[0], last].map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}

/** Shows a person's picture, or their initials. Decorative: the name is next to it. */
export function Avatar(props: { name: string; url?: string; isLarge?: boolean }) {
  const { name, url = '', isLarge } = props;
  const [broken, setBroken] = useState<string>();
  const kind = isLarge ? 'avatar large' : 'avatar';
  if (url === '' || url === broken) {
    return (
      <span className={kind} aria-hidden="true">
        {initialsOf(name)}
      </span>
    );
  }
  // Do not reveal to a picture's host which page shows it.
  return (
    <img
      className={kind}
      src={url}
      alt=""
      width={isLarge ? 96 : 34}
      height={isLarge ? 96 : 34}
      referrerPolicy="no-referrer"
      onError={() => setBroken(url)}
    />
  );
}
