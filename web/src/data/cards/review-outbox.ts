import { readEntries, writeEntry, type ReviewEntry } from '@trellis/model/cards/review-entry';
import { localStorageItem } from '#web/shared/local-storage-item';
import { claimDraft, keepUnsavedDraft, readUnsavedDraft } from '#web/shared/unsaved-drafts';

/** The latest document of a device's log as far as the server acknowledged it. */
export type SentLog = {
  /** The number of the document, from 1. */
  number: number;
  /** The number of the device's last entry in it, or in the documents before; 0 if there is none. */
  lastSeq: number;
  text: string;
};

/** The reviews of one device that the server does not have yet, and what it has. One tab holds it at a time. */
export type ReviewOutbox = {
  device: string;
  /** The entries that are not sent, in their order. */
  unsent: () => ReviewEntry[];
  sent: () => SentLog;
  /** Adds an entry, in storage before it returns; returns whether storage took it. */
  add: (entry: Omit<ReviewEntry, 'device'>) => boolean;
  /** Notes what the server has, and drops the entries up to that number. */
  acknowledge: (sent: SentLog) => void;
  /** Lets another tab have it. */
  release: () => void;
};

const logs = (uid: string) => `mine.review-log.${uid}.`;
const draftOf = (uid: string, device: string) => `reviews.${uid}.${device}`;

/** Returns a new device's id: letters and digits, because a `_` ends it in the id of a log's document. */
export const newDevice = () => crypto.randomUUID().replaceAll('-', '').slice(0, 16);

/** Returns the devices of a learner in this browser: each tab that was open beside another one has its own. */
export function devicesOf(uid: string): string[] {
  const start = `trellis.${logs(uid)}`;
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(start.length))
      .toSorted();
  } catch {
    return [];
  }
}

/**
 * Holds a free device of this browser for this tab, or a new one. One whose last number is not known any more gets no further
 * entries.
 */
export async function holdOutbox(uid: string): Promise<ReviewOutbox> {
  for (const device of devicesOf(uid)) {
    if (storedLog(uid, device) === undefined) continue;
    const held = await claimOutbox(uid, device);
    if (held) return held;
  }
  return (await claimOutbox(uid, newDevice())) ?? holdOutbox(uid);
}

/** Holds the other devices of this browser that have unsent reviews and belong to no tab: of a tab that was closed. */
export async function holdLeftovers(uid: string, own: string): Promise<ReviewOutbox[]> {
  const others = devicesOf(uid).filter(
    (device) => device !== own && readUnsavedDraft(draftOf(uid, device)) !== null,
  );
  const held = await Promise.all(others.map((device) => claimOutbox(uid, device)));
  return held.filter((outbox) => outbox !== undefined);
}

/** Returns what any tab of this browser knows of a learner's devices: entries that are sent, and those that are not. */
export const entriesHere = (uid: string): { logID: string; text: string; unsent: string }[] =>
  devicesOf(uid).map((device) => {
    const { number, text } = storedLog(uid, device) ?? nothingSent;
    const unsent = readUnsavedDraft(draftOf(uid, device)) ?? '';
    return { logID: `${device}_${number}`, text, unsent };
  });

async function claimOutbox(uid: string, device: string): Promise<ReviewOutbox | undefined> {
  const draft = draftOf(uid, device);
  const claim = await claimDraft(draft);
  if (claim === undefined) return undefined;
  const item = localStorageItem(logs(uid) + device);
  let sent = storedLog(uid, device) ?? nothingSent;
  let unsent = readEntries(device, readUnsavedDraft(draft) ?? '').filter(
    ({ seq }) => seq > sent.lastSeq,
  );
  let text = textOf(unsent);
  let isHeld = true;
  // Signing out has removed what was stored, and another tab may hold it after that.
  const keep = () => isHeld && keepUnsavedDraft(draft, text === '' ? null : text);
  const keepSent = () => isHeld && item.write(`${sent.number} ${sent.lastSeq}\n${sent.text}`);
  keep();
  keepSent();
  return {
    device,
    unsent: () => unsent,
    sent: () => sent,
    add(entry) {
      unsent = [...unsent, { ...entry, device }];
      text += `${writeEntry(entry)}\n`;
      return keep();
    },
    acknowledge(next) {
      sent = next;
      unsent = unsent.filter(({ seq }) => seq > next.lastSeq);
      text = textOf(unsent);
      // In this order: an entry that is in both is one, but one in neither would be lost.
      keepSent();
      keep();
    },
    release() {
      isHeld = false;
      claim.release();
    },
  };
}

/** Returns entries as the text of a log. */
export const textOf = (entries: readonly ReviewEntry[]): string =>
  entries.map((entry) => `${writeEntry(entry)}\n`).join('');

const nothingSent: SentLog = { number: 1, lastSeq: 0, text: '' };

function storedLog(uid: string, device: string): SentLog | undefined {
  const stored = localStorageItem(logs(uid) + device).read();
  const [, number, lastSeq, text] = /^(\d+) (\d+)\n([^]*)$/.exec(stored ?? '') ?? [];
  if (text === undefined) return undefined;
  return { number: Number(number), lastSeq: Number(lastSeq), text };
}
