import { useEffect, useId, useRef, useState } from 'react';
import { t } from '#web/shared/i18n/locale';

/** The maximum length of a remark, as in the schema. */
const max = 500;

/** Edits the remark on a highlight. Escape cancels. */
export function RemarkForm(props: {
  remark: string;
  onSave: (remark: string) => void;
  onCancel: () => void;
}) {
  const [remark, setRemark] = useState(props.remark);
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const excess = remark.length - max;
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="remark-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (excess <= 0) props.onSave(remark);
      }}
    >
      <textarea
        ref={field}
        rows={3}
        dir="auto"
        aria-label={t('notes.remark')}
        aria-invalid={excess > 0}
        aria-describedby={hint}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          props.onCancel();
        }}
      />
      <small id={hint} className={excess > 0 ? 'mistake' : 'visually-hidden'} role="status">
        {excess > 0 ? t('notes.excess', { count: excess }) : t('notes.remarkHint', { count: max })}
      </small>
      <div className="row">
        <button className="button primary">{t('notes.save')}</button>
        <button type="button" className="button plain" onClick={props.onCancel}>
          {t('reading.cancel')}
        </button>
      </div>
    </form>
  );
}
