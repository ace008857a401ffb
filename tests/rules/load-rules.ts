import { clearDocuments, loadRules, projectId, uncountedProjectId } from '#tests/rules/environment';
import { clearCoverage } from '#tests/rules/kept-coverage';
import { clearRecording } from '#tests/rules/recorder';

/** Loads the rules once for all test files. */
export default async function setup(): Promise<void> {
  clearRecording();
  clearCoverage();
  for (const project of [projectId, uncountedProjectId]) {
    await loadRules(project);
    await clearDocuments(project);
  }
}
