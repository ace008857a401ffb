import { createHash } from 'node:crypto';
import { error } from 'firebase-functions/logger';
import { id } from '@trellis/model/fields';
import { programID as programAddress } from '@trellis/model/programs/program-id';
import type { RenderPage } from '@trellis/web/prerender';
import {
  describeCatalog,
  describeCourse,
  describeProgram,
  headOf,
  type PageDescription,
} from '#functions/public-pages/describe-page';
import {
  findCatalog,
  findPublishedCourse,
  findPublishedProgram,
  type PublicDocument,
} from '#functions/public-pages/find-public-document.store';
import { dataBlock } from '#functions/public-pages/html';
import { fillTemplate, unlistedPage } from '#functions/public-pages/page-template';
import { restFieldsOf } from '#functions/public-pages/rest-document';
import { sitemapOf } from '#functions/public-pages/sitemap';

/** What answers are made with. */
export type PageMaker = {
  /** Where the site is, without a slash at the end. */
  origin: string;
  /** The page of the app's build for each kind of page. */
  templates: { catalog: string; course: string; program: string };
  renderPage: RenderPage;
};

export type Answer = {
  status: number;
  type: string;
  body: string;
  etag: string;
  isShared: boolean;
};

const html = 'text/html; charset=utf-8';

/** How many courses the catalogue may have to be rendered as a whole; the app shows more by itself. */
const mostRendered = 200;

/** The pages rendered last, by address: a page is rendered again only when its document has changed. */
const rendered = new Map<string, { version: string; answer: Answer }>();
const mostKept = 100;

/** Answers an address of the site that functions serve. Costs one document read. */
export async function answerPage(maker: PageMaker, address: string): Promise<Answer> {
  const courseID = idIn(address, 'courses', id);
  const programID = idIn(address, 'programs', programAddress);
  const { templates } = maker;
  try {
    if (address === '/sitemap.xml') return await answerSitemap(maker);
    if (courseID !== undefined) return await answerCourse(maker, courseID);
    if (programID !== undefined) return await answerProgram(maker, programID);
    return await answerCatalog(maker);
  } catch (problem) {
    error('page not rendered', problem, { address });
    // The app can still show it.
    const other = programID === undefined ? templates.catalog : templates.program;
    const template = courseID === undefined ? other : templates.course;
    return { ...answer(503, html, template), isShared: false };
  }
}

/** Returns the id in the address of a page of an area; empty if it can be none, undefined for other pages. */
function idIn(address: string, area: string, schema: typeof id): string | undefined {
  const [, found, encoded] = /^\/([^/]+)\/([^/]+)\/?$/.exec(address) ?? [];
  if (found !== area || encoded === undefined) return undefined;
  try {
    const parsed = schema.safeParse(decodeURIComponent(encoded));
    return parsed.success ? parsed.data : '';
  } catch {
    return '';
  }
}

async function answerCourse(maker: PageMaker, courseID: string): Promise<Answer> {
  const found = courseID === '' ? undefined : await findPublishedCourse(courseID);
  if (found === undefined) return answer(404, html, unlistedPage(maker.templates.course));
  return renderOnce(maker, `/courses/${encodeURIComponent(courseID)}`, found, {
    language: found.data.language,
    template: maker.templates.course,
    describe: (site) => describeCourse(site, courseID, found.data),
  });
}

async function answerProgram(maker: PageMaker, programID: string): Promise<Answer> {
  const found = programID === '' ? undefined : await findPublishedProgram(programID);
  if (found === undefined) return answer(404, html, unlistedPage(maker.templates.program));
  return renderOnce(maker, `/programs/${programID}`, found, {
    language: found.data.language,
    template: maker.templates.program,
    describe: (site) => describeProgram(site, programID, found.data),
  });
}

async function answerCatalog(maker: PageMaker): Promise<Answer> {
  const found = await findCatalog();
  if (found === undefined) return answer(200, html, maker.templates.catalog);
  return renderOnce(maker, '/', found, {
    language: languageOf(Object.values(found.data.courses)),
    template: maker.templates.catalog,
    isLong: Object.keys(found.data.courses).length > mostRendered,
    describe: (site) => describeCatalog(site, found.data, site.catalog),
  });
}

async function answerSitemap({ origin }: PageMaker): Promise<Answer> {
  const { courses = {}, programs = {} } = (await findCatalog())?.data ?? {};
  const sitemap = sitemapOf(origin, Object.keys(courses), Object.keys(programs));
  return answer(200, 'application/xml', sitemap);
}

type Site = Awaited<ReturnType<RenderPage>> & { origin: string };

type Page = {
  /** The language of what is on the page (BCP 47). */
  language: string;
  template: string;
  /** Whether it has too much to be rendered here. */
  isLong?: boolean;
  describe: (site: Site) => PageDescription;
};

async function renderOnce(
  maker: PageMaker,
  address: string,
  { path, version, data }: PublicDocument<object>,
  { language, template, isLong, describe }: Page,
): Promise<Answer> {
  const kept = rendered.get(address);
  if (kept?.version === version) return kept.answer;
  const locale = /^ar\b/.test(language) ? 'ar' : 'en';
  const fields = restFieldsOf(data);
  const page = await maker.renderPage({ address, locale, path, fields });
  const body = fillTemplate(template, {
    language: { lang: locale, dir: locale === 'ar' ? 'rtl' : 'ltr' },
    head: headOf(describe({ ...page, origin: maker.origin })),
    root: isLong ? '' : page.html,
    data: dataBlock('application/json', { path, fields }, 'public-document'),
  });
  const made = answer(200, html, body);
  keep(address, { version, answer: made });
  return made;
}

/** Keeps a rendered page, and forgets the one rendered longest ago. */
function keep(address: string, page: { version: string; answer: Answer }): void {
  rendered.delete(address);
  rendered.set(address, page);
  const [oldest] = rendered.keys();
  if (rendered.size > mostKept && oldest !== undefined) rendered.delete(oldest);
}

/** Forgets all rendered pages; for tests. */
export const clearRenderedPages = (): void => rendered.clear();

/** Returns the language of most courses. */
function languageOf(courses: { language: string }[]): string {
  const counts = new Map<string, number>();
  for (const { language } of courses) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'en';
}

function answer(status: number, type: string, body: string): Answer {
  const hash = createHash('sha256').update(body).digest('base64url');
  return { status, type, body, etag: `"${hash.slice(0, 27)}"`, isShared: true };
}
