import { createServer, type RequestListener, type Server } from 'node:http';
import { chromium, type Browser, type Page } from '@playwright/test';
import { atMost, median, ms, shown, type Figure } from '#tests/bench/figures';
import { namedFunctions } from '#tests/bench/named-functions';
import { webAddress } from '#tests/e2e/addresses';
import { signInAs } from '#tests/e2e/sign-in';
import { launchOptions } from '#tests/e2e/launch-options';
import globalSetup from '#tests/e2e/global-setup';

const rounds = 5;

/** The metrics of a page load. Times in ms; the shift is Chromium's layout shift score. */
type Visit = { answer: number; paint: number; shift: number; longest: number };

/**
 * Makes the page record its largest contentful paint, layout shift, and longest task after load.
 */
function watch() {
  // A missing paint fails every target.
  const seen = { answer: NaN, paint: NaN, shift: 0, longest: 0 };
  Object.assign(window, { seen });
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  observe('navigation', (entry) => (seen.answer = Number(Reflect.get(entry, 'responseStart'))));
  observe('largest-contentful-paint', (entry) => (seen.paint = entry.startTime));
  observe('layout-shift', (entry) => {
    if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput)
      seen.shift += Number(entry.value);
  });
  observe('longtask', (entry) => {
    const [navigation] = performance.getEntriesByType('navigation');
    if (
      navigation &&
      'loadEventEnd' in navigation &&
      entry.startTime > Number(navigation.loadEventEnd)
    )
      seen.longest = Math.max(seen.longest, entry.duration);
  });
}

async function visit(page: Page, address: string): Promise<Visit> {
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(1500);
  return page.evaluate(() => Reflect.get(window, 'seen'));
}

/** Loads each page in a fresh browser, like a new visitor; in turns, since the machine may have other work. */
async function coldVisits(browser: Browser, ...addresses: string[]): Promise<Visit[][]> {
  const visits: Visit[][] = addresses.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, address] of addresses.entries())
      visits[index]!.push(await coldVisit(browser, address));
  return visits;
}

async function coldVisit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  await context.addInitScript(namedFunctions);
  await context.addInitScript(watch);
  const seen = await visit(await context.newPage(), address);
  await context.close();
  return seen;
}

/** A page with only a text: the lower bound for loading it. */
async function serveBare(text: string): Promise<{ server: Server; address: string }> {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = `<!doctype html><meta charset="utf-8"><title>Bare</title><h1>Courses</h1><pre>${escaped}</pre>`;
  return serve((_, response) => void response.setHeader('Content-Type', 'text/html').end(body));
}

/** The site behind a cache, as Hosting has one: it answers what it has answered before. */
function serveCached(): Promise<{ server: Server; address: string }> {
  const kept = new Map<string, Promise<{ answer: Response; body: Buffer }>>();
  const read = async (url: string) => {
    const answer = await fetch(webAddress + url, { headers: { Accept: 'text/html,*/*' } });
    return { answer, body: Buffer.from(await answer.arrayBuffer()) };
  };
  return serve((request, response) => {
    const url = request.url ?? '/';
    if (!kept.has(url)) kept.set(url, read(url));
    const send = async () => {
      const { answer, body } = await kept.get(url)!;
      const skipped = ['content-length', 'content-encoding', 'connection', 'transfer-encoding'];
      for (const [name, value] of answer.headers)
        if (!skipped.includes(name)) response.setHeader(name, value);
      response.statusCode = answer.status;
      response.end(body);
    };
    send().catch(() => response.destroy());
  });
}

async function serve(listener: RequestListener): Promise<{ server: Server; address: string }> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { server, address: `http://127.0.0.1:${port}` };
}

/** Measures the time from clicking a link to a cached lesson to the frame that shows it, in ms. */
async function routeChanges(page: Page): Promise<number[]> {
  await page.locator('.home-courses a').first().click();
  await page.locator('.outline-item a').first().click();
  const times: number[] = [];
  for (const rel of [
    'next',
    'prev',
    ...Array.from({ length: rounds }, () => ['next', 'prev']),
  ].flat()) {
    const link = page.locator(`a[rel=${rel}]`);
    await link.waitFor();
    await page.waitForTimeout(1200);
    times.push(
      await link.evaluate(
        (anchor) =>
          new Promise<number>((done) => {
            const before = document.querySelector('h1')?.textContent;
            const begun = performance.now();
            const look = () => {
              const now = document.querySelector('h1')?.textContent;
              if (now && now !== before)
                requestAnimationFrame(() => done(performance.now() - begun));
              else requestAnimationFrame(look);
            };
            if (anchor instanceof HTMLElement) anchor.click();
            look();
          }),
      ),
    );
  }
  // The first two visits fill the cache.
  return times.slice(2);
}

const of = (visits: Visit[], key: keyof Visit) => median(visits.map((one) => one[key]));

/** How much later than a bare page of the same text a page may be painted, for which the app has to load first, in ms. */
const mostLater = 600;
/** How many times as late a page may be painted that comes with its text. */
const mostTimes = 2;

function figuresOf(path: string, visits: Visit[], bare: Visit[], isRendered: boolean): Figure[] {
  const floor = of(bare, 'paint');
  const paint = of(visits, 'paint');
  const limit = isRendered ? floor * mostTimes : floor + mostLater;
  return [
    atMost(`${path}: largest paint`, paint, limit, ms, { floor: ms(floor) }),
    atMost(`${path}: layout shift`, of(visits, 'shift'), 0.02, (value) => value.toFixed(4)),
    atMost(`${path}: longest task after load`, of(visits, 'longest'), 200, ms),
  ];
}

/** Measures a page beside a bare one with its text. What a function renders comes from a cache, as from Hosting. */
async function benchPage(browser: Browser, path: string, cached: string | null): Promise<Figure[]> {
  const reader = await browser.newPage({ baseURL: webAddress, locale: 'en-GB' });
  await reader.goto(path);
  await reader.locator('h1').first().waitFor();
  await reader.waitForTimeout(1500);
  const bare = await serveBare(await reader.locator('main').innerText());
  await reader.close();
  const addresses = [bare.address, webAddress + path, ...(cached === null ? [] : [cached + path])];
  const [floor = [], own = [], fromCache = own] = await coldVisits(browser, ...addresses);
  bare.server.close();
  if (cached === null) return figuresOf(path, own, floor, false);
  return [
    ...figuresOf(path, fromCache, floor, true),
    shown(`${path}: largest paint without the cache`, ms(of(own, 'paint'))),
    shown(`${path}: first byte without the cache`, ms(of(own, 'answer'))),
  ];
}

/**
 * Measures pages: largest paint compared with a bare page of the same text, layout shifts, long tasks, navigation.
 */
export async function benchPages(): Promise<Figure[]> {
  const tearDown = await globalSetup();
  const browser = await chromium.launch(launchOptions);
  try {
    const reader = await browser.newPage({ baseURL: webAddress, locale: 'en-GB' });
    await reader.addInitScript(namedFunctions);
    const cache = await serveCached();
    const figures = [
      ...(await benchPage(browser, '/', cache.address)),
      ...(await benchPage(browser, '/courses/how-plants-work', cache.address)),
      ...(await benchPage(browser, '/sign-in', null)),
    ];
    cache.server.close();
    await signInAs(reader, 'student5');
    await reader.goto('/home');
    const change = median(await routeChanges(reader));
    figures.push(atMost('to a lesson visited before', change, 100, ms));
    return figures;
  } finally {
    await browser.close();
    await tearDown();
  }
}
