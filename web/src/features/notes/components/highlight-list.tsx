import { useState } from 'react';
import { highlightColor } from '@trellis/model/progress/lesson-notes';
import type { Anchored } from '#web/features/notes/logic/anchored';
import { RemarkForm } from '#web/features/notes/components/remark-form';
import type { Marking } from '#web/features/notes/hooks/use-marking';
import { AuthoredContent } from '#web/shared/authored-content';
import { t } from '#web/shared/i18n/locale';

/** Lists a lesson's highlights in text order; those whose passage was removed come last. */
export function HighlightList(props: { marking: Marking; onGoTo: (one: Anchored) => void }) {
  const { marking, onGoTo } = props;
  const found = marking.all.filter(({ place }) => place !== null);
  const lost = marking.all.filter(({ place }) => place === null);
  const itemOf = (one: Anchored) => (
    <AuthoredContent key={one.line} text={one.quote} fallback={<li>{one.quote}</li>}>
      <Item one={one} marking={marking} onGoTo={onGoTo} />
    </AuthoredContent>
  );
  if (marking.all.length === 0) return <p className="quiet small">{t('notes.noHighlights')}</p>;
  return (
    <>
      {found.length > 0 && <ul className="highlights">{found.map(itemOf)}</ul>}
      {lost.length > 0 && (
        <section className="stack">
          <h4>{t('notes.lost')}</h4>
          <ul className="highlights">{lost.map(itemOf)}</ul>
        </section>
      )}
    </>
  );
}

function Item(props: { one: Anchored; marking: Marking; onGoTo: (one: Anchored) => void }) {
  const { one, marking, onGoTo } = props;
  const [isRemarking, setRemarking] = useState(false);
  return (
    <li className="highlight-item">
      <blockquote dir="auto" data-color={one.color}>
        {one.quote}
      </blockquote>
      {isRemarking ? (
        <RemarkForm
          remark={one.remark}
          onSave={(remark) => {
            setRemarking(false);
            marking.change(one, { remark });
          }}
          onCancel={() => setRemarking(false)}
        />
      ) : (
        <>
          {one.remark && <p dir="auto">{one.remark}</p>}
          <div className="row small">
            {one.place && (
              <button type="button" className="link" onClick={() => onGoTo(one)}>
                {t('notes.goTo')}
              </button>
            )}
            <button type="button" className="link" onClick={() => setRemarking(true)}>
              {t(one.remark ? 'notes.editRemark' : 'notes.addRemark')}
            </button>
            <button type="button" className="link" onClick={() => marking.remove(one)}>
              {t('notes.delete')}
            </button>
            <select
              aria-label={t('notes.color')}
              value={one.color}
              onChange={(event) => {
                const color = highlightColor.safeParse(event.target.value).data;
                if (color) marking.change(one, { color });
              }}
            >
              {highlightColor.options.map((color) => (
                <option key={color} value={color}>
                  {t(`notes.${color}`)}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
    </li>
  );
}
