import { request, type IncomingMessage } from 'node:http';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { course, type AuthoredCourse } from '@trellis/model/content/course';
import type { OutlineItem } from '@trellis/model/content/outline';
import * as paths from '@trellis/model/paths';
import { db } from '@trellis/functions/firestore/admin';
import { answerPage, clearRenderedPages } from '@trellis/functions/public-pages/answer-page';
import { fillTemplate, missingSlots } from '@trellis/functions/public-pages/page-template';
import { renderPage } from '@trellis/web/prerender';
import { portOf, projectID, root } from '#scripts/emulators';
import { program } from '@trellis/model/programs/program';
import { aCourse } from '#tests/factories/a-course';
import { aProgram, anOutlineGroup } from '#tests/factories/a-program';
import { wordOf } from '#tests/factories/factory';
import { clear } from '#tests/functions/emulated';
import { run } from '#tests/functions/fixtures';
import { write } from '#tests/functions/events';

const template = readFileSync(`${root}/web/index.html`, 'utf8');
let renders = 0;
const maker = {
  origin: 'https://school.example',
  templates: { catalog: template, course: template, program: template },
  renderPage: (...page: Parameters<typeof renderPage>) => {
    renders++;
    return renderPage(...page);
  },
};
const ask = (address: string) => answerPage(maker, address);

beforeEach(async () => {
  await clear();
  clearRenderedPages();
  renders = 0;
});

const lesson = (title: string): OutlineItem => ({
  ...{ id: 'spores', kind: 'lesson', format: 'text', title, minutes: 8, isPreview: false },
});

/** Stores a course with one lesson, and lists it. */
async function store(changes: Partial<AuthoredCourse> = {}, courseID = 'ferns', title = 'Spores') {
  const module = { id: 'm', title: 'The first week', description: '', items: [lesson(title)] };
  const stored = course.parse({ ...aCourse(changes), outline: [module], lessonCount: 1 });
  await run.course(await write(paths.coursePath(courseID), stored));
  // The refresh found no lessons; what it derives is not the subject here.
  await write(paths.coursePath(courseID), stored);
}

/** Returns the data blocks of a page, parsed as the browser would find them. */
function dataOf(page: string) {
  const blocks = page.matchAll(/<script type="(application\/[^"]+)"[^>]*>(.*?)<\/script>/gs);
  const found = new Map([...blocks].map(([, type, json]) => [type, JSON.parse(json!)]));
  return { structured: found.get('application/ld+json'), inlined: found.get('application/json') };
}

const contentOf = (page: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(page)?.[1];

describe('the page of a published course', () => {
  it('has a title, a description, a picture and structured data', async () => {
    await store({ thumbnailUrl: '/media/ferns/cover.png' });
    const { status, type, body } = await ask('/courses/ferns');
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('<title>How ferns grow · Trellis</title>');
    expect(contentOf(body, 'description')).toBe('Spores, fronds and shade.');
    expect(contentOf(body, 'og:title')).toBe('How ferns grow');
    expect(contentOf(body, 'og:url')).toBe('https://school.example/courses/ferns');
    expect(contentOf(body, 'og:image')).toBe('https://school.example/media/ferns/cover.png');
    expect(contentOf(body, 'twitter:card')).toBe('summary_large_image');
    expect(body).toContain('<link rel="canonical" href="https://school.example/courses/ferns" />');
    expect(body.match(/<title>/g)).toHaveLength(1);
    expect(body.match(/<meta name="description"/g)).toHaveLength(1);
    expect(dataOf(body).structured).toMatchObject({
      '@type': 'Course',
      name: 'How ferns grow',
      provider: { name: 'Trellis', sameAs: 'https://school.example' },
      offers: { category: 'Free', price: 0, priceCurrency: 'USD' },
      hasCourseInstance: { courseMode: 'Online', courseWorkload: 'PT8M' },
    });
  });

  it('shows its text and contains its document', async () => {
    await store();
    const { body } = await ask('/courses/ferns');
    expect(body).toMatch(/<h1>How ferns grow<\/h1>/);
    for (const text of ['Spores, fronds and shade.', 'The first week', 'Tell a fern from a moss'])
      expect(body).toContain(text);
    const { path, fields } = dataOf(body).inlined;
    expect(path).toBe('courses/ferns');
    expect(fields.title).toEqual({ stringValue: 'How ferns grow' });
    expect(fields.createdAt).toEqual({ timestampValue: aCourse().createdAt.toISOString() });
  });

  it('has no picture of a format that other sites do not show', async () => {
    await store({ thumbnailUrl: '/media/ferns/cover.svg' });
    const { body } = await ask('/courses/ferns');
    expect(contentOf(body, 'og:image')).toBe('https://school.example/icon-512.png');
    expect(contentOf(body, 'twitter:card')).toBe('summary');
  });

  it('is in the language of the course, from right to left', async () => {
    await store({ language: 'ar', title: 'علم الفلك', description: 'النجوم & القمر' });
    const { body } = await ask('/courses/ferns');
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toContain('<title>علم الفلك · تريليس</title>');
    expect(body).toContain('المستوى');
    clearRenderedPages();
    await store({ language: 'fr', title: 'Les fougères' });
    const { body: french } = await ask('/courses/ferns');
    expect(french).toContain('<html lang="en" dir="ltr">');
    expect(french).toMatch(/lang="fr" dir="ltr"[^>]*>.*<h1>Les fougères<\/h1>/s);
  });

  it.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    `"><img src=x onerror=alert(1)>'`,
    '</title><svg/onload=alert(1)>',
    "$& $` $' $1 \u2028\u2029",
    ']]>&amp;&#x3c;',
  ])('keeps %s a text, wherever it stands', async (hostile) => {
    await store(
      {
        title: hostile,
        description: hostile,
        category: hostile,
        outcomes: [hostile],
        tags: [hostile],
      },
      'ferns',
      hostile,
    );
    const { body } = await ask('/courses/ferns');
    const { structured, inlined } = dataOf(body);
    expect(structured).toMatchObject({ name: hostile, teaches: [hostile] });
    expect(inlined.fields.title.stringValue).toBe(hostile);
    const scripts = body.match(/<script\b/g);
    expect(scripts).toHaveLength(3);
    expect(body).not.toMatch(/<(img src=x|svg\/onload|!--<script)/);
    expect(body).not.toContain('<script>');
    expect(body.match(/<\/html>/g)).toHaveLength(1);
  });

  it('takes the longest texts, and describes them briefly', async () => {
    await store(aCourse('largest'));
    const { status, body } = await ask('/courses/ferns');
    expect(status).toBe(200);
    expect(contentOf(body, 'og:description')!.length).toBeLessThanOrEqual(180);
    expect(body).toContain(wordOf(120));
  });
});

