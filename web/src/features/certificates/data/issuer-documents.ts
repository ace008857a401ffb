import { didDocument, didDocumentAddress } from '@trellis/model/certificates/open-badge';
import type { Sources } from '#web/features/certificates/logic/verify/status';
import { fetchOrCached } from '#web/firebase/fetch-or-cached';

/** The keys of this site, which stay on the device: so its certificates can be checked without a connection. */
const ownKeys = '/.well-known/did.json';

/** How long another site may take, in ms. */
const patience = 10_000;

/** Loads the keys of this site, and keeps them on the device. */
export const loadOwnKeys = async (): Promise<unknown> => (await fetchOrCached(ownKeys)).json();

/** Returns what loads the documents of issuers for one check, which asks for this site's keys more than once. */
export function issuerDocuments(): Sources {
  const own = loadOwnKeys()
    .catch(() => undefined)
    .then((document) => ({ document, ownDid: didDocument.safeParse(document).data?.id }));
  return {
    async loadDidDocument(did) {
      const { document, ownDid } = await own;
      return did === ownDid ? document : (await get(didDocumentAddress(did))).json();
    },
    async loadStatusList(address, issuer) {
      const { pathname, protocol } = new URL(address);
      if (protocol !== 'https:') throw new Error('The list is not served securely.');
      const { ownDid } = await own;
      return (await get(issuer === ownDid ? pathname : address)).text();
    },
  };
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address, {
    credentials: 'omit',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return response;
}
