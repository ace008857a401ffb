import { Suspense, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Icon } from '#web/design-system/icon';
import { ShortcutsButton } from '#web/features/lesson/components/shortcuts-button';
import type { Place } from '#web/shared/fold-text';
import { t } from '#web/shared/i18n/locale';
import { useShortcut } from '#web/shared/shortcuts';
import { lazyWhenIdle } from '#web/shared/lazy-when-idle';
import './reading.css';

const FindBar = lazyWhenIdle(() => import('#web/features/lesson/components/find-bar'));

/** Renders the toolbar above a lesson's text. `back` is the link out of the lesson; `children` are additional tools. */
export function LessonBar(props: {
  article: HTMLElement | null;
  back: ReactNode;
  children: ReactNode;
  onHighlight?: (match: Place) => void;
}) {
  const { article, back, children, onHighlight } = props;
  const [isFinding, setFinding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (bar.current ? measureHeights(bar.current) : undefined), []);
  useShortcut('/', article ? () => setFinding(true) : undefined);
  return (
    <div ref={bar} className="lesson-bar">
      <div className="lesson-tools">
        {back}
        {article && (
          <div className="row lesson-tool-buttons" role="group" aria-label={t('reading.tools')}>
            <button
              ref={button}
              type="button"
              className="button plain"
              aria-expanded={isFinding}
              onClick={() => setFinding(!isFinding)}
            >
              <Icon name="search" /> <span className="tool-label">{t('reading.find')}</span>
            </button>
            {children}
            <ShortcutsButton />
          </div>
        )}
      </div>
      {article && isFinding && (
        <Suspense fallback={null}>
          <FindBar
            article={article}
            onHighlight={onHighlight}
            onClose={() => {
              setFinding(false);
              button.current?.focus({ preventScroll: true });
            }}
          />
        </Suspense>
      )}
      <div className="reading-progress" aria-hidden="true" />
    </div>
  );
}

/**
 * Publishes the heights of the page header and the bar as CSS variables, so that scroll targets are not covered.
 * Returns the cleanup function.
 */
function measureHeights(bar: HTMLElement): () => void {
  const header = document.querySelector<HTMLElement>('.shell-header');
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    const stays = header !== null && getComputedStyle(header).position === 'sticky';
    style.setProperty('--header', `${stays ? header.offsetHeight : 0}px`);
    style.setProperty('--bar', `${bar.offsetHeight}px`);
  });
  observer.observe(bar);
  if (header) observer.observe(header);
  return () => observer.disconnect();
}