describe('what is not public', () => {
  it.each(['draft', 'archived', 'trashed'] as const)(
    'shows nothing of a course: %s',
    async (status) => {
      await store({ status, title: 'A secret plan', description: 'Nobody knows.' });
      const found = await ask('/courses/ferns');
      expect(found.status).toBe(404);
      expect(found.body).not.toMatch(/secret|Nobody|Spores|public-document/);
      expect(contentOf(found.body, 'robots')).toBe('noindex');
      expect(found.body).toContain('<div id="root"></div>');
      expect((await ask('/')).body).not.toContain('secret');
      expect((await ask('/sitemap.xml')).body).not.toContain('ferns');
    },
  );

  it.each(['nothing', '..', '%2e%2e', '%', 'a%2Fb', '__x__', wordOf(2000)])(
    'answers 404 for the id %s',
    async (courseID) => {
      expect(await ask(`/courses/${courseID}`)).toMatchObject({ status: 404 });
    },
  );

  it('answers 404 for a malformed course', async () => {
    await db.doc(paths.coursePath('ferns')).set({ status: 'published', title: 'Half' });
    const { status, body } = await ask('/courses/ferns');
    expect(status).toBe(404);
    expect(body).not.toContain('Half');
  });

  it('is gone as soon as a course is withdrawn, although it was rendered', async () => {
    await store();
    expect(await ask('/courses/ferns')).toMatchObject({ status: 200 });
    await store({ status: 'draft' });
    expect(await ask('/courses/ferns')).toMatchObject({ status: 404 });
  });
});

describe('the catalogue', () => {
  it('shows and lists published courses', async () => {
    await store();
    await store({ title: 'Mosses' }, 'mosses');
    const { status, body } = await ask('/');
    expect(status).toBe(200);
    expect(contentOf(body, 'og:url')).toBe('https://school.example/');
    expect(body).toContain('<title>Courses · Trellis</title>');
    expect(body).toMatch(/<a href="\/courses\/mosses"[^>]*>Mosses<\/a>/);
    const { structured, inlined } = dataOf(body);
    expect(structured.itemListElement.map(({ url }: { url: string }) => url)).toEqual([
      'https://school.example/courses/ferns',
      'https://school.example/courses/mosses',
    ]);
    expect(inlined.path).toBe('catalog/0');
  });

  it('is the app alone when there is no course yet', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: template });
  });

  it('is in Arabic when most courses are', async () => {
    await store({ language: 'ar' });
    await store({ language: 'ar' }, 'mosses');
    await store({}, 'lichens');
    expect((await ask('/')).body).toContain('<html lang="ar" dir="rtl">');
  });

  it('is listed for search engines with its courses', async () => {
    await store({}, 'a&b');
    expect((await ask('/sitemap.xml')).body).toContain(
      '<loc>https://school.example/courses/a%26b</loc>',
    );
  });
});

