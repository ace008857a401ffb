import { useState } from 'react';
import { itemKey } from '@trellis/model/content/arrangement';
import type { StaffItem } from '@trellis/model/content/staff-outline';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { Icon } from '#web/design-system/icon';
import { activityViews } from '#web/shared/activities';
import { t } from '#web/shared/i18n/locale';

/** Shows what is in the trash, to restore or delete for good. */
export function Trash(props: {
  items: StaffItem[];
  onRestore: (item: StaffItem) => void;
  onDelete: (item: StaffItem) => void;
}) {
  const { items, onRestore, onDelete } = props;
  const [asked, setAsked] = useState<StaffItem | null>(null);
  if (items.length === 0) return null;
  return (
    <details className="outline-trash card">
      <summary>{t('outlineEditor.trashOf', { count: items.length })}</summary>
      <ul className="editor-items">
        {items.map((item) => (
          <li key={itemKey(item)} className="editor-item">
            <Icon name={activityViews[item.kind].icon(item)} />
            <bdi>{item.title}</bdi>
            <span className="outline-facts">
              <button
                type="button"
                className="button small"
                aria-label={t('outlineEditor.restoreItem', { title: item.title })}
                onClick={() => onRestore(item)}
              >
                {t('outlineEditor.restore')}
              </button>
              <button
                type="button"
                className="button plain small"
                aria-label={t('outlineEditor.deleteItem', { title: item.title })}
                onClick={() => setAsked(item)}
              >
                {t('outlineEditor.delete')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('outlineEditor.deleteTitle', { title: asked?.title ?? '' })}
        yes={t('outlineEditor.delete')}
        no={t('outlineEditor.cancel')}
        onYes={() => {
          if (asked) onDelete(asked);
          setAsked(null);
        }}
        onNo={() => setAsked(null)}
      >
        <p>{t('outlineEditor.deleteForGood')}</p>
      </ConfirmDialog>
    </details>
  );
}
