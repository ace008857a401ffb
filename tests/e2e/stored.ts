import * as z from 'zod';
import { emulatorEnvironment } from '#scripts/emulators';

const value = z.looseObject({
  stringValue: z.string().optional(),
  integerValue: z.string().optional(),
  doubleValue: z.number().optional(),
  booleanValue: z.boolean().optional(),
  timestampValue: z.coerce.date().optional(),
  get arrayValue() {
    return z.object({ values: z.array(value).default([]) }).optional();
  },
  get mapValue() {
    return z.object({ fields: z.record(z.string(), value).default({}) }).optional();
  },
});
type Value = z.infer<typeof value>;

const plain = (one: Value): unknown =>
  one.mapValue
    ? plainFields(one.mapValue.fields)
    : one.arrayValue
      ? one.arrayValue.values.map(plain)
      : one.integerValue === undefined
        ? (one.stringValue ?? one.doubleValue ?? one.booleanValue ?? one.timestampValue ?? null)
        : Number(one.integerValue);

const plainFields = (fields: Record<string, Value>) =>
  Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, plain(one)]));

/** A document as it is stored, whoever may read it. */
export async function storedAt(path: string): Promise<Record<string, unknown>> {
  const { FIRESTORE_EMULATOR_HOST: host, GCLOUD_PROJECT: project } = emulatorEnvironment;
  const address = `http://${host}/v1/projects/${project}/databases/(default)/documents/${path}`;
  const response = await fetch(address, { headers: { Authorization: 'Bearer owner' } });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  const document = z.object({ fields: z.record(z.string(), value) });
  return plainFields(document.parse(await response.json()).fields);
}

const answers = z.record(z.string(), z.string());

/** The answers of an attempt, as they are stored. */
export const storedAnswers = async (attemptID: string): Promise<Record<string, string>> =>
  answers.parse((await storedAt(`quiz_attempts/${attemptID}`)).answers);
