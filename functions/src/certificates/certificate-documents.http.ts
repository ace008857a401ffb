import { onRequest } from 'firebase-functions/v2/https';
import { region } from '@trellis/model/region';
import { answerDocument } from '#functions/certificates/answer-document';
import { certificateKeys } from '#functions/certificates/certificate-keys';
import { siteOrigin } from '#functions/runtime/site-origin';

/** Hosting keeps an answer for five minutes, so a revocation is known everywhere after that. */
const shared = 'public, max-age=0, s-maxage=300';

/** Answers what others need to check certificates without us: the site's public keys and the lists of revoked ones. */
export const certificateDocuments = onRequest(
  { region, maxInstances: 20, secrets: [certificateKeys] },
  async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.set('Allow', 'GET, HEAD').sendStatus(405);
    const answer = await answerDocument(siteOrigin(), request.path);
    if (answer === undefined) return void response.sendStatus(404);
    // Pages of other sites check certificates too.
    response.set('Cache-Control', shared).set('Access-Control-Allow-Origin', '*');
    response.type(answer.type).send(answer.body);
  },
);
