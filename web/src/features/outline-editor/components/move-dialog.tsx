import { useState } from 'react';
import { itemKey } from '@trellis/model/content/arrangement';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import { Dialog } from '#web/design-system/dialog';
import { Choice } from '#web/design-system/field';
import { targetOf, type Carried, type Target } from '#web/features/outline-editor/logic/carrying';
import { itemsIn } from '#web/features/outline-editor/logic/outline-actions';
import { whereIs } from '#web/features/outline-editor/logic/outline-texts';
import { t } from '#web/shared/i18n/locale';

type Props = {
  outline: StaffOutline;
  carried: Carried;
  onMove: (target: Target) => void;
  onClose: () => void;
};

/** Asks where to move items or a module: into which module, before or after what. */
export function MoveDialog(props: Props) {
  const { title } = whereIs(props.outline, props.carried);
  return (
    <Dialog isOpen title={t('outlineEditor.moveTitle', { title })} onClose={props.onClose}>
      <MoveForm {...props} />
    </Dialog>
  );
}

function MoveForm({ outline, carried, onMove, onClose }: Props) {
  const [target, setTarget] = useState(() => targetOf(outline, carried));
  const { moduleID, index } = target;
  const before = neighboursOf(outline, carried, moduleID);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onMove(target);
      }}
    >
      {carried.kind === 'items' && (
        <Choice
          label={t('outlineEditor.module')}
          value={moduleID ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const next = value === '' ? null : value;
            setTarget({ moduleID: next, index: neighboursOf(outline, carried, next).length });
          }}
        >
          {outline.modules.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value="">{t('outlineEditor.noModule')}</option>
        </Choice>
      )}
      <Choice
        label={t('outlineEditor.position')}
        value={index}
        onChange={({ currentTarget }) =>
          setTarget({ moduleID, index: Number(currentTarget.value) })
        }
      >
        <option value={0}>{t('outlineEditor.first')}</option>
        {before.map((title, place) => (
          // Titles may occur twice.
          // oxlint-disable-next-line react/no-array-index-key
          <option key={place} value={place + 1}>
            {t('outlineEditor.after', { title })}
          </option>
        ))}
      </Choice>
      <div className="row">
        <button type="button" className="button" onClick={onClose}>
          {t('outlineEditor.cancel')}
        </button>
        <button type="submit" className="button primary">
          {t('outlineEditor.moveHere')}
        </button>
      </div>
    </form>
  );
}

/** Returns the titles of those that stay, where something is moved to. */
function neighboursOf(outline: StaffOutline, carried: Carried, moduleID: string | null): string[] {
  if (carried.kind === 'module')
    return outline.modules.filter(({ id }) => id !== carried.lead).map(({ title }) => title);
  return itemsIn(outline, moduleID)
    .filter((item) => !carried.keys.has(itemKey(item)))
    .map(({ title }) => title);
}
