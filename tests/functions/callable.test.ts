import { setTimeout as pause } from 'node:timers/promises';
import { HttpsError, type CallableRequest } from 'firebase-functions/v2/https';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import * as functions from '@trellis/functions';
import { auth } from '@trellis/functions/firestore/admin';
import { callableHandler } from '@trellis/functions/runtime/callable-handler';
import { signOutEverywhere } from '@trellis/model/callables/sign-out-everywhere';
import { portOf, projectID } from '#scripts/emulators';
import { clear } from '#tests/functions/emulated';

beforeEach(clear);

const asSomebody = {
  auth: { uid: 'lea', token: {}, rawToken: '' },
  rawRequest: {},
  acceptsStreaming: false,
} as unknown as CallableRequest<unknown>;

/** A callable that greets and rejects some names. */
const greet = callableHandler(
  {
    name: 'greet',
    input: z.object({ names: z.array(z.string()) }),
    output: z.object({ greeting: z.string().check(z.maxLength(20)) }),
  },
  async (uid, { names }) => {
    if (names.includes('Eve')) throw new HttpsError('failed-precondition', 'Eve is away.');
    if (names.includes('Mallory')) throw new Error('Mallory’s secret');
    return { greeting: `${uid} greets ${names.join(', ')}` };
  },
);
const call = (data: unknown, changes: object = {}) => greet({ ...asSomebody, data, ...changes });

describe('a callable', () => {
  it('receives the caller and the parsed input without unknown keys', async () => {
    expect(await call({ names: ['Max'], uid: 'tess' })).toEqual({ greeting: 'lea greets Max' });
  });

  it('refuses visitors', async () => {
    await expect(call({ names: [] }, { auth: undefined })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it.each([
    [null, ['']],
    [{}, ['names']],
    [{ names: 'Max' }, ['names']],
    [{ names: ['Max', 'top secret'.length, { secret: 1 }] }, ['names.1', 'names.2']],
  ])('names the invalid fields of %j, and repeats no value', async (data, fields) => {
    const refusal = await call(data).catch((problem: unknown) => problem);
    expect(refusal).toBeInstanceOf(HttpsError);
    expect(refusal).toMatchObject({ code: 'invalid-argument', details: { fields } });
    expect(JSON.stringify(refusal)).not.toContain('secret');
  });

  it('passes on an error made for the caller', async () => {
    await expect(call({ names: ['Eve'] })).rejects.toMatchObject({
      code: 'failed-precondition',
      message: 'Eve is away.',
    });
  });

  it.each([[['Mallory']], [['a name much too long for this']]])(
    'hides internal errors for %j',
    async (names) => {
      const refusal = await call({ names }).catch((problem: unknown) => problem);
      expect(refusal).toMatchObject({ code: 'internal', message: 'Something went wrong here.' });
      expect(refusal).toHaveProperty('details', undefined);
    },
  );
});

it.each([
  ['true', undefined, true],
  ['true', 'true', false],
  ['', undefined, false],
])(
  'enforces App Check when set (%j) but not beside the emulators (%j)',
  async (set, beside, isOn) => {
    vi.stubEnv('ENFORCE_APP_CHECK', set);
    vi.stubEnv('FUNCTIONS_EMULATOR', beside);
    vi.resetModules();
    const { callableOptions } = await import('@trellis/functions/runtime/callable-handler');
    vi.unstubAllEnvs();
    expect(callableOptions.enforceAppCheck).toBe(isOn);
  },
);

describe('signing out everywhere', () => {
  const account = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1/accounts`;
  const address = `http://127.0.0.1:${portOf('functions')}/${projectID}/europe-west1/${signOutEverywhere.name}`;

  async function post(url: string, body: unknown, token?: string) {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, answer: await response.json() };
  }
  const look = (idToken: string) => post(`${account}:lookup?key=any`, { idToken });
  /** Creates a new user with a session in the project whose functions the emulator runs. */
  const newSession = async (): Promise<string> => {
    const { answer } = await post(`${account}:signUp?key=any`, { returnSecureToken: true });
    return String(answer.idToken);
  };

  it('ends the caller’s session over HTTP, and no other’s', async () => {
    const [mine, another] = [await newSession(), await newSession()];
    // The emulator's timestamps have a resolution of one second.
    await pause(1100);
    expect((await look(mine)).status).toBe(200);
    expect(await post(address, { data: {} }, mine)).toEqual({
      status: 200,
      answer: { result: {} },
    });
    expect(await look(mine)).toMatchObject({
      status: 400,
      answer: { error: { message: 'TOKEN_EXPIRED' } },
    });
    expect((await look(another)).status).toBe(200);
  });

  it('refuses visitors, forged tokens and missing input over HTTP', async () => {
    for (const token of [undefined, 'made-up'])
      expect(await post(address, { data: {} }, token)).toMatchObject({
        status: 401,
        answer: { error: { status: 'UNAUTHENTICATED' } },
      });
    expect(await post(address, { data: null }, await newSession())).toMatchObject({
      status: 400,
      answer: { error: { status: 'INVALID_ARGUMENT', details: { fields: [''] } } },
    });
  });

  it('ends the sessions of the caller and of nobody named in the call', async () => {
    for (const uid of ['lea', 'tess']) await auth.createUser({ uid });
    const validFrom = async (uid: string) => (await auth.getUser(uid)).tokensValidAfterTime;
    const before = [await validFrom('lea'), await validFrom('tess')];
    await pause(1100);
    await functions.signOutEverywhere.run({ ...asSomebody, data: { uid: 'tess' } });
    expect(await validFrom('lea')).not.toBe(before[0]);
    expect(await validFrom('tess')).toBe(before[1]);
  });
});
