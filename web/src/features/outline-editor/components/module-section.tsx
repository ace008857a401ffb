import { useState } from 'react';
import { itemKey } from '@trellis/model/content/arrangement';
import type { StaffItem, StaffModule } from '@trellis/model/content/staff-outline';
import type { ActivityKind } from '@trellis/model/activities/kinds';
import { Grip } from '#web/features/outline-editor/components/grip';
import { ItemRow, type Rows } from '#web/features/outline-editor/components/item-row';
import { ModuleMenu, type ModuleAction } from '#web/features/outline-editor/components/module-menu';
import { NewItems } from '#web/features/outline-editor/components/new-items';
import { TitleForm } from '#web/features/outline-editor/components/title-form';
import { t } from '#web/shared/i18n/locale';

/** Shows a module with its items. */
export function ModuleSection(props: {
  module: StaffModule;
  items: StaffItem[];
  rows: Rows;
  onRename: (title: string) => void;
  onAction: (action: Exclude<ModuleAction, 'rename'>) => void;
  onCreate: (kind: ActivityKind, title: string) => void;
}) {
  const { module, items, rows, onRename, onAction, onCreate } = props;
  const { id, title, isPublished } = module;
  const [isRenaming, setRenaming] = useState(false);
  return (
    <section
      className="outline-module card"
      data-module={id}
      data-held={rows.gripping.held === id || undefined}
      aria-label={title}
    >
      <header>
        <Grip title={title} carried={{ kind: 'module', lead: id }} gripping={rows.gripping} />
        {isRenaming ? (
          <TitleForm
            label={t('outlineEditor.moduleTitle')}
            submit={t('outlineEditor.save')}
            title={title}
            onTitle={(next) => {
              setRenaming(false);
              if (next !== title) onRename(next);
            }}
            onClose={() => setRenaming(false)}
          />
        ) : (
          <>
            <h2>
              <bdi>{title}</bdi>
            </h2>
            {!isPublished && <span className="tag draft">{t('outlineEditor.hidden')}</span>}
            <ModuleMenu
              {...{ title, isPublished }}
              onAction={(action) => (action === 'rename' ? setRenaming(true) : onAction(action))}
            />
          </>
        )}
      </header>
      <ItemList items={items} rows={rows} empty={t('outlineEditor.emptyModule')} />
      <NewItems module={title} onCreate={onCreate} />
    </section>
  );
}

/** Shows items in order, or that there are none. */
export function ItemList(props: { items: StaffItem[]; rows: Rows; empty?: string }) {
  if (props.items.length === 0) return <p className="quiet small">{props.empty}</p>;
  return (
    <ol className="editor-items">
      {props.items.map((item) => (
        <ItemRow key={itemKey(item)} item={item} rows={props.rows} />
      ))}
    </ol>
  );
}
