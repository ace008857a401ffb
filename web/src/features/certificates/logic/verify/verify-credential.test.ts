import { gzipSync } from 'node:zlib';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import {
  bitsOf,
  credentialOf,
  statusListOf,
} from '@trellis/model/certificates/certificate-credential';
import { envelopeOf, readToken } from '#web/features/certificates/logic/verify/read-token';
import { verifyCredential } from '#web/features/certificates/logic/verify/verify-credential';

const origin = 'https://school.example';
const did = 'did:web:school.example';
const issuedAt = new Date('2026-11-21T17:00:00.250Z');
const now = new Date('2026-11-30T12:00:00Z');
const number = '01ABC-DEFGH-JKMNP-QRSTV-WXYZ23';
const badge = credentialOf({
  ...{ origin, number, issuer: 'Trellis', description: 'Spores.', slot: { list: 1, index: 9 } },
  certificate: {
    ...{ holder: 'Erin', title: 'How ferns grow', courseID: 'ferns', language: 'en', grade: 87 },
    ...{ completedAt: issuedAt, issuedAt, status: 'valid', revokedAt: null, replacedBy: null },
    ...{ badge: null, programID: null, credential: null, slotID: null },
  },
});

const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
const publicKeyJwk = await exportJWK(publicKey);
const keys = (changes: object = {}) => ({
  ...{ id: did, assertionMethod: [`${did}#k`] },
  verificationMethod: [
    { id: `${did}#k`, type: 'JsonWebKey', controller: did, publicKeyJwk, ...changes },
  ],
});

const sign = (payload: unknown, header: object = {}, key = privateKey) =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', kid: `${did}#k`, ...header })
    .sign(key);
const listOf = (revoked: number[], at = now) =>
  statusListOf(origin, 1, `u${gzipSync(bitsOf(revoked)).toString('base64url')}`, at);

const check = async (
  text: string,
  { list = sign(listOf([])), document = keys() as unknown } = {},
) =>
  verifyCredential(
    text,
    { loadDidDocument: async () => document, loadStatusList: async () => list },
    now,
  );
const verdictOn = async (payload: unknown, ...rest: [header?: object, key?: CryptoKey]) => {
  const verdict = await check(await sign(payload, ...rest));
  return verdict.kind === 'invalid' ? verdict.fault : verdict.kind;
};

