import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { usePlaceID } from '#web/shared/markdown/markdown-scope';
import { safeUrl } from '#web/shared/markdown/safe-url';
import { t } from '#web/shared/i18n/locale';

type Props = { href: string; title?: string; name?: string; children: ReactNode };

/** Renders an author's link; plain text if its URL is not safe. */
export function LessonLink({ href, title, name, children }: Props) {
  const placeID = usePlaceID();
  const named = { title, id: name && placeID(name) };
  if (href.startsWith('#')) {
    return (
      <a href={href === '#' ? href : `#${placeID(decoded(href.slice(1)))}`} {...named}>
        {children}
      </a>
    );
  }
  const address = safeUrl(href);
  if (address === undefined) return <span {...named}>{children}</span>;
  if (address.startsWith('/') && !address.startsWith('/media/')) {
    return (
      <Link to={address} {...named}>
        {children}
      </Link>
    );
  }
  const isElsewhere = /^https?:/.test(address);
  return (
    <a
      href={address}
      {...named}
      {...(isElsewhere ? { rel: 'noopener noreferrer ugc', target: '_blank' } : {})}
    >
      {children}
      {isElsewhere && <span className="visually-hidden"> {t('markdown.newTab')}</span>}
    </a>
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
