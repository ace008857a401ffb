import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from '#web/design-system/icon';
import { firstVisible } from '#web/features/lesson/logic/read-position';
import { findIn, foldWithOrigins, type Place } from '#web/shared/fold-text';
import { t } from '#web/shared/i18n/locale';
import { highlightRanges } from '#web/shared/highlight-ranges';
import { useReadableText } from '#web/shared/readable-text';
import { scrollToRange } from '#web/shared/scroll-to-range';

/** Searches the lesson's text, including code, tables and footnotes; ignores case and accents. */
export default function FindBar(props: {
  article: HTMLElement;
  onClose: () => void;
  /** Highlights the current match. Omitted where the reader cannot add highlights. */
  onHighlight?: (match: Place) => void;
}) {
  const { article, onClose, onHighlight } = props;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<number>();
  const { places, shown, step } = useMatches(article, useDeferredValue(query), chosen);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const move = (by: number) => setChosen(step(by));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === field.current) move(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const match = places[shown];
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- `<search>` is a landmark; it handles keys that bubble from its input
    <search className="find-bar" aria-label={t('reading.find')} onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        dir={query === '' ? undefined : 'auto'}
        aria-label={t('reading.findWhat')}
        placeholder={t('reading.findWhat')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(undefined);
        }}
      />
      <span className="find-count small" role="status">
        {query.trim() !== '' &&
          (match
            ? t('reading.match', { at: shown + 1, count: places.length })
            : t('reading.noMatch'))}
      </span>
      <span className="row find-actions">
        <button
          type="button"
          className="button plain"
          disabled={!match}
          onClick={() => move(-1)}
          aria-label={t('reading.previousMatch')}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          className="button plain"
          disabled={!match}
          onClick={() => move(1)}
          aria-label={t('reading.nextMatch')}
        >
          <Icon name="down" />
        </button>
        {onHighlight && (
          <button
            type="button"
            className="button plain"
            disabled={!match}
            onClick={() => match && onHighlight(match)}
            aria-label={t('reading.highlightMatch')}
            title={t('reading.highlightMatch')}
          >
            <Icon name="marker" />
          </button>
        )}
        <button
          type="button"
          className="button plain"
          onClick={onClose}
          aria-label={t('reading.closeFind')}
        >
          <Icon name="close" />
        </button>
      </span>
    </search>
  );
}

/**
 * Finds and highlights the matches and tracks the current one, initially the first match below the top of the
 * viewport.
 */
function useMatches(article: HTMLElement, query: string, chosen: number | undefined) {
  const text = useReadableText(article);
  const folded = useMemo(() => foldWithOrigins(text?.text ?? ''), [text]);
  const places = useMemo(() => findIn(folded, query), [folded, query]);
  const [from] = useState(() => firstVisible(article));
  const next = places.findIndex(({ start }) => start >= from);
  const shown = Math.min(chosen ?? Math.max(0, next), Math.max(0, places.length - 1));
  const match = places[shown];

  useEffect(() => {
    if (text) highlightRanges('find', places.map(text.rangeOf), 2);
    return () => highlightRanges('find', []);
  }, [text, places]);
  useEffect(() => {
    if (!text || !match) return;
    const range = text.rangeOf(match);
    highlightRanges('find-shown', [range], 3);
    scrollToRange(range);
    return () => highlightRanges('find-shown', []);
  }, [text, match]);

  const step = (by: number) => (shown + by + places.length) % Math.max(1, places.length);
  return { places, shown, step };
}
