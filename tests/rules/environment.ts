import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { buildRules } from '#scripts/build-rules';
import { shortenReport } from '#tests/rules/shorten-report';

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

/** Returns the emulator's coverage report since the rules were loaded, shortened. */
export async function readCoverage(): Promise<unknown> {
  const { body } = await expectOk(await fetch(`${urlOf(projectId)}:ruleCoverage`));
  const input = Readable.fromWeb(body as ReadableStream);
  return JSON.parse(await shortenReport(createInterface({ input })));
}

export async function clearDocuments(project = projectId): Promise<void> {
  const url = `${urlOf(project)}/databases/(default)/documents`;
  await expectOk(await fetch(url, { method: 'DELETE' }));
}
