import { chromium } from '@playwright/test';
import { replyPath, threadPath } from '@trellis/model/paths';
import { atMost, median, ms, shown, type Figure } from '#tests/bench/figures';
import { webAddress } from '#tests/e2e/addresses';
import { createCourse } from '#tests/e2e/create-course';
import globalSetup from '#tests/e2e/global-setup';
import { launchOptions } from '#tests/e2e/launch-options';
import { readsOf } from '#tests/e2e/read-counts';
import { signInAs } from '#tests/e2e/sign-in';
import { encodeFields, writeDocument, writeDocuments } from '#tests/e2e/stored-documents';
import { withoutTriggers } from '#tests/e2e/triggers';
import { aReply, aThread } from '#tests/factories/a-thread';

const size = 10_000;
const batch = 500;
const rounds = 5;
const id = 'bench-thread';
const minute = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * 60_000);

async function writeThread(): Promise<void> {
  await createCourse(id, encodeFields({ title: 'A busy course' }));
  const about = { courseID: id, replyCount: size, lastReplyAt: minute(size - 1) };
  await writeDocument(threadPath(id), aThread(about));
  for (let from = 0; from < size; from += batch)
    await writeDocuments(
      Array.from({ length: batch }, (_, index) => ({
        path: replyPath(id, `r${from + index}`),
        value: aReply({ text: `Reply ${from + index}.`, createdAt: minute(from + index) }),
      })),
    );
}

/** Measures what it costs to open a thread of very many replies at its newest ones. */
export async function benchDiscussions(): Promise<Figure[]> {
  const tearDown = await globalSetup();
  const browser = await chromium.launch(launchOptions);
  try {
    const begun = performance.now();
    await withoutTriggers(writeThread);
    const written = performance.now() - begun;
    const page = await browser.newPage({ baseURL: webAddress, locale: 'en-GB' });
    await signInAs(page, 'teacher1');
    const path = `/courses/${id}/discussion/${id}`;
    const newest = page.getByText(`Reply ${size - 1}.`, { exact: true });
    const reads = await readsOf(page, path, newest);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await page.goto('about:blank');
      const start = performance.now();
      await page.goto(path);
      await newest.waitFor();
      times.push(performance.now() - start);
    }
    return [
      atMost(`a thread of ${size} replies: documents read`, reads, 25),
      shown('… until its newest reply is shown', ms(median(times))),
      shown('… written beforehand in', ms(written)),
    ];
  } finally {
    await browser.close();
    await tearDown();
  }
}
