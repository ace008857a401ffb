import { siteDidDocument } from '#functions/certificates/did-document';
import { signedStatusList, statusLists } from '#functions/certificates/status-list.store';

/** Returns what an address holds for those who check certificates; undefined if it is none. */
export async function answerDocument(
  origin: string,
  path: string,
): Promise<{ type: string; body: string } | undefined> {
  if (path === '/.well-known/did.json')
    return { type: 'application/did+json', body: JSON.stringify(siteDidDocument(origin)) };
  const [, number] = /^\/certificates\/status\/([1-9]\d?)$/.exec(path) ?? [];
  const list = Number(number ?? 0);
  if (list < 1 || list > statusLists) return undefined;
  return { type: 'application/vc+jwt', body: await signedStatusList(origin, list) };
}
