import type { Badge } from '@trellis/model/badges/badge';
import { changedFields } from '#web/features/admin-badges/data/badge-changes';
import { fieldLabel } from '#web/features/admin-badges/logic/field-label';
import { draftOf } from '#web/features/admin-badges/data/badge-draft';
import { t } from '#web/shared/i18n/locale';

/**
 * Shows that somebody else has changed or deleted the edited badge, and asks which version to keep.
 */
export function BadgeConflict(props: {
  base: Badge | null;
  theirs: Badge | null;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  const { base, theirs, onTakeTheirs, onKeepMine } = props;
  return (
    <section className="notice problem stack" role="alert" aria-labelledby="conflict">
      <h2 id="conflict">{t(theirs ? 'admin.conflict.title' : 'admin.conflict.gone')}</h2>
      {theirs ? (
        <dl className="badge-conflict">
          {changedFields(base, theirs).map((field) => (
            <div key={field}>
              <dt>{fieldLabel(field)}</dt>
              <dd dir="auto">{draftOf(theirs)[field] || '—'}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{t('admin.conflict.goneText')}</p>
      )}
      <div className="row">
        {theirs && (
          <button type="button" className="button" onClick={onTakeTheirs}>
            {t('admin.conflict.takeTheirs')}
          </button>
        )}
        <button type="button" className="button" onClick={onKeepMine}>
          {t('admin.conflict.keepMine')}
        </button>
      </div>
    </section>
  );
}
