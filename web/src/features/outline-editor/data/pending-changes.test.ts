import { beforeEach, expect, it, vi } from 'vitest';
import {
  addPending,
  confirmPending,
  dropPending,
  pendingChanges,
  settleChanges,
  withPendingChanges,
} from '#web/features/outline-editor/data/pending-changes';
import { anOutline, keysOf } from '#web/features/outline-editor/testing/an-outline';
import { withItemsAt, withModule } from '#web/features/outline-editor/logic/outline-actions';
import { changeBetween } from '#web/features/outline-editor/logic/outline-change';

const before = anOutline();
const after = withModule(
  withItemsAt(before, keysOf('lesson:c'), { moduleID: 'm', index: 0 }),
  'n',
  { title: 'Spores' },
);
const change = changeBetween(before, after);
const stored = changeBetween({ modules: [], items: [] }, before).arrangement!;

let courses = 0;
let courseID = '';
beforeEach(() => {
  courseID = `course-${courses++}`;
  vi.useFakeTimers({ now: 0 });
});
const pending = () => pendingChanges(courseID).get();
const confirm = () => confirmPending(courseID, () => true);
const shown = () => withPendingChanges(before, stored, pending());

it('shows a change at once, also the order, and no more when it is rejected', () => {
  const id = addPending(courseID, change);
  expect(shown()).toEqual(after);
  dropPending(courseID, id);
  expect(shown()).toEqual(before);
});

it('shows it until functions have derived the outline with it', () => {
  addPending(courseID, change);
  settleChanges(courseID, after);
  expect(pending(), 'not sent yet').toHaveLength(1);
  confirm();
  settleChanges(courseID, before);
  expect(pending(), 'not derived yet').toHaveLength(1);
  settleChanges(courseID, after);
  expect(pending()).toEqual([]);
});

it('shows neither a change nor its undoing once both are derived as one', () => {
  addPending(courseID, change);
  addPending(courseID, changeBetween(after, before));
  confirm();
  settleChanges(courseID, before);
  expect(pending()).toEqual([]);
});

it('gives way to somebody else’s change after half a minute', () => {
  addPending(courseID, change);
  confirm();
  vi.setSystemTime(29_000);
  settleChanges(courseID, before);
  expect(pending()).toHaveLength(1);
  vi.setSystemTime(31_000);
  settleChanges(courseID, before);
  expect(pending()).toEqual([]);
});

it('keeps another order that the server has since', () => {
  addPending(courseID, change);
  confirm();
  const order = { ...stored, modules: ['n', 'm'] };
  const { modules } = withPendingChanges(before, order, pending());
  expect(modules.map(({ id }) => id)).toEqual(['n', 'm']);
});
