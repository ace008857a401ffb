import { noArrangement } from '@trellis/model/content/arrangement';
import { courseArrangement } from '@trellis/model/content/course-arrangement';
import { staffOutline, type StaffOutline } from '@trellis/model/content/staff-outline';
import { courseArrangementPath, courseOutlinePath } from '@trellis/model/paths';
import { useEffect } from 'react';
import { useCourse } from '#web/data/course.queries';
import {
  pendingChanges,
  settleChanges,
  withPendingChanges,
} from '#web/features/outline-editor/data/pending-changes';
import { useLiveDocument } from '#web/firebase/live-query';
import type { QueryState } from '#web/firebase/query-state';

const nothing: StaffOutline = { modules: [], items: [] };

/**
 * Returns all modules and items of a course in order, live, with this device's changes before functions have derived
 * them. Three reads, however long the course is: the course, its order and its outline.
 */
export function useOutline(courseID: string): QueryState<StaffOutline> {
  const course = useCourse(courseID);
  const order = useLiveDocument(courseArrangementPath(courseID), courseArrangement);
  const derived = useLiveDocument(courseOutlinePath(courseID), staffOutline);
  const changes = pendingChanges(courseID).use();
  const base = derived.status === 'ready' ? derived.value : nothing;
  useEffect(() => settleChanges(courseID, base), [courseID, base, changes]);

  if (course.status !== 'ready') return course;
  if (order.status !== 'ready' && order.status !== 'missing') return order;
  if (derived.status !== 'ready' && derived.status !== 'missing') return derived;
  // An older course, whose outline functions have yet to derive.
  if (derived.status === 'missing' && course.value.outline.length > 0) return { status: 'loading' };
  const stored = order.status === 'ready' ? order.value : noArrangement;
  return { status: 'ready', value: withPendingChanges(base, stored, changes) };
}
