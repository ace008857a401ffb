import { compactReport } from '#tests/rules/compact-report';
import { buildRules } from '#scripts/build-rules';

const host = process.env.FIRESTORE_EMULATOR_HOST;
if (!host)
  throw new Error('FIRESTORE_EMULATOR_HOST is not set: run these tests with `npm run test:rules`');

/** The project of these tests. Requests that must not count as coverage use another project. */
export const projectId = process.env.RULES_PROJECT ?? 'demo-rules';

/** The project of tests that are excluded from the coverage report. */
export const uncountedProjectId = 'demo-rules-uncounted';

const emulator = `http://${host}`;
const urlOf = (project: string) => `${emulator}/emulator/v1/projects/${project}`;
export const documentsName = `projects/${projectId}/databases/(default)/documents`;
export const documentsUrl = `${emulator}/v1/${documentsName}`;

async function expectOk(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`The emulator answers ${await response.text()}`);
  return response;
}

/** Loads rules into the emulator, which resets its coverage. */
export async function loadRules(project: string, content = buildRules()): Promise<void> {
  const body = JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } });
  await expectOk(await fetch(`${urlOf(project)}:securityRules`, { method: 'PUT', body }));
}

/** Returns the emulator's coverage report since the rules were loaded. */
export async function readCoverage(): Promise<unknown> {
  const { body } = await expectOk(await fetch(`${urlOf(projectId)}:ruleCoverage`));
  if (body === null) throw new Error('The report of the rules is empty');
  return JSON.parse(await compactReport(body));
}

export async function clearDocuments(project = projectId): Promise<void> {
  const url = `${urlOf(project)}/databases/(default)/documents`;
  await expectOk(await fetch(url, { method: 'DELETE' }));
}
