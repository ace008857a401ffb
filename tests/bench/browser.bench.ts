import { chromium, type Page } from '@playwright/test';
import { takeReadCount } from '#tests/e2e/read-counts';
import { signInAs, signUp } from '#tests/e2e/sign-in';
import { xpOf } from '#tests/e2e/test';
import { proxyPort, webAddress } from '#tests/e2e/addresses';
import { launchOptions } from '#tests/e2e/launch-options';
import globalSetup from '#tests/e2e/global-setup';
import { atMost, median, ms, quantile, ratio, shown, type Figure } from '#tests/bench/figures';

/** The CPU slowdown of the browser. */
const slowdown = 4;
const courses = ['how-plants-work', 'typography-that-reads', 'javascript-from-zero'];

/** XP of a completed lesson. A learner's first one also earns a badge. */
const lessonXp = 10;

/** The durations of one completion, in ms from the click. */
type Completion = { paint: number; acknowledged: number; xp: number };

/**
 * Measures what a learner notices: from clicking “Mark as complete” to the next paint, to the server's acknowledgement
 * and to the new XP; and the document reads of each page.
 */
export async function benchBrowser(): Promise<Figure[]> {
  const tearDown = await globalSetup();
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage({ baseURL: webAddress, locale: 'en-GB' });
    const member = await browser.newPage({ baseURL: webAddress, locale: 'en-GB' });
    const reads = await countReads(page, member);
    await member.close();
    await signUp(page, 'Bench Learner');
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const completions: Completion[] = [];
    for (const course of courses) completions.push(...(await takeCourse(page, course)));
    return [...reads, ...figuresOf(completions)];
  } finally {
    await browser.close();
    await tearDown();
  }
}

/**
 * Measures the document reads of each page, for visitors and learners, on first load and reload.
 */
async function countReads(visitor: Page, member: Page): Promise<Figure[]> {
  const row = async (name: string, page: Page, path: string, most: number): Promise<Figure[]> => {
    const reads: number[] = [];
    for (const _time of ['cold', 'again']) {
      await page.goto('about:blank');
      await takeReadCount(page);
      await page.goto(path);
      await page.locator('h1').first().waitFor();
      reads.push(await takeReadCount(page));
    }
    const [cold = NaN, again = NaN] = reads;
    return [
      atMost(`document reads: ${name}`, cold, most),
      atMost('  loaded again', again, Math.min(cold, most)),
    ];
  };
  const visits = [
    ...(await row('catalogue, visitor', visitor, '/', 1)),
    ...(await row('course page, visitor', visitor, '/courses/how-plants-work', 1)),
  ];
  await signInAs(member, 'student5');
  await member.goto('/home');
  await member.locator('.home-courses').waitFor();
  const courses = await member.locator('.home-courses > li').count();
  return [
    ...visits,
    ...(await row(`home of a learner of ${courses} active courses`, member, '/home', 30)),
    ...(await row('course page, learner', member, '/courses/how-plants-work', 20)),
  ];
}

async function takeCourse(page: Page, course: string): Promise<Completion[]> {
  await page.goto(`/courses/${course}`);
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByRole('link', { name: 'Start' }).click();
  const completions: Completion[] = [];
  for (;;) {
    completions.push(await complete(page));
    const next = page.locator('a[rel=next]');
    if ((await next.count()) === 0) return completions;
    await next.click();
  }
}

async function complete(page: Page): Promise<Completion> {
  await page.getByRole('button', { name: 'Mark as complete' }).waitFor();
  const before = Number(await xpOf(page).getAttribute('data-xp'));
  const seen = page.evaluate(
    () =>
      new Promise<{ clicked: number; painted: number; xp: number }>((done) => {
        const chip = document.querySelector('.xp-chip')!;
        const times = { clicked: 0, painted: 0, xp: 0 };
        document.addEventListener(
          'click',
          () => {
            times.clicked = Date.now();
            // The frame after the next one shows the effect of the click.
            requestAnimationFrame(() => requestAnimationFrame(() => (times.painted = Date.now())));
          },
          { once: true, capture: true },
        );
        const observer = new MutationObserver(() => {
          observer.disconnect();
          times.xp = Date.now();
          setTimeout(() => done(times), 50);
        });
        observer.observe(chip, { attributes: true, attributeFilter: ['data-xp'] });
      }),
  );
  await page.getByRole('button', { name: 'Mark as complete' }).click();
  const { clicked, painted, xp } = await seen;
  const after = Number(await xpOf(page).getAttribute('data-xp'));
  if (after < before + lessonXp) throw new Error(`XP went from ${before} to ${after}.`);
  const response = await fetch(`http://127.0.0.1:${proxyPort}/__acknowledged`);
  return {
    paint: painted - clicked,
    acknowledged: Number(await response.text()) - clicked,
    xp: xp - clicked,
  };
}

function figuresOf(completions: Completion[]): Figure[] {
  const of = (key: keyof Completion) => completions.map((completion) => completion[key]);
  const figure = (name: string, key: keyof Completion) =>
    shown(`  ${name}`, `${ms(median(of(key)))}, p95 ${ms(quantile(of(key), 0.95))}`);
  return [
    shown(`completions, CPU slowed ${slowdown} times, from the click`, `${completions.length}`),
    figure('write acknowledged', 'acknowledged'),
    figure('XP visible', 'xp'),
    atMost('  painted, median', median(of('paint')), 200, ms),
    ratio(
      '  XP visible beside the write’s acknowledgement',
      completions.map(({ xp, acknowledged }) => xp / acknowledged),
      { atMost: 1.3 },
    ),
  ];
}
