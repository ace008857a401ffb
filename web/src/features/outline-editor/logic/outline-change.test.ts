import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemKey } from '@trellis/model/content/arrangement';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import { anOutline, keysOf, threeIn } from '#web/features/outline-editor/testing/an-outline';
import {
  itemsIn,
  openLessonIDs,
  strayItems,
  withItemsAt,
  withModule,
  withModuleAt,
  withNewItem,
  withNewModule,
  withoutItems,
  withoutModule,
  withStatus,
} from '#web/features/outline-editor/logic/outline-actions';
import {
  changeBetween,
  includesEdits,
  undoOf,
  withChange,
} from '#web/features/outline-editor/logic/outline-change';

const outline = anOutline();
const titlesIn = (of: StaffOutline, moduleID: string | null) =>
  itemsIn(of, moduleID).map(({ id }) => id);

describe('moving', () => {
  it('needs no edit within a module, only the order', () => {
    const after = withItemsAt(outline, keysOf('lesson:a'), { moduleID: 'm', index: 2 });
    expect(titlesIn(after, 'm')).toEqual(['b', 'q', 'a']);
    const change = changeBetween(outline, after);
    expect(change.edits).toEqual([]);
    expect(change.arrangement?.items).toEqual(after.items.map(itemKey));
  });

  it('edits the moved items alone when they go to another module', () => {
    const after = withItemsAt(outline, keysOf('lesson:a', 'quiz:q'), { moduleID: 'n', index: 0 });
    expect(titlesIn(after, 'n')).toEqual(['a', 'q', 'c']);
    expect(changeBetween(outline, after).edits).toEqual([
      { kind: 'editItem', item: { kind: 'lesson', id: 'a' }, fields: { moduleID: 'n' } },
      { kind: 'editItem', item: { kind: 'quiz', id: 'q' }, fields: { moduleID: 'n' } },
    ]);
  });

  it('takes no notice of what is in the trash', () => {
    const trashed = withStatus(outline, keysOf('lesson:a'), 'trashed');
    const after = withItemsAt(trashed, keysOf('quiz:q'), { moduleID: 'm', index: 0 });
    expect(titlesIn(after, 'm')).toEqual(['q', 'b']);
  });

  it('orders modules', () => {
    const after = withModuleAt(outline, 'm', 1);
    expect(changeBetween(outline, after)).toMatchObject({
      edits: [],
      arrangement: { modules: ['n', 'm'] },
    });
  });
});

describe('other changes', () => {
  it('publishes with an edit each, and no order', () => {
    const after = withStatus(outline, keysOf('lesson:b', 'quiz:q'), 'published');
    expect(changeBetween(outline, after)).toEqual({
      edits: [
        { kind: 'editItem', item: { kind: 'lesson', id: 'b' }, fields: { status: 'published' } },
      ],
      arrangement: null,
    });
  });

  it('deletes for good without a change of the order', () => {
    const change = changeBetween(outline, withoutItems(outline, keysOf('lesson:b')));
    expect(change).toEqual({
      edits: [{ kind: 'deleteItem', item: { kind: 'lesson', id: 'b' } }],
      arrangement: null,
    });
  });

  it('deletes a module after its items have left it', () => {
    for (const target of ['n', null, undefined]) {
      const after = withoutModule(outline, 'm', target);
      expect(strayItems(after)).toEqual([]);
      expect(changeBetween(outline, after).edits.map(({ kind }) => kind)).toEqual([
        'editItem',
        'editItem',
        'editItem',
        'deleteModule',
      ]);
    }
  });

  it('restores what was in a deleted module outside of any', () => {
    const trashed = withoutModule(outline, 'm');
    const after = withStatus(trashed, keysOf('lesson:a'), 'draft');
    expect(titlesIn(after, null)).toEqual(['a']);
  });

  it('finds items whose module is gone', () => {
    const lost = { ...outline, modules: outline.modules.slice(1) };
    expect(strayItems(lost).map(({ id }) => id)).toEqual(['a', 'b', 'q']);
  });

  it('knows the lessons that learners see', () => {
    expect(openLessonIDs(outline)).toEqual(['a', 'c']);
    expect(openLessonIDs(withModule(outline, 'n', { isPublished: false }))).toEqual(['a']);
    expect(openLessonIDs(withStatus(outline, keysOf('lesson:a'), 'draft'))).toEqual(['c']);
  });
});

/** Any action on any outline. */
const actions = fc.oneof(
  fc.record({ kind: fc.constant('items'), module: fc.nat(2), index: fc.nat(6), item: fc.nat(9) }),
  fc.record({ kind: fc.constant('module'), module: fc.nat(2), index: fc.nat(3), item: fc.nat(9) }),
  fc.record({ kind: fc.constant('status'), module: fc.nat(2), index: fc.nat(2), item: fc.nat(9) }),
  fc.record({ kind: fc.constant('delete'), module: fc.nat(2), index: fc.nat(2), item: fc.nat(9) }),
  fc.record({ kind: fc.constant('add'), module: fc.nat(2), index: fc.nat(2), item: fc.nat(9) }),
);
type Action = { kind: string; module: number; index: number; item: number };

function acted(
  of: StaffOutline,
  { kind, module, index, item }: Action,
  name: string,
): StaffOutline {
  const moduleID = of.modules[module]?.id ?? null;
  const keys = keysOf(...of.items.slice(item, item + 2).map(itemKey));
  if (kind === 'items') return withItemsAt(of, keys, { moduleID, index });
  if (kind === 'module') return moduleID === null ? of : withModuleAt(of, moduleID, index);
  if (kind === 'status')
    return withStatus(of, keys, (['draft', 'published', 'trashed'] as const)[index] ?? 'draft');
  if (kind === 'delete') return moduleID === null ? of : withoutModule(of, moduleID);
  return index === 0
    ? withNewModule(of, name, name)
    : withNewItem(of, { kind: 'lesson', id: name, title: name, moduleID });
}

it('turns one outline into the other, once or again, and back', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 6 }), actions, (earlier, action) => {
      const before = earlier.reduce(
        (of, each, turn) => acted(of, each, `x${turn}`),
        threeIn(anOutline()),
      );
      const after = acted(before, action, 'last');
      const change = changeBetween(before, after);
      expect(withChange(before, change)).toEqual(after);
      expect(withChange(after, change)).toEqual(after);
      expect(includesEdits(after, change.edits)).toBe(true);
      const undone = withChange(after, undoOf(before, after));
      const created = undone.items.filter(({ id }) => id === 'last');
      expect(created.every(({ status }) => status === 'trashed')).toBe(true);
      expect({ ...undone, items: undone.items.filter(({ id }) => id !== 'last') }).toEqual(before);
    }),
  );
});
