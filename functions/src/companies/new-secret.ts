import { createHash, randomBytes } from 'node:crypto';

/** Returns a secret of 192 random bits, for a link or a key. */
export const newSecret = (): string => randomBytes(24).toString('base64url');

/** Returns the hash by which a secret is found. It needs no salt: nobody guesses so many bits. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
