import { useId, useState, type ReactNode, type RefObject } from 'react';
import type { ActivityKind } from '@trellis/model/activities/kinds';
import { itemKey } from '@trellis/model/content/arrangement';
import type { StaffItem, StaffModule, StaffOutline } from '@trellis/model/content/staff-outline';
import { DeleteModule } from '#web/features/outline-editor/components/delete-module';
import type { Rows } from '#web/features/outline-editor/components/item-row';
import type { ModuleAction } from '#web/features/outline-editor/components/module-menu';
import { ItemList, ModuleSection } from '#web/features/outline-editor/components/module-section';
import { MoveDialog } from '#web/features/outline-editor/components/move-dialog';
import { NewModule } from '#web/features/outline-editor/components/new-module';
import {
  SelectionBar,
  type SelectionAction,
} from '#web/features/outline-editor/components/selection-bar';
import { Trash } from '#web/features/outline-editor/components/trash';
import { useCarrying } from '#web/features/outline-editor/hooks/use-carrying';
import { useDragging } from '#web/features/outline-editor/hooks/use-dragging';
import type { Perform } from '#web/features/outline-editor/hooks/use-outline-actions';
import { useSelection } from '#web/features/outline-editor/hooks/use-selection';
import { putDown, type Carried } from '#web/features/outline-editor/logic/carrying';
import * as actions from '#web/features/outline-editor/logic/outline-actions';
import { nameOf, saidOf } from '#web/features/outline-editor/logic/outline-texts';
import { t } from '#web/shared/i18n/locale';
import '#web/features/outline-editor/components/outline-editor.css';

type Asking = { kind: 'move'; carried: Carried } | { kind: 'delete'; module: StaffModule };

/**
 * Shows modules and items of a course, to create, order, publish and trash them. `perform` gets each change.
 */
export function OutlineBoard(props: {
  courseID: string;
  outline: StaffOutline;
  perform: Perform;
  /** What happened last, shown beside the actions of a selection. */
  notice?: ReactNode;
}) {
  const { courseID, outline, perform, notice } = props;
  const help = useId();
  const carrying = useCarrying(outline, perform);
  const { onGripPress } = useDragging(carrying);
  const { root, shown, held, said, onGripKey } = carrying;
  const { selected, onSelect, clear } = useSelection(outline);
  const [asking, setAsking] = useState<Asking | null>(null);

  const gripping = { help, held: held?.carried.lead, onGripKey, onGripPress };
  const rows: Rows = { courseID, selected, onSelect, gripping };
  const trashed = outline.items.filter(({ status }) => status === 'trashed');

  const onSelection = (action: SelectionAction) => {
    const [lead] = selected;
    if (lead === undefined) return;
    if (action === 'move')
      return setAsking({ kind: 'move', carried: { kind: 'items', keys: selected, lead } });
    const status = ({ publish: 'published', hide: 'draft', trash: 'trashed' } as const)[action];
    const title = nameOf(outline, selected);
    perform(
      actions.withStatus(outline, selected, status),
      t(`outlineEditor.is.${status}`, { title }),
    );
    clear();
    focusOnGrip(root, lead);
  };
  const onModule = (module: StaffModule, action: Exclude<ModuleAction, 'rename'>) => {
    const { id, title, isPublished } = module;
    if (action === 'move') setAsking({ kind: 'move', carried: { kind: 'module', lead: id } });
    else if (action === 'delete') setAsking({ kind: 'delete', module });
    else {
      const text = t(isPublished ? 'outlineEditor.moduleHidden' : 'outlineEditor.moduleShown', {
        title,
      });
      perform(actions.withModule(outline, id, { isPublished: !isPublished }), text);
    }
  };
  const create = (moduleID: string | null, kind: ActivityKind, title: string) =>
    perform(
      actions.withNewItem(outline, { kind, id: crypto.randomUUID(), title, moduleID }),
      t('outlineEditor.created', { title }),
    );
  const createModule = (title: string) =>
    perform(
      actions.withNewModule(outline, crypto.randomUUID(), title),
      t('outlineEditor.created', { title }),
    );
  const only = (item: StaffItem) => new Set([itemKey(item)]);

  return (
    <div className="outline-board" ref={root} data-dragging={held ? '' : undefined}>
      <p id={help} hidden>
        {t('outlineEditor.gripHelp')}
      </p>
      <p className="visually-hidden" role="status" aria-live="assertive">
        {said}
      </p>
      <Unplaced shown={shown} rows={rows} />
      {shown.modules.map((module) => (
        <ModuleSection
          key={module.id}
          module={module}
          items={actions.itemsIn(shown, module.id)}
          rows={rows}
          onRename={(title) =>
            perform(
              actions.withModule(outline, module.id, { title }),
              t('outlineEditor.renamed', { title }),
            )
          }
          onAction={(action) => onModule(module, action)}
          onCreate={(kind, title) => create(module.id, kind, title)}
        />
      ))}
      <NewModule isFirst={outline.modules.length === 0} onCreate={createModule} />
      <Trash
        items={trashed}
        onRestore={(item) =>
          perform(
            actions.withStatus(outline, only(item), 'draft'),
            t('outlineEditor.restored', { title: item.title }),
          )
        }
        onDelete={(item) =>
          perform(
            actions.withoutItems(outline, only(item)),
            t('outlineEditor.deleted', { title: item.title }),
            'final',
          )
        }
      />
      <div className="outline-dock">
        {notice}
        <SelectionBar count={selected.size} onAction={onSelection} onClear={clear} />
      </div>
      {asking?.kind === 'move' && (
        <MoveDialog
          outline={outline}
          carried={asking.carried}
          onMove={(target) => {
            const after = putDown(outline, asking.carried, target);
            perform(after, saidOf(after, asking.carried, 'moved'));
            setAsking(null);
            clear();
            focusOnGrip(root, asking.carried.lead);
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.kind === 'delete' && (
        <DeleteModule
          outline={outline}
          module={asking.module}
          onDelete={(target) => {
            const { id, title } = asking.module;
            perform(
              actions.withoutModule(outline, id, target),
              t('outlineEditor.deleted', { title }),
            );
            setAsking(null);
            focusOnGrip(root, '');
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

/** Focuses the grip of something that has changed; the last button, if it is gone. */
function focusOnGrip(root: RefObject<HTMLElement | null>, lead: string) {
  requestAnimationFrame(() => {
    const buttons = [...(root.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const grip = buttons.find(({ dataset }) => dataset['grip'] === lead);
    (grip ?? root.current?.querySelector<HTMLElement>('.outline-new button'))?.focus();
  });
}

/** Shows items in no module, and those whose module is gone. */
function Unplaced({ shown, rows }: { shown: StaffOutline; rows: Rows }) {
  const loose = actions.itemsIn(shown, null);
  const strays = actions.strayItems(shown);
  return (
    <>
      {loose.length > 0 && (
        <section
          className="outline-module card"
          data-module=""
          aria-label={t('outlineEditor.noModule')}
        >
          <h2>{t('outlineEditor.noModule')}</h2>
          <ItemList items={loose} rows={rows} />
        </section>
      )}
      {strays.length > 0 && (
        <section className="outline-module card" aria-label={t('outlineEditor.strays')}>
          <h2>{t('outlineEditor.strays')}</h2>
          <p className="quiet small">{t('outlineEditor.straysText')}</p>
          <ItemList items={strays} rows={rows} />
        </section>
      )}
    </>
  );
}
