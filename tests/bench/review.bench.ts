import { chromium, type Browser, type Page } from '@playwright/test';
import { atMost, median, ms, quantile, shown, type Figure } from '#tests/bench/figures';
import { namedFunctions } from '#tests/bench/named-functions';
import { webAddress } from '#tests/e2e/addresses';
import { createDeck, createSchedule } from '#tests/e2e/create-deck';
import { createEnrollment } from '#tests/e2e/create-quiz';
import globalSetup from '#tests/e2e/global-setup';
import { launchOptions } from '#tests/e2e/launch-options';
import { signUp } from '#tests/e2e/sign-in';
import { withoutTriggers } from '#tests/e2e/triggers';

/** The CPU slowdown of the browser. */
const slowdown = 4;
const deck = 10_000;
const due = 100;
const courseID = 'bench-cards';
/** Nobody reads a card faster than this, in ms. */
const reading = 250;

/** The times from a key to the paint of what it did, in ms. */
type Delays = { turning: number[]; grading: number[] };

/** Measures each key of a page: from the moment of the press to the end of the frame that shows what `look` returns changed. */
const watchKeys = (page: Page) =>
  page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(window, { delays });
    const look = () => document.querySelector<HTMLElement>('section[tabindex]')?.innerText;
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const before = look();
        const onFrame = () => {
          // Reading the text here lays the page out, as the frame would do next.
          if (look() === before) requestAnimationFrame(onFrame);
          else setTimeout(() => delays.push(performance.now() - timeStamp));
        };
        requestAnimationFrame(onFrame);
      },
      { capture: true },
    );
  });

/** Turns and grades every card at the pace of a reader. */
async function answerAll(page: Page): Promise<Delays> {
  await watchKeys(page);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const press = async (key: string, at: number) => {
    await page.keyboard.press(key);
    await page.waitForFunction((count) => Reflect.get(window, 'delays').length > count, at);
    await page.waitForTimeout(reading);
  };
  // The last grade shows the summary instead of a card.
  for (let card = 0; card < due - 1; card++) {
    await press('Space', 2 * card);
    await press('3', 2 * card + 1);
  }
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const delays = await page.evaluate((): number[] => Reflect.get(window, 'delays'));
  return {
    turning: delays.filter((_, at) => at % 2 === 0),
    grading: delays.filter((_, at) => at % 2 === 1),
  };
}

/** Reviews the cards that are due, as a new learner. */
async function reviewAll(browser: Browser, baseURL: string): Promise<Delays> {
  const context = await browser.newContext({ baseURL, locale: 'en-GB' });
  await context.addInitScript(namedFunctions);
  const page = await context.newPage();
  const { uid } = await signUp(page, 'Bench Reviewer');
  await withoutTriggers(async () => {
    await createSchedule(uid, courseID, { count: deck, due });
    await createEnrollment(uid, courseID);
  });
  await page.goto(`/courses/${courseID}/review`);
  await page.getByRole('button', { name: 'Start the review' }).press('Enter');
  await page.getByRole('button', { name: 'Show the answer' }).waitFor();
  const delays = await answerAll(page);
  await context.close();
  return delays;
}

/** A page that does as little as possible for each key: the floor. */
const bare = `<!doctype html><title>Bare</title><section tabindex="0">0</section><script>
  let at = 0;
  addEventListener('keydown', () => (document.querySelector('section').textContent = ++at));
</script>`;

/** Measures the keys of a review, and of a bare page. */
export async function benchReview(): Promise<Figure[]> {
  const tearDown = await globalSetup();
  const browser = await chromium.launch(launchOptions);
  try {
    await withoutTriggers(() => createDeck(courseID, deck));
    const page = await browser.newPage();
    await page.addInitScript(namedFunctions);
    await page.goto('about:blank');
    await page.setContent(bare);
    const floor = await answerAll(page);
    await page.close();
    const ours = await reviewAll(browser, webAddress);
    const rows = (name: string, key: keyof Delays) => [
      shown(`  ${name}, median`, ms(median(ours[key])), ms(median(floor[key]))),
      atMost(`  ${name}, p95`, quantile(ours[key], 0.95), 50, ms, {
        floor: ms(quantile(floor[key], 0.95)),
      }),
    ];
    return [
      shown(`${due} due cards of ${deck}, CPU slowed ${slowdown} times`, `${2 * (due - 1)} keys`),
      ...rows('from a key to the answer', 'turning'),
      ...rows('from a key to the next card', 'grading'),
    ];
  } finally {
    await browser.close();
    await tearDown();
  }
}
