import { clearDocuments, loadRules } from '#tests/rules/environment';

/** Loads the rules once for all files of tests. */
export default async function setup(): Promise<void> {
  await loadRules();
  await clearDocuments();
}
