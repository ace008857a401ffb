import { useState } from 'react';
import type { StaffModule, StaffOutline } from '@trellis/model/content/staff-outline';
import { Dialog } from '#web/design-system/dialog';
import { Choice } from '#web/design-system/field';
import { itemsIn } from '#web/features/outline-editor/logic/outline-actions';
import { t } from '#web/shared/i18n/locale';

const trash = ':trash';

/** Asks what becomes of the items of a module that is deleted: another module, or the trash. */
export function DeleteModule(props: {
  outline: StaffOutline;
  module: StaffModule;
  /** Gets the module that its items move to; undefined is the trash. */
  onDelete: (target?: string) => void;
  onClose: () => void;
}) {
  const { outline, module, onDelete, onClose } = props;
  const [target, setTarget] = useState(trash);
  const count = itemsIn(outline, module.id).length;
  const others = outline.modules.filter(({ id }) => id !== module.id);
  return (
    <Dialog
      isOpen
      isPersistent
      title={t('outlineEditor.deleteTitle', { title: module.title })}
      onClose={onClose}
    >
      {count === 0 ? (
        <p>{t('outlineEditor.deleteEmpty')}</p>
      ) : (
        <>
          <p>{t('outlineEditor.deleteFull', { count })}</p>
          <Choice
            label={t('outlineEditor.deleteItems')}
            value={target}
            onChange={({ currentTarget }) => setTarget(currentTarget.value)}
          >
            <option value={trash}>{t('outlineEditor.toTrash')}</option>
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {t('outlineEditor.toModule', { title })}
              </option>
            ))}
          </Choice>
        </>
      )}
      <div className="row">
        <button type="button" className="button" onClick={onClose}>
          {t('outlineEditor.cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          onClick={() => onDelete(target === trash ? undefined : target)}
        >
          {t('outlineEditor.deleteModule')}
        </button>
      </div>
    </Dialog>
  );
}
