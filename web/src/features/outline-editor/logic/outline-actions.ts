import type { ActivityKind } from '@trellis/model/activities/kinds';
import type { ItemStatus } from '@trellis/model/content/item-status';
import { itemKey } from '@trellis/model/content/arrangement';
import type { StaffItem, StaffModule, StaffOutline } from '@trellis/model/content/staff-outline';

/** A place for items: before the item at `index` of those that a module shows. No module is null. */
export type Place = { moduleID: string | null; index: number };

/** Keys of items, as `{kind}:{id}`. */
export type Keys = ReadonlySet<string>;

const isShownIn =
  (moduleID: string | null) =>
  (item: StaffItem): boolean =>
    item.moduleID === moduleID && item.status !== 'trashed';

/** Returns the items of a module without those in the trash, in order. */
export const itemsIn = ({ items }: StaffOutline, moduleID: string | null): StaffItem[] =>
  items.filter(isShownIn(moduleID));

/** Returns the items that are not in the trash, but in a module that is gone, where nobody sees them. */
export function strayItems({ modules, items }: StaffOutline): StaffItem[] {
  const known = new Set<string | null>([null, ...modules.map(({ id }) => id)]);
  return items.filter(({ moduleID, status }) => status !== 'trashed' && !known.has(moduleID));
}

/** Returns the outline with some items moved to a place, in their order. */
export function withItemsAt(outline: StaffOutline, keys: Keys, place: Place): StaffOutline {
  const { moduleID, index } = place;
  const moved = outline.items
    .filter((item) => keys.has(itemKey(item)))
    .map((item) => ({ ...item, moduleID }));
  const rest = outline.items.filter((item) => !keys.has(itemKey(item)));
  const next = rest.filter(isShownIn(moduleID))[index];
  const at = next === undefined ? rest.length : rest.indexOf(next);
  return { ...outline, items: rest.toSpliced(at, 0, ...moved) };
}

/** Returns the outline with a module moved to an index among the others. */
export function withModuleAt(outline: StaffOutline, id: string, index: number): StaffOutline {
  const moved = outline.modules.filter((module) => module.id === id);
  const rest = outline.modules.filter((module) => module.id !== id);
  return { ...outline, modules: rest.toSpliced(index, 0, ...moved) };
}

/** Returns the outline with a status for some items. What is restored without a module has none. */
export function withStatus(outline: StaffOutline, keys: Keys, status: ItemStatus): StaffOutline {
  const known = new Set<string | null>(outline.modules.map(({ id }) => id));
  const items = outline.items.map((item) => {
    if (!keys.has(itemKey(item)) || item.status === status) return item;
    const isLost = item.status === 'trashed' && !known.has(item.moduleID);
    return { ...item, status, ...(isLost && { moduleID: null }) };
  });
  return { ...outline, items };
}

/** Returns the outline without some items, for good. */
export const withoutItems = (outline: StaffOutline, keys: Keys): StaffOutline => ({
  ...outline,
  items: outline.items.filter((item) => !keys.has(itemKey(item))),
});

/** Returns the outline with a new module at the end. */
export const withNewModule = (outline: StaffOutline, id: string, title: string): StaffOutline => ({
  ...outline,
  modules: [...outline.modules, { id, title, description: '', isPublished: true }],
});

/** The minutes of a new lesson or quiz, until its author says more. */
export const newMinutes: Record<ActivityKind, number> = { lesson: 5, quiz: 15 };

/** Returns the outline with a new draft at the end of a module. */
export function withNewItem(
  outline: StaffOutline,
  { kind, id, title, moduleID }: Pick<StaffItem, 'kind' | 'id' | 'title' | 'moduleID'>,
): StaffOutline {
  const item: StaffItem = {
    ...{ kind, id, title, moduleID },
    minutes: newMinutes[kind],
    isPreview: false,
    status: 'draft',
    ...(kind === 'lesson' && { format: 'text' as const }),
  };
  return { ...outline, items: [...outline.items, item] };
}

/** Returns the outline with changed fields of a module. */
export const withModule = (
  outline: StaffOutline,
  id: string,
  fields: Partial<Pick<StaffModule, 'title' | 'isPublished'>>,
): StaffOutline => ({
  ...outline,
  modules: outline.modules.map((module) => (module.id === id ? { ...module, ...fields } : module)),
});

/**
 * Returns the outline without a module. Its items go to the end of another one (null: to none), or, without a
 * `target`, to the trash.
 */
export function withoutModule(
  outline: StaffOutline,
  id: string,
  target?: string | null,
): StaffOutline {
  const keys = new Set(itemsIn(outline, id).map(itemKey));
  const emptied =
    target === undefined
      ? withStatus(outline, keys, 'trashed')
      : withItemsAt(outline, keys, { moduleID: target, index: Infinity });
  return { ...emptied, modules: emptied.modules.filter((module) => module.id !== id) };
}

/** Returns the ids of the lessons that learners see, which they complete the course by. */
export function openLessonIDs({ modules, items }: StaffOutline): string[] {
  const open = new Set<string | null>([
    null,
    ...modules.filter(({ isPublished }) => isPublished).map(({ id }) => id),
  ]);
  return items
    .filter((item) => item.kind === 'lesson' && item.status === 'published')
    .filter(({ moduleID }) => open.has(moduleID))
    .map(({ id }) => id);
}
