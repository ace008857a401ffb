import { useEffect, useMemo, useState } from 'react';
import { useReadableText } from '#web/shared/readable-text';
import { readingTop } from '#web/shared/scroll-to-range';
import { t } from '#web/shared/i18n/locale';

/** Minimum number of headings for a table of contents. */
const worthListing = 3;

const headingsOf = (article: HTMLElement | null) => [
  ...(article?.querySelectorAll<HTMLElement>('.prose > :is(h2, h3)[id]') ?? []),
];

/** Renders the lesson's headings as links: beside the text on wide screens, otherwise collapsed above it. */
export function TableOfContents({ article }: { article: HTMLElement | null }) {
  const text = useReadableText(article);
  // `text` is a dependency because the headings change with the rendered content.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const headings = useMemo(() => headingsOf(article), [article, text]);
  const current = useCurrent(headings);
  if (headings.length < worthListing) return null;
  const isBeside = matchMedia('(min-width: 80rem)').matches;

  return (
    <nav className="contents" aria-label={t('reading.contents')}>
      <details open={isBeside}>
        <summary>{t('reading.contents')}</summary>
        <ol className="contents-list">
          {headings.map(({ id, tagName, textContent }) => (
            <li key={id} data-level={tagName === 'H3' ? 3 : 2}>
              <a
                href={`#${id}`}
                aria-current={id === current ? 'location' : undefined}
                onClick={(event) => {
                  // Collapses first, so that its height does not shift the target.
                  if (!isBeside) event.currentTarget.closest('details')!.open = false;
                }}
              >
                {textContent}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** Returns the id of the heading whose section is at the top of the viewport. */
function useCurrent(headings: HTMLElement[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const find = () => {
      const line = readingTop() + innerHeight / 6;
      setCurrent(headings.findLast((heading) => heading.getBoundingClientRect().top <= line)?.id);
    };
    // Only a heading that crosses the reading line changes the result.
    const observer = new IntersectionObserver(find, {
      rootMargin: `-${readingTop() + innerHeight / 6}px 0px 0px 0px`,
      threshold: [0, 1],
    });
    headings.forEach((heading) => observer.observe(heading));
    return () => observer.disconnect();
  }, [headings]);
  return current;
}
