import { t } from '#web/shared/i18n/locale';

/** What can be done with selected items. */
export type SelectionAction = 'publish' | 'hide' | 'move' | 'trash';

const actions: SelectionAction[] = ['publish', 'hide', 'move', 'trash'];

/** Shows how many items are selected, and what can be done with them. */
export function SelectionBar(props: {
  count: number;
  onAction: (action: SelectionAction) => void;
  onClear: () => void;
}) {
  if (props.count === 0) return null;
  return (
    <div className="selection-bar card" role="toolbar" aria-label={t('outlineEditor.selection')}>
      <strong>{t('outlineEditor.selected', { count: props.count })}</strong>
      {actions.map((action) => (
        <button
          key={action}
          type="button"
          className="button small"
          onClick={() => props.onAction(action)}
        >
          {t(`outlineEditor.${action}`)}
        </button>
      ))}
      <button type="button" className="button plain small" onClick={props.onClear}>
        {t('outlineEditor.clear')}
      </button>
    </div>
  );
}
