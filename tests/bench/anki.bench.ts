import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { atMost, ms, shown, type Figure } from '#tests/bench/figures';
import { webAddress } from '#tests/e2e/addresses';
import { createCourse } from '#tests/e2e/create-course';
import globalSetup from '#tests/e2e/global-setup';
import { launchOptions } from '#tests/e2e/launch-options';
import { signInAs } from '#tests/e2e/sign-in';
import { ankiPackage, stockTypes } from '#web/testing/anki-package';

const count = 50_000;
const address = '/teach/courses/bench-anki/flashcards';

/** Returns a package as Anki writes it, whose notes have what people write: lines, emphasis, formulas, tags. */
const largePackage = (): Promise<Uint8Array> =>
  ankiPackage('anki21b', {
    types: Object.values(stockTypes),
    notes: Array.from({ length: count }, (_, index) => ({
      guid: `guid-${index}`,
      typeID: (index % 3) + 1,
      fields:
        index % 3 === 2
          ? [
              `Ferns ${index} have {{c1::<b>spores</b>}} and {{c2::fronds::leaves?}}`,
              'More&nbsp;words',
            ]
          : [
              `What is <i>fern</i> number ${index}?<br>\\(x_{${index}}\\)`,
              `<div>It is the fern ${index} of ${count}.</div><div>${(index * 7919).toString(36).repeat(12)}</div>`,
            ],
      tags: `fern chapter::${index % 40}`,
    })),
  });

/** Measures the dry run of an Anki package, and how long it holds up the page. */
export async function benchAnki(): Promise<Figure[]> {
  const tearDown = await globalSetup();
  const folder = mkdtempSync(join(tmpdir(), 'trellis-anki-'));
  const browser = await chromium.launch(launchOptions);
  try {
    await createCourse('bench-anki', {});
    const file = join(folder, 'large.apkg');
    const zip = await largePackage();
    writeFileSync(file, zip);
    const page = await browser.newPage({ baseURL: webAddress, locale: 'en-GB' });
    await signInAs(page, 'teacher1');
    await page.goto(address);
    await page.getByRole('button', { name: 'Import cards' }).click();
    const input = page.getByLabel('Choose a file, or drop it here');
    await input.waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) =>
        list.getEntries().forEach(({ duration }) => tasks.push(duration)),
      ).observe({ type: 'longtask' });
    });
    const begun = Date.now();
    await input.setInputFiles(file);
    await page.getByRole('button', { name: /^Import [\d,]+ cards$/ }).waitFor({ timeout: 120_000 });
    const taken = Date.now() - begun;
    const tasks: number[] = await page.evaluate(() => Reflect.get(window, 'tasks'));
    return [
      shown(`a package of ${count} notes`, `${(zip.length / 1_000_000).toFixed(1)} MB`),
      atMost('  chosen, until its dry run is shown', taken, 20_000, ms),
      atMost('  longest task of the page meanwhile', Math.max(0, ...tasks), 200, ms),
    ];
  } finally {
    await browser.close();
    await tearDown();
    rmSync(folder, { recursive: true });
  }
}
