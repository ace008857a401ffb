import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { AuthoredContent } from '#web/shared/authored-content';
import { inLanguage } from '#web/shared/i18n/locale';

/** Shows an entry of the catalogue with its facts. The whole card is clickable; its title is the link. */
export const CatalogCard = (props: {
  entry: { title: string; summary: string; thumbnailUrl: string; language: string };
  href: string;
  heading: 'h2' | 'h3';
  /** An element that reads the entry only when it is rendered, so that bad data breaks this card alone. */
  facts: ReactNode;
}) => (
  <AuthoredContent text={props.entry.title}>
    <Card {...props} />
  </AuthoredContent>
);

function Card({ entry, href, heading: Heading, facts }: Parameters<typeof CatalogCard>[0]) {
  return (
    <article className="course-card card" {...inLanguage(entry.language)}>
      <img src={entry.thumbnailUrl || '/icon.svg'} alt="" width="640" height="360" loading="lazy" />
      <div className="course-card-body">
        <Heading>
          <Link to={href}>{entry.title}</Link>
        </Heading>
        <p className="quiet small">{entry.summary}</p>
        <p className="row small course-facts">{facts}</p>
      </div>
    </article>
  );
}
