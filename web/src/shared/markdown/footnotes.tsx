import { use, type ReactNode } from 'react';
import { MarkdownScope } from '#web/shared/markdown/markdown-scope';
import { t } from '#web/shared/i18n/locale';

/** Renders the superscript link to a footnote. */
export function FootnoteMark({ label, isFirst }: { label: string; isFirst: boolean }) {
  const scope = use(MarkdownScope);
  return (
    <sup data-text="">
      <a
        id={isFirst ? `${scope}footnote-ref-${label}` : undefined}
        href={`#${scope}footnote-${label}`}
        aria-label={t('markdown.footnote', { label })}
      >
        {label}
      </a>
    </sup>
  );
}

/** Renders the footnotes of a text, each with a backlink. */
export function Footnotes({ items }: { items: { label: string; content: ReactNode }[] }) {
  const scope = use(MarkdownScope);
  return (
    <section className="footnotes" aria-label={t('markdown.footnotes')}>
      <ol>
        {items.map(({ label, content }) => (
          <li key={label} id={`${scope}footnote-${label}`}>
            {content}
            <a
              href={`#${scope}footnote-ref-${label}`}
              aria-label={t('markdown.footnoteBack')}
              data-text=""
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
