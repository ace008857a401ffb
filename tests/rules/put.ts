import { clearDocuments } from '#tests/rules/environment';
import { changedPaths, commit } from '#tests/rules/rest';
import { school } from '#tests/rules/school';

/** Writes documents, bypassing the rules as functions do; `null` deletes one. */
export async function put(documents: Record<string, object | null>): Promise<void> {
  const writes = Object.entries(documents).map(([path, data]) => ({ path, data }));
  const status = await commit('owner', ...writes);
  if (status !== 200) throw new Error(`The emulator answers ${status}`);
}

let isOpen = false;

/** Resets the school to its initial state; only changed documents are written. */
export async function reopenSchool(): Promise<void> {
  if (!isOpen) await clearDocuments();
  const paths = isOpen ? [...changedPaths] : Object.keys(school);
  if (paths.length > 0)
    await put(Object.fromEntries(paths.map((path) => [path, school[path] ?? null])));
  changedPaths.clear();
  isOpen = true;
}
