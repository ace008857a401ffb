import { useState } from 'react';
import { nextZoom, type Zoom } from '#web/features/lesson/logic/zoom';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** Shows the current page number in an input that jumps to another page. */
export function PageNumber(props: {
  current: number;
  count: number;
  goTo: (page: number) => void;
}) {
  const { current, count, goTo } = props;
  // Keeps the typed value until the input loses focus.
  const [draft, setDraft] = useState<string>();
  return (
    <label className="pdf-number">
      {t('media.page')}
      <input
        type="number"
        min={1}
        max={count}
        value={draft ?? current}
        onChange={({ target }) => {
          setDraft(target.value);
          goTo(target.valueAsNumber);
        }}
        onBlur={() => setDraft(undefined)}
      />
      <span>{t('media.pageOf', { count })}</span>
    </label>
  );
}

/** Renders the zoom buttons. `scale` is the current scale; 1 is the size on paper. */
export function ZoomButtons(props: { zoom: Zoom; scale: number; choose: (zoom: Zoom) => void }) {
  const { zoom, scale, choose } = props;
  const smaller = nextZoom(scale * 100, -1);
  const larger = nextZoom(scale * 100, 1);
  const button = (next: Zoom | undefined, name: string, sign: string) => (
    <button
      type="button"
      className="button"
      aria-label={name}
      aria-disabled={next === undefined}
      onClick={() => next !== undefined && choose(next)}
    >
      {sign}
    </button>
  );
  return (
    <div className="row">
      {button(smaller, t('media.zoomOut'), '−')}
      <output className="pdf-zoom">{formatNumber(scale, { style: 'percent' })}</output>
      {button(larger, t('media.zoomIn'), '+')}
      <button
        type="button"
        className="button"
        aria-pressed={zoom === 'fit'}
        onClick={() => choose('fit')}
      >
        {t('media.fitWidth')}
      </button>
    </div>
  );
}
