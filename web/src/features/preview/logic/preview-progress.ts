import { createStore, type Store } from '#web/shared/store';

/** What a teacher has tried in the preview of a course; gone when the page is reloaded, and never sent. */
export type PreviewProgress = { includesDrafts: boolean; completed: ReadonlySet<string> };

const stores = new Map<string, Store<PreviewProgress>>();

/** Returns the state of a course's preview. */
export function previewProgress(courseID: string): Store<PreviewProgress> {
  const known = stores.get(courseID);
  if (known) return known;
  const store = createStore<PreviewProgress>({ includesDrafts: true, completed: new Set() });
  stores.set(courseID, store);
  return store;
}

/** Marks an activity complete or incomplete in the preview. */
export function completeInPreview(courseID: string, id: string, isCompleted: boolean) {
  const store = previewProgress(courseID);
  const completed = new Set(store.get().completed);
  if (isCompleted) completed.add(id);
  else completed.delete(id);
  store.set({ ...store.get(), completed });
}
