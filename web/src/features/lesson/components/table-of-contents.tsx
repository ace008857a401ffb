import { useEffect, useMemo, useState } from 'react';
import { useReadableText } from '#web/shared/readable-text';
import { readingTop } from '#web/shared/scroll-to-range';
import { t } from '#web/shared/i18n/locale';

/** Fewer need no table. */
const worthListing = 3;

const headingsOf = (article: HTMLElement | null) => [
  ...(article?.querySelectorAll<HTMLElement>('.prose > :is(h2, h3)[id]') ?? []),
];

/** The lesson's own headings. Beside the text where there is room; else folded away above it. */
export function TableOfContents({ article }: { article: HTMLElement | null }) {
  const text = useReadableText(article);
  // The text stands for the page as it is now.
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
                  // Its own height must not push what it leads to out of place.
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

/** The heading under which the screen is. */
function useCurrent(headings: HTMLElement[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const find = () => {
      const line = readingTop() + innerHeight / 6;
      setCurrent(headings.findLast((heading) => heading.getBoundingClientRect().top <= line)?.id);
    };
    // A heading that crosses the line of reading changes the answer; nothing else does.
    const observer = new IntersectionObserver(find, {
      rootMargin: `-${readingTop() + innerHeight / 6}px 0px 0px 0px`,
      threshold: [0, 1],
    });
    headings.forEach((heading) => observer.observe(heading));
    return () => observer.disconnect();
  }, [headings]);
  return current;
}
