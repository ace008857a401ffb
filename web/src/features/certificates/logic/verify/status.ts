import { hasBit, statusListLength } from '@trellis/model/certificates/certificate-credential';
import { statusList, type StatusEntry } from '@trellis/model/certificates/open-badge';
import { gunzip } from '#web/features/certificates/logic/verify/gunzip';
import {
  verifyToken,
  type LoadDidDocument,
} from '#web/features/certificates/logic/verify/verify-token';

/** Loads a status list, which is a token. Rejects without a connection. */
type LoadStatusList = (address: string, issuer: string) => Promise<string>;

/** How others' documents are loaded. */
export type Sources = { loadDidDocument: LoadDidDocument; loadStatusList: LoadStatusList };

/**
 * Returns whether a credential was revoked, by its issuer's own list; undefined if that cannot be known: there is no
 * connection, or the list is not valid.
 */
export async function isRevoked(
  { statusListCredential, statusListIndex }: StatusEntry,
  issuer: string,
  { loadDidDocument, loadStatusList }: Sources,
  now: Date,
): Promise<boolean | undefined> {
  try {
    const token = (await loadStatusList(statusListCredential, issuer)).trim();
    const signed = await verifyToken(token, loadDidDocument);
    const list = statusList.parse(signed.payload);
    const isTheirs =
      signed.issuer === issuer && list.issuer === issuer && list.id === statusListCredential;
    const isCurrent = list.validUntil === undefined || Date.parse(list.validUntil) > now.getTime();
    if (!isTheirs || !isCurrent) return undefined;
    const bits = await gunzip(bytesOf(list.credentialSubject.encodedList.slice(1)));
    if (bits.length * 8 < statusListLength) return undefined;
    return hasBit(bits, Number(statusListIndex));
  } catch {
    return undefined;
  }
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
