import { arranged, itemKey, type Arrangement } from '@trellis/model/content/arrangement';
import type { StaffItem, StaffModule, StaffOutline } from '@trellis/model/content/staff-outline';

type ModuleFields = Partial<Pick<StaffModule, 'title' | 'isPublished'>>;
type ItemFields = Partial<Pick<StaffItem, 'title' | 'moduleID' | 'status'>>;

/** A change of one module or item. */
export type Edit =
  | { kind: 'addModule'; module: StaffModule }
  | { kind: 'editModule'; id: string; fields: ModuleFields }
  | { kind: 'deleteModule'; id: string }
  | { kind: 'addItem'; item: StaffItem }
  | { kind: 'editItem'; item: Pick<StaffItem, 'kind' | 'id'>; fields: ItemFields }
  | { kind: 'deleteItem'; item: Pick<StaffItem, 'kind' | 'id'> };

/** What a teacher changes at once: modules and items, and their order if that changes. */
export type Change = { edits: Edit[]; arrangement: Arrangement | null };

/** Returns the order of an outline. */
const arrangementOf = ({ modules, items }: StaffOutline): Arrangement => ({
  modules: modules.map(({ id }) => id),
  items: items.map(itemKey),
});

/** Returns the change that turns one outline into another. */
export function changeBetween(before: StaffOutline, after: StaffOutline): Change {
  const from = arrangementOf(before);
  const to = arrangementOf(after);
  const isSame = keepsOrder(from.modules, to.modules) && keepsOrder(from.items, to.items);
  return {
    edits: [
      ...moduleEdits(before.modules, after.modules),
      ...itemEdits(before.items, after.items),
      ...deletedModules(before.modules, after.modules),
    ],
    arrangement: isSame ? null : to,
  };
}

/** Returns whether nothing was added or moved. */
function keepsOrder(before: string[], after: string[]): boolean {
  const left = new Set(after);
  const kept = before.filter((key) => left.has(key));
  return kept.length === after.length && kept.every((key, place) => key === after[place]);
}

function moduleEdits(before: StaffModule[], after: StaffModule[]): Edit[] {
  const known = new Map(before.map((module) => [module.id, module]));
  return after.flatMap((module): Edit[] => {
    const { id } = module;
    const old = known.get(id);
    if (old === undefined) return [{ kind: 'addModule', module }];
    const fields = differing(old, module, ['title', 'isPublished']);
    return fields ? [{ kind: 'editModule', id, fields }] : [];
  });
}

/** They go last, when they are empty. */
function deletedModules(before: StaffModule[], after: StaffModule[]): Edit[] {
  const left = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => !left.has(id)).map(({ id }) => ({ kind: 'deleteModule', id }));
}

function itemEdits(before: StaffItem[], after: StaffItem[]): Edit[] {
  const known = new Map(before.map((item) => [itemKey(item), item]));
  const left = new Set(after.map(itemKey));
  return [
    ...after.flatMap((item): Edit[] => {
      const old = known.get(itemKey(item));
      if (old === undefined) return [{ kind: 'addItem', item }];
      const fields = differing(old, item, ['title', 'moduleID', 'status']);
      return fields ? [{ kind: 'editItem', item: idOf(item), fields }] : [];
    }),
    ...before
      .filter((item) => !left.has(itemKey(item)))
      .map((item): Edit => ({ kind: 'deleteItem', item: idOf(item) })),
  ];
}

const idOf = ({ kind, id }: StaffItem) => ({ kind, id });

/** Returns the fields that differ, as they are in `after`; null if there are none. */
function differing<T extends object, Field extends keyof T>(
  before: T,
  after: T,
  fields: Field[],
): Partial<Pick<T, Field>> | null {
  const found: Partial<Pick<T, Field>> = {};
  for (const field of fields) if (before[field] !== after[field]) found[field] = after[field];
  return Object.keys(found).length > 0 ? found : null;
}

/** Returns the outline after some edits, applied once or again. */
export const withEdits = (outline: StaffOutline, edits: Edit[]): StaffOutline =>
  edits.reduce(withEdit, outline);

function withEdit(outline: StaffOutline, edit: Edit): StaffOutline {
  const { modules, items } = outline;
  switch (edit.kind) {
    case 'addModule':
      return modules.some(({ id }) => id === edit.module.id)
        ? outline
        : { ...outline, modules: [...modules, edit.module] };
    case 'editModule':
      return {
        ...outline,
        modules: modules.map((one) => (one.id === edit.id ? { ...one, ...edit.fields } : one)),
      };
    case 'deleteModule':
      return { ...outline, modules: modules.filter(({ id }) => id !== edit.id) };
    case 'addItem':
      return items.some(isItem(edit.item)) ? outline : { ...outline, items: [...items, edit.item] };
    case 'editItem':
      return {
        ...outline,
        items: items.map((one) => (isItem(edit.item)(one) ? { ...one, ...edit.fields } : one)),
      };
    case 'deleteItem':
      return { ...outline, items: items.filter((item) => !isItem(edit.item)(item)) };
  }
}

const isItem = (sought: Pick<StaffItem, 'kind' | 'id'>) => (item: StaffItem) =>
  itemKey(item) === itemKey(sought);

/** Returns an outline in the order of an arrangement; what that does not list comes last. */
export const inOrder = ({ modules, items }: StaffOutline, order: Arrangement): StaffOutline => ({
  modules: arranged(modules, ({ id }) => id, order.modules),
  items: arranged(items, itemKey, order.items),
});

/** Returns the outline after a change. */
export function withChange(outline: StaffOutline, { edits, arrangement }: Change): StaffOutline {
  const changed = withEdits(outline, edits);
  return arrangement === null ? changed : inOrder(changed, arrangement);
}

/** Returns whether an outline has all of a change's edits already. */
export function includesEdits(outline: StaffOutline, edits: Edit[]): boolean {
  const left = changeBetween(outline, withEdits(outline, edits));
  return left.edits.length === 0;
}

/**
 * Returns the change that undoes another. What that one created goes to the trash rather than for good, because
 * somebody may have written in it meanwhile.
 */
export function undoOf(before: StaffOutline, after: StaffOutline): Change {
  const known = new Set(before.items.map(itemKey));
  const created = after.items
    .filter((item) => !known.has(itemKey(item)))
    .map((item): StaffItem => ({ ...item, status: 'trashed' }));
  return changeBetween(after, { ...before, items: [...before.items, ...created] });
}
