import { afterEach, describe, expect, it } from 'vitest';
import type { ReviewAction } from '@trellis/model/cards/review-entry';
import { nextWrite } from '#web/data/cards/next-write';
import {
  devicesOf,
  entriesHere,
  holdLeftovers,
  holdOutbox,
  textOf,
  type ReviewOutbox,
} from '#web/data/cards/review-outbox';
import { clearPersonalItems } from '#web/shared/local-storage-item';
import { unsavedDraftNames } from '#web/shared/unsaved-drafts';

const review = (key: string): ReviewAction => ({ kind: 'review', key, grade: 3, took: 9 });
const held: ReviewOutbox[] = [];
const hold = async (uid = 'fern') => {
  const outbox = await holdOutbox(uid);
  held.push(outbox);
  return outbox;
};
/** A tab that ends lets its lock go; the browser does so a little later. */
const end = async (outbox: ReviewOutbox) => {
  outbox.release();
  await new Promise((done) => setTimeout(done, 20));
};
const add = (outbox: ReviewOutbox, ...seqs: number[]) => {
  for (const seq of seqs) outbox.add({ seq, at: 1000 + seq, action: review(`a/${seq}`) });
};
const seqsOf = (outbox: ReviewOutbox) => outbox.unsent().map(({ seq }) => seq);

afterEach(async () => {
  await Promise.all(held.splice(0).map(end));
  clearPersonalItems();
});

describe('the reviews that are not sent', () => {
  it('survive a tab that ends without warning, in its device', async () => {
    const before = await hold();
    add(before, 1, 2);
    await end(before);
    const after = await hold();
    expect(after.device).toBe(before.device);
    expect(seqsOf(after)).toEqual([1, 2]);
  });

  it('belong to one tab: a second one gets a device of its own', async () => {
    const [one, other] = [await hold(), await hold()];
    add(one, 1);
    add(other, 1);
    expect(other.device).not.toBe(one.device);
    expect([seqsOf(one), seqsOf(other)]).toEqual([[1], [1]]);
    expect(await holdLeftovers('fern', one.device)).toEqual([]);
  });

  it('of a closed tab are taken over once', async () => {
    const [one, other] = [await hold(), await hold()];
    add(other, 1, 2);
    await end(other);
    const taken = await holdLeftovers('fern', one.device);
    held.push(...taken);
    expect(taken.map(seqsOf)).toEqual([[1, 2]]);
    expect(await holdLeftovers('fern', one.device)).toEqual([]);
  });

  it('are dropped when the server has them, and only those', async () => {
    const outbox = await hold();
    add(outbox, 1, 2);
    const { log } = nextWrite(outbox.sent(), outbox.unsent());
    add(outbox, 3);
    outbox.acknowledge(log);
    expect(seqsOf(outbox)).toEqual([3]);
    await end(outbox);
    const after = await hold();
    expect(seqsOf(after)).toEqual([3]);
    expect(after.sent()).toEqual(log);
  });

  it('are not sent again after a crash between the two steps of dropping them', async () => {
    const outbox = await hold();
    add(outbox, 1, 2);
    const draft = `trellis.mine.unsaved.reviews.fern.${outbox.device}`;
    const stored = localStorage.getItem(draft)!;
    outbox.acknowledge(nextWrite(outbox.sent(), outbox.unsent()).log);
    await end(outbox);
    localStorage.setItem(draft, stored);
    expect(seqsOf(await hold())).toEqual([]);
  });

  it('show in all tabs, with those that are sent', async () => {
    const outbox = await hold();
    add(outbox, 1);
    outbox.acknowledge(nextWrite(outbox.sent(), outbox.unsent()).log);
    add(outbox, 2);
    const [here] = entriesHere('fern');
    expect(here!.logID).toBe(`${outbox.device}_1`);
    expect(here!.unsent).toBe(textOf(outbox.unsent()));
    expect(here!.text).toBe(outbox.sent().text);
  });

  it('warn before signing out, are gone after it, and are never seen by another account', async () => {
    const outbox = await hold();
    add(outbox, 1);
    expect(unsavedDraftNames()).toHaveLength(1);
    const others = await hold('moss');
    expect(seqsOf(others)).toEqual([]);
    outbox.release();
    clearPersonalItems();
    add(outbox, 2);
    outbox.acknowledge({ number: 1, lastSeq: 2, text: '' });
    expect([unsavedDraftNames(), devicesOf('fern')]).toEqual([[], []]);
  });

  it('stay where storage is broken; nothing more is added to their device', async () => {
    const before = await hold();
    add(before, 1);
    await end(before);
    const draft = `trellis.mine.unsaved.reviews.fern.${before.device}`;
    localStorage.setItem(draft, `nonsense\n${localStorage.getItem(draft)}`);
    localStorage.setItem(`trellis.mine.review-log.fern.${before.device}`, 'nonsense');
    const after = await hold();
    expect(after.device).not.toBe(before.device);
    const left = await holdLeftovers('fern', after.device);
    held.push(...left);
    expect(left.map(seqsOf)).toEqual([[1]]);
  });
});
