import { didDocument, didDocumentAddress } from '@trellis/model/certificates/open-badge';
import { fetchOrCached } from '#web/firebase/fetch-or-cached';

/** The keys of this site, which stay on the device: so its certificates can be checked without a connection. */
const ownKeys = '/.well-known/did.json';

/** How long another site may take, in ms. */
const patience = 10_000;

/** Loads the keys of this site, and keeps them on the device. */
export const loadOwnKeys = async (): Promise<unknown> => (await fetchOrCached(ownKeys)).json();

/** Returns who this site is as an issuer; undefined if that cannot be known. */
const ownDid = async (): Promise<string | undefined> =>
  didDocument.safeParse(await loadOwnKeys().catch(() => undefined)).data?.id;

/** Loads the keys of an issuer: of this site, or of another one. */
export async function loadDidDocument(did: string): Promise<unknown> {
  const own = await loadOwnKeys().catch(() => undefined);
  if (didDocument.safeParse(own).data?.id === did) return own;
  return (await get(didDocumentAddress(did))).json();
}

/** Loads a list of revoked certificates: of this site, or of another one. */
export async function loadStatusList(address: string, issuer: string): Promise<string> {
  const { pathname, protocol } = new URL(address);
  if (protocol !== 'https:') throw new Error('The list is not served securely.');
  const isOwn = (await ownDid()) === issuer;
  return (await get(isOwn ? pathname : address)).text();
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address, {
    credentials: 'omit',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return response;
}
