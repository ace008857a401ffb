import type { StaffItem, StaffOutline } from '@trellis/model/content/staff-outline';

const module = (id: string) => ({ id, title: `Module ${id}`, description: '', isPublished: true });

export const item = (
  kind: StaffItem['kind'],
  id: string,
  moduleID: string | null,
  status: StaffItem['status'] = 'published',
): StaffItem => ({
  ...{ kind, id, moduleID, status, minutes: 5, isPreview: false },
  title: `${kind === 'lesson' ? 'Lesson' : 'Quiz'} ${id}`,
});

/** Returns an outline for tests: lessons a, b (a draft) and quiz q in module m, lesson c in module n. */
export const anOutline = (): StaffOutline => ({
  modules: [module('m'), module('n')],
  items: [
    item('lesson', 'a', 'm'),
    item('lesson', 'b', 'm', 'draft'),
    item('quiz', 'q', 'm'),
    item('lesson', 'c', 'n'),
  ],
});

/** Returns an outline with one module more, and an item in it and one in none. */
export const threeIn = ({ modules, items }: StaffOutline): StaffOutline => ({
  modules: [...modules, module('o')],
  items: [...items, item('lesson', 'd', 'o'), item('lesson', 'e', null)],
});

export const keysOf = (...keys: string[]): ReadonlySet<string> => new Set(keys);