describe('a credential', () => {
  it('is valid as a token, in an envelope and with spaces around it', async () => {
    const token = await sign(badge);
    for (const text of [token, `\n${token}\n`, envelopeOf(token), `\ufeff${envelopeOf(token)}`])
      expect(await check(text)).toMatchObject({ kind: 'valid', badge: { name: 'How ferns grow' } });
  });

  it('is revoked by its bit alone', async () => {
    const token = await sign(badge);
    expect(await check(token, { list: sign(listOf([9])) })).toMatchObject({ kind: 'revoked' });
    expect(await check(token, { list: sign(listOf([8, 10, 0])) })).toMatchObject({ kind: 'valid' });
  });

  it('is genuine where its revocation cannot be checked', async () => {
    const token = await sign(badge);
    const other = (await generateKeyPair('EdDSA')).privateKey;
    const old = new Date(now.getTime() - 2 * 86_400_000);
    const lists = [
      sign(listOf([]), {}, other),
      sign(listOf([], old)),
      sign({ ...listOf([]), id: `${origin}/certificates/status/2` }),
      sign({ ...listOf([]), issuer: 'did:web:other.example' }),
      sign(statusListOf(origin, 1, `u${gzipSync('short').toString('base64url')}`, now)),
      sign(
        statusListOf(origin, 1, `u${gzipSync(Buffer.alloc(2 ** 22)).toString('base64url')}`, now),
      ),
      Promise.resolve('nothing'),
      sign(badge),
    ];
    for (const list of lists) expect((await check(token, { list })).kind).toBe('unchecked');
  });

  it('is genuine where there is no connection for the list', async () => {
    const sources = {
      loadDidDocument: async () => keys(),
      loadStatusList: () => Promise.reject(new Error('There is no network.')),
    };
    expect((await verifyCredential(await sign(badge), sources, now)).kind).toBe('unchecked');
  });

  it('is genuine where somebody else has signed the list', async () => {
    const other = 'did:web:other.example';
    const theirs = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = await exportJWK(theirs.publicKey);
    const method = { id: `${other}#k`, type: 'JsonWebKey', controller: other, publicKeyJwk: jwk };
    const sources = {
      loadDidDocument: async (asked: string) =>
        asked === did
          ? keys()
          : { id: other, assertionMethod: [`${other}#k`], verificationMethod: [method] },
      loadStatusList: () => sign(listOf([9]), { kid: `${other}#k` }, theirs.privateKey),
    };
    expect((await verifyCredential(await sign(badge), sources, now)).kind).toBe('unchecked');
  });

  it('is not checked while its issuer’s keys cannot be loaded', async () => {
    const sources = {
      loadDidDocument: () => Promise.reject(new Error('There is no network.')),
      loadStatusList: async () => '',
    };
    expect(await verifyCredential(await sign(badge), sources, now)).toEqual({ kind: 'unknown' });
  });

  it('is refused when a letter of it was changed', async () => {
    const [head = '', body = '', signature = ''] = (await sign(badge)).split('.');
    const forged = Buffer.from(body, 'base64url').toString().replace('Erin', 'Eric');
    const token = `${head}.${Buffer.from(forged).toString('base64url')}.${signature}`;
    expect(await check(token)).toEqual({ kind: 'invalid', fault: 'signature' });
    const other = (await generateKeyPair('EdDSA')).privateKey;
    expect(await verdictOn(badge, {}, other)).toBe('signature');
  });

  it('is refused without a signature, or with one that anybody can make', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const alg of ['none', 'HS256']) {
      const head = part({ alg, typ: 'vc+jwt', kid: `${did}#k` });
      expect(await check(`${head}.${part(badge)}.AAAA`)).toEqual({
        ...{ kind: 'invalid', fault: 'algorithm' },
      });
    }
  });

  it.each([
    ['a key that is not its issuer’s', { document: keys({ id: `${did}#other` }) }],
    ['a key of somebody else', { document: keys({ controller: 'did:web:other.example' }) }],
    ['a key that is not meant for it', { document: { ...keys(), assertionMethod: [] } }],
    ['the keys of another issuer', { document: { ...keys(), id: 'did:web:other.example' } }],
    ['a key of another kind', { document: keys({ publicKeyJwk: { kty: 'oct', k: 'AAAA' } }) }],
    ['no keys', { document: {} }],
  ])('is refused with %s', async (_, given) => {
    expect(await check(await sign(badge), given)).toEqual({ kind: 'invalid', fault: 'key' });
  });

  it.each([
    ['another issuer', { issuer: { ...badge.issuer, id: 'did:web:other.example' } }, 'issuer'],
    ['another issuer in its claims', { iss: 'did:web:other.example' }, 'issuer'],
    ['another id in its claims', { jti: `${origin}/certificates/other` }, 'claims'],
    ['another time in its claims', { nbf: badge.nbf + 1 }, 'claims'],
    ['another subject in its claims', { sub: 'did:example:erin' }, 'claims'],
    ['an end in its claims alone', { exp: badge.nbf + 100_000_000 }, 'claims'],
    ['a beginning in the future', { validFrom: '2027-01-01T00:00:00Z', nbf: 1798761600 }, 'early'],
    ['an end in the past', { validUntil: '2026-11-22T00:00:00Z' }, 'expired'],
    ['contexts in another order', { '@context': badge['@context'].toReversed() }, 'structure'],
    ['one context', { '@context': badge['@context'].slice(0, 1) }, 'structure'],
    [
      'the contexts of version 1',
      { '@context': ['https://www.w3.org/2018/credentials/v1', badge['@context'][1]] },
      'structure',
    ],
    ['no type', { type: [] }, 'structure'],
    ['a type that is no badge', { type: ['VerifiableCredential'] }, 'structure'],
    ['a type that is no credential', { type: ['OpenBadgeCredential'] }, 'structure'],
    ['no id', { id: undefined }, 'structure'],
    ['a date without a time zone', { validFrom: '2026-11-21T17:00:00' }, 'structure'],
    ['a date that is none', { validFrom: 'yesterday' }, 'structure'],
    ['no claims', { iss: undefined, jti: undefined, nbf: undefined }, 'structure'],
    [
      'nobody it is about',
      { credentialSubject: { ...badge.credentialSubject, identifier: [] } },
      'structure',
    ],
    [
      'no achievement',
      { credentialSubject: { ...badge.credentialSubject, achievement: undefined } },
      'structure',
    ],
    ['a status of another kind', { credentialStatus: { type: 'Other' } }, 'structure'],
    [
      'a status without a number',
      { credentialStatus: { ...badge.credentialStatus, statusListIndex: 'x' } },
      'structure',
    ],
  ])('is refused with %s', async (_, changes, fault) => {
    expect(await verdictOn({ ...badge, ...changes })).toBe(fault);
  });

  it('is refused with a header that names no key, or another type', async () => {
    for (const kid of [undefined, 'k', `${did}`, 'did:key:z6Mk#z6Mk'])
      expect(await verdictOn(badge, { kid })).toBe('key');
    expect(await verdictOn(badge, { typ: 'at+jwt' })).toBe('structure');
  });

  it('is refused where there is none', async () => {
    for (const text of ['', 'a.b', '{', '{}', '[]', 'null', JSON.stringify(badge), 'a.b.c'])
      expect(await check(text)).toEqual({ kind: 'invalid', fault: 'unreadable' });
    expect(await verdictOn('text')).toBe('structure');
    expect(
      readToken(JSON.stringify({ type: 'EnvelopedVerifiableCredential', id: 'data:,a.b.c' })),
    ).toBeUndefined();
  });
});
