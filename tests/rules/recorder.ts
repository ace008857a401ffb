import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { documentsName, documentsUrl, projectId } from '#tests/rules/environment';
import type { Persona } from '#tests/rules/personas';

/** The folder in which the mutation run records requests; undefined in other runs. */
const folder = process.env.RULES_RECORDING;
/** The maximum length of a recorded request; longer ones add nothing. */
const longest = 300_000;

/** Deletes the recording of an earlier run. */
export function clearRecording(): void {
  if (folder) rmSync(folder, { recursive: true, force: true });
}

/** Returns the stored documents at these paths, bypassing the rules. */
async function readDocuments(paths: Iterable<string>): Promise<object[]> {
  const documents = [...paths].map((path) => `${documentsName}/${path}`);
  if (documents.length === 0) return [];
  const response = await fetch(`${documentsUrl}:batchGet`, {
    method: 'POST',
    headers: { Authorization: 'Bearer owner' },
    body: JSON.stringify({ documents }),
  });
  const found = (await response.json()) as {
    found?: { name: string; fields?: object };
    missing?: string;
  }[];
  return found.map(({ found: document, missing }) =>
    document
      ? { update: { name: document.name, fields: document.fields ?? {} } }
      : { delete: missing },
  );
}

/** Records a request, the documents that differ from the initial school, and the outcome. */
export async function recorded<T extends { status: number; answer: unknown }>(
  request: { who: Persona; method: string; body: object; parent: string },
  changedPaths: Set<string>,
  sent: () => Promise<T>,
): Promise<T> {
  if (!folder) return sent();
  const before = await readDocuments(changedPaths);
  const result = await sent();
  const { who, ...rest } = request;
  const outcome = outcomeOf(result);
  const line = JSON.stringify({ uid: who.uid, token: who.token, ...rest, before, outcome });
  if (outcome === 'other' || line.length > longest) return result;
  mkdirSync(folder, { recursive: true });
  const portable = line.replaceAll(`projects/${projectId}/`, 'projects/{project}/');
  appendFileSync(`${folder}/${projectId}.jsonl`, `${portable}\n`);
  return result;
}

/** Returns the decision of the rules, or `other` if another error occurred. */
export function outcomeOf({ status, answer }: { status: number; answer: unknown }) {
  if (status === 200) return 'allowed';
  const text = JSON.stringify(answer);
  if (text.includes('"ALREADY_EXISTS"')) return 'allowed';
  return text.includes('"PERMISSION_DENIED"') ? 'denied' : 'other';
}
