import { environment } from '#tests/rules/environment';
import { commit } from '#tests/rules/rest';
import { school } from '#tests/rules/school';

let isChanged = false;
/** Whether anything was put since the school was opened. */
export const isSchoolChanged = () => isChanged;

/** Puts documents past the rules, as functions do; `null` takes one away. */
export async function put(documents: Record<string, object | null>): Promise<void> {
  const writes = Object.entries(documents).map(([path, data]) => ({ path, data }));
  const status = await commit('owner', ...writes);
  isChanged = true;
  if (status !== 200) throw new Error(`The emulator answers ${status}`);
}

/** The school as it was before any test. */
export async function reopenSchool(): Promise<void> {
  await environment.clearFirestore();
  await put(school);
  isChanged = false;
}
