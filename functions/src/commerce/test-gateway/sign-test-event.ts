import { createHmac, timingSafeEqual } from 'node:crypto';

const key = 'the test gateway’s own';
const maxAgeSeconds = 300;

/** Returns the header that a message of the test gateway carries: when it was signed, and the signature. */
export const signTestEvent = (body: string, at = Date.now()): string =>
  `t=${Math.floor(at / 1000)},v1=${signatureOf(body, Math.floor(at / 1000))}`;

/** Returns whether the test gateway has signed a message, not long ago. */
export function isSignedTestEvent(body: string, header: string, now = Date.now()): boolean {
  const [, time, signature] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (time === undefined || signature === undefined) return false;
  const expected = signatureOf(body, Number(time));
  const isRecent = Math.abs(now / 1000 - Number(time)) <= maxAgeSeconds;
  return isRecent && timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
}

const signatureOf = (body: string, seconds: number): string =>
  createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex');
