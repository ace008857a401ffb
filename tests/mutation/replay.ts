import { school } from '#tests/rules/school';
import { anIDToken } from '#tests/factories/an-id-token';
import { outcomeOf } from '#tests/rules/recorder';
import type { Case } from '#tests/mutation/cases';
import { encodeFields, failingPrecondition } from '#tests/rules/rest';

const host = process.env.FIRESTORE_EMULATOR_HOST;
const width = 16;

/** A school in a project of its own, whose rules can be replaced by others. */
export class ReplaySchool {
  private readonly documents: string;

  constructor(private readonly project: string) {
    this.documents = `projects/${project}/databases/(default)/documents`;
  }

  /** Makes the school's documents, as they are before any test. */
  async open(): Promise<void> {
    await fetch(`http://${host}/emulator/v1/${this.documents}`, { method: 'DELETE' });
    await this.put(Object.keys(school).map((path) => this.original(path)));
  }

  /** Loads rules. Returns false where they do not compile. */
  async load(content: string): Promise<boolean> {
    const url = `http://${host}/emulator/v1/projects/${this.project}:securityRules`;
    const body = JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } });
    return (await fetch(url, { method: 'PUT', body })).ok;
  }

  /** Replays cases, many at once where they need no documents of their own, and yields those that are answered differently. */
  async *differences(cases: Case[]): AsyncGenerator<Case> {
    const plain = cases.filter(({ before }) => before.length === 0);
    for (let i = 0; i < plain.length; i += width)
      yield* await this.differing(plain.slice(i, i + width));
    for (const one of cases.filter(({ before }) => before.length > 0))
      yield* await this.differing([one]);
  }

  /** Returns those of the cases to which the rules say something else than was recorded. */
  async differing(cases: Case[]): Promise<Case[]> {
    const outcomes = await Promise.all(cases.map((one) => this.outcome(one)));
    return cases.filter((one, i) => outcomes[i] !== one.outcome);
  }

  private async outcome({ uid, token, method, parent, body, before }: Case): Promise<string> {
    if (before.length > 0) await this.put(before);
    // Nothing is written: the condition does not hold, and the rules are asked first.
    const kept = body.writes?.filter((write) => !('verify' in write));
    const writes = kept && [...kept, failingPrecondition(this.documents, kept.map(pathOf))];
    const bearer = token && anIDToken(this.project, uid, token);
    const sent = { ...body, ...(writes ? { writes } : {}) };
    const result = await this.send(bearer, `${parent}:${method}`, sent);
    if (before.length > 0) await this.put(before.map((write) => this.original(pathOf(write))));
    return outcomeOf(result);
  }

  private original(path: string): object {
    const name = `${this.documents}/${path}`;
    const data = school[path];
    return data
      ? { update: { name, fields: encodeFields(Object.entries(data)) } }
      : { delete: name };
  }

  private async put(writes: object[]): Promise<void> {
    const { status, answer } = await this.send('owner', ':commit', { writes });
    if (status !== 200) throw new Error(`The emulator answers ${JSON.stringify(answer)}`);
  }

  private async send(bearer: string | null, method: string, body: object) {
    const response = await fetch(`http://${host}/v1/${this.documents}${method}`, {
      method: 'POST',
      headers: bearer ? { Authorization: `Bearer ${bearer}` } : {},
      body: JSON.stringify(body).replaceAll('projects/{project}/', `projects/${this.project}/`),
    });
    const answer: unknown = await response.json().catch(() => null);
    return { status: response.status, answer };
  }
}

const pathOf = (write: { update?: { name: string } | undefined; delete?: string | undefined }) =>
  (write.update?.name ?? write.delete ?? '').split('/documents/')[1]!;
