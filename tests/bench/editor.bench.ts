import { chromium, type Page } from '@playwright/test';
import { lessonPath } from '@trellis/model/paths';
import { atMost, median, ms, quantile, shown, type Figure } from '#tests/bench/figures';
import { webAddress } from '#tests/e2e/addresses';
import { createCourse } from '#tests/e2e/create-course';
import globalSetup from '#tests/e2e/global-setup';
import { launchOptions } from '#tests/e2e/launch-options';
import { signInAs } from '#tests/e2e/sign-in';
import { writeDocument } from '#tests/e2e/stored-documents';
import { aLesson } from '#tests/factories/a-lesson';

/** The CPU slowdown of the browser while somebody types. */
const slowdown = 4;
const words = 30_000;
const keys = 200;
const openings = 5;
const lessonID = 'bench-editor-1';
const address = `/teach/courses/bench-editor/lessons/${lessonID}`;
/** Short words, since a lesson has at most 100,000 characters. */
const sentence = 'It is a b, so I do as a c is at a **d**. ';

/** Returns Markdown of `words` words in sections of twenty paragraphs, with lists and a table between. */
function longText(): string {
  const inSentence = sentence.trim().split(/\s+/).length;
  const parts = ['# Ferns'];
  for (let count = 0, part = 1; count < words; part++) {
    if (part % 20 === 0)
      parts.push(`## Section ${part / 20}`, '* one\n* two', '| a | b |\n| - | - |\n| 1 | 2 |');
    parts.push(sentence.repeat(8).trim());
    count += 8 * inSentence;
  }
  return `${parts.join('\n\n')}\n`;
}

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });

/** Measures the time from the request for the editor to its text being drawn, in ms. */
async function opening(page: Page): Promise<number> {
  await page.goto('about:blank');
  const begun = Date.now();
  await page.goto(address);
  await textOf(page).getByText('Section 1', { exact: true }).waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return Date.now() - begun;
}

/** Shows the same text in a bare element that can be edited: the floor of typing. */
const openBare = (page: Page, text: string) =>
  page.setContent(
    `<!doctype html><h1>Bare</h1><div role="textbox" aria-label="Text" contenteditable>${text
      .split('\n\n')
      .map((block) => `<p>${block}</p>`)
      .join('')}</div>`,
  );

/** Types in the middle of the text. Returns the time from each key to the paint after it, in ms. */
async function typing(page: Page): Promise<number[]> {
  const middle = textOf(page).locator('p').nth(100);
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(window, { delays });
    document.addEventListener(
      'keydown',
      () => {
        const pressed = performance.now();
        requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - pressed)));
      },
      { capture: true },
    );
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  for (let key = 0; key < keys; key++) await page.keyboard.press('fern '[key % 5]!, { delay: 80 });
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return page.evaluate(() => Reflect.get(window, 'delays'));
}

/** Measures the lesson editor with its longest text: opening it, and typing on a slow device. */
export async function benchEditor(): Promise<Figure[]> {
  const tearDown = await globalSetup();
  const browser = await chromium.launch(launchOptions);
  try {
    await createCourse('bench-editor', {});
    const textContent = longText();
    await writeDocument(
      lessonPath(lessonID),
      aLesson({ courseID: 'bench-editor', moduleID: null, textContent, blocks: [] }),
    );
    const page = await browser.newPage({ baseURL: webAddress, locale: 'en-GB' });
    await signInAs(page, 'teacher1');
    await opening(page);
    const opened: number[] = [];
    while (opened.length < openings) opened.push(await opening(page));
    const delays = await typing(page);
    await page.close();
    const bare = await browser.newPage();
    await openBare(bare, textContent);
    const floor = await typing(bare);
    return [
      shown(`a lesson of ${words} words`, `${Math.round(textContent.length / 1000)} kB`),
      atMost(`  opened, median of ${openings}`, median(opened), 1500, ms),
      shown(
        `  ${keys} keys, CPU slowed ${slowdown} times, median`,
        ms(median(delays)),
        ms(median(floor)),
      ),
      atMost('  from a key to its paint, p95', quantile(delays, 0.95), 50, ms, {
        floor: ms(quantile(floor, 0.95)),
      }),
    ];
  } finally {
    await browser.close();
    await tearDown();
  }
}
