const compact = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const enveloped = 'data:application/vc+jwt,';

/**
 * Returns the token that a file holds: the token itself, or a credential that envelops it; undefined if there is none.
 */
export function readToken(text: string): string | undefined {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (compact.test(trimmed)) return trimmed;
  try {
    return envelopedToken(JSON.parse(trimmed));
  } catch {
    return undefined;
  }
}

function envelopedToken(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object' || !('id' in value)) return undefined;
  if (!('type' in value) || typeof value.id !== 'string') return undefined;
  const isEnvelope = [value.type].flat().includes('EnvelopedVerifiableCredential');
  if (!isEnvelope || !value.id.startsWith(enveloped)) return undefined;
  const token = value.id.slice(enveloped.length);
  return compact.test(token) ? token : undefined;
}

/** Returns a token as a credential in JSON that envelops it. */
export const envelopeOf = (token: string): string =>
  JSON.stringify(
    {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `${enveloped}${token}`,
      type: 'EnvelopedVerifiableCredential',
    },
    null,
    2,
  );
