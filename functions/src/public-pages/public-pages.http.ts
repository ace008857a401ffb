import { readFileSync } from 'node:fs';
import { onRequest } from 'firebase-functions/v2/https';
import { region } from '@trellis/model/region';
import { siteOrigin } from '#functions/runtime/site-origin';
import { answerPage, type PageMaker } from '#functions/public-pages/answer-page';

/**
 * How caches keep a page: browsers ask each time whether it has changed, Hosting once a minute. So what is no
 * longer published is gone after a minute.
 */
const shared = 'public, max-age=0, s-maxage=60';

let maker: Promise<PageMaker> | undefined;

/** Loads what pages are made with. Only here, because the other functions can do without. */
async function loadMaker(): Promise<PageMaker> {
  const { renderPage } = await import('@trellis/web/prerender');
  const template = (name: string) =>
    readFileSync(new URL(`pages/${name}.html`, import.meta.url), 'utf8');
  return {
    origin: siteOrigin(),
    templates: {
      catalog: template('catalog'),
      course: template('course'),
      program: template('program'),
    },
    renderPage,
  };
}

/** Answers the addresses of the catalogue, courses and programs, for visitors, search engines and previews of links. */
export const publicPages = onRequest({ region, maxInstances: 20 }, async (request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.set('Allow', 'GET, HEAD').sendStatus(405);
  maker ??= loadMaker();
  const { status, type, body, etag, isShared } = await answerPage(await maker, request.path);
  response.set('Cache-Control', isShared ? shared : 'no-store').set('ETag', etag);
  // `send` answers 304 if the client has this one.
  response.status(status).type(type).send(body);
});