describe('rendering', () => {
  it('happens once per change', async () => {
    await store();
    const first = await ask('/courses/ferns');
    expect(await ask('/courses/ferns')).toBe(first);
    expect(renders).toBe(1);
    await store({ title: 'Ferns, again' });
    const second = await ask('/courses/ferns');
    expect(second.body).toContain('Ferns, again');
    expect(second.etag).not.toBe(first.etag);
    expect(renders).toBe(2);
    clearRenderedPages();
    expect((await ask('/courses/ferns')).etag).toBe(second.etag);
  });

  it('mixes no languages and no documents when pages are asked for together', async () => {
    await store({ language: 'ar', title: 'النجوم' });
    await store({ title: 'Mosses' }, 'mosses');
    const asked = ['/courses/ferns', '/courses/mosses', '/', '/courses/ferns', '/courses/mosses'];
    const pages = await Promise.all(asked.map(ask));
    for (const [index, { body }] of pages.entries()) {
      if (asked[index] === '/courses/ferns')
        expect(body).toMatch(/المستوى.*<h2[^>]*>المخطط|<h1>النجوم/s);
      if (asked[index] === '/courses/mosses') expect(body).toMatch(/<h1>Mosses<\/h1>.*Level/s);
    }
  });

  it('shows the app alone, and says that it is temporary, if it fails', async () => {
    await store();
    const broken = { ...maker, renderPage: () => Promise.reject(new Error('out of order')) };
    expect(await answerPage(broken, '/courses/ferns')).toMatchObject({
      status: 503,
      body: template,
      isShared: false,
    });
  });
});

it('finds in the page of the app what it fills', () => {
  expect(missingSlots(template)).toEqual([]);
  const parts = {
    language: { lang: 'ar', dir: 'rtl' },
    head: '$&',
    root: '$1',
    data: '$`',
  } as const;
  expect(fillTemplate(template, parts)).toContain('<div id="root">$1</div>$`');
});

/** Requests a page like a cache; `fetch` would forbid an answer without content. */
const get = (address: string, headers: Record<string, string>) =>
  new Promise<IncomingMessage>((done, fail) => {
    request(address, { headers }, (response) => done(response.resume()))
      .on('error', fail)
      .end();
  });

describe('over HTTP', () => {
  const address = `http://127.0.0.1:${portOf('functions')}/${projectID}/europe-west1/publicPages`;

  it('answers with an ETag, for caches that ask again, and 304 to them', async () => {
    const first = await fetch(`${address}/sitemap.xml`);
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60');
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    // Other tests change the catalogue of this project meanwhile.
    let known = etag;
    const askAgain = async () => {
      const again = await get(`${address}/sitemap.xml`, { 'If-None-Match': known });
      known = again.headers.etag ?? known;
      return again.statusCode;
    };
    await expect.poll(askAgain, { timeout: 20_000 }).toBe(304);
  });

  it('answers 404 with the app, which may know more', async () => {
    const response = await fetch(`${address}/courses/no-such-course`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<div id="root"></div>');
  });

  it('takes no other method', async () => {
    expect((await fetch(address, { method: 'POST', body: '{}' })).status).toBe(405);
    expect((await fetch(`${address}/sitemap.xml`, { method: 'HEAD' })).status).toBe(200);
  });
});

describe('the page of a published program', () => {
  const programAt = paths.programPath('botany');
  const storeProgram = (changes: object = {}) =>
    write(programAt, {
      ...program.parse(aProgram({ thumbnailUrl: '/media/ferns/cover.png' })),
      outline: [anOutlineGroup()],
      teachers: [{ id: 'tess', name: 'Tess', avatarUrl: '' }],
      ...changes,
    });

  it('shows its text without the app, describes it and contains its document', async () => {
    await storeProgram();
    const { status, body } = await ask('/programs/botany');
    expect(status).toBe(200);
    expect(body).toContain('<title>Botany from the ground up · Trellis</title>');
    expect(contentOf(body, 'description')).toBe('Ferns first, then mosses.');
    expect(contentOf(body, 'og:url')).toBe('https://school.example/programs/botany');
    expect(body).toMatch(/<h1>Botany from the ground up<\/h1>/);
    for (const text of ['Ferns first, then mosses.', 'Begin here', 'How ferns grow', 'Tess'])
      expect(body).toContain(text);
    expect(dataOf(body).structured).toMatchObject({
      '@type': 'EducationalOccupationalProgram',
      timeToComplete: 'P8W',
      hasCourse: [{ name: 'How ferns grow', url: 'https://school.example/courses/ferns' }],
    });
    expect(dataOf(body).inlined.path).toBe('programs/botany');
    await ask('/programs/botany');
    expect(renders).toBe(1);
    await storeProgram({ title: 'Botany anew' });
    expect((await ask('/programs/botany')).body).toContain('<h1>Botany anew</h1>');
  });

  it.each(['draft', 'archived'] as const)('shows nothing of one that is %s', async (status) => {
    await storeProgram({ status });
    const { status: code, body } = await ask('/programs/botany');
    expect(code).toBe(404);
    expect(body).toContain('noindex');
    expect(body).not.toContain('Botany');
  });

  it.each(['/programs/zoology', '/programs/Not%20one', '/programs/%'])(
    'answers 404 where there is none: %s',
    async (address) => {
      expect((await ask(address)).status).toBe(404);
    },
  );
});
