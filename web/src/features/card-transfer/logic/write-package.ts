import { strToU8, zipSync } from 'fflate';
import { clozeNumbers } from '@trellis/model/content/cloze';
import { noteTypes, noteTypesJson } from '#web/features/card-transfer/logic/anki-note-types';
import { ankiTables } from '#web/features/card-transfer/logic/anki-tables';
import { writeAnkiTags } from '#web/features/card-transfer/logic/fit-tags';
import { markdownToHtml } from '#web/features/card-transfer/logic/markdown-to-html';
import type { DeckCard } from '#web/features/card-transfer/logic/plan-import';
import type { Value } from '#web/shared/card-files/sqlite-record';
import { writeSqlite } from '#web/shared/card-files/write-sqlite';
import { loadExtraSyntax } from '#web/shared/markdown/load-extra-syntax';

/** Hears how much is written, from 0 to 1. */
type OnProgress = (share: number) => void;

const reportEvery = 200;

/**
 * Returns cards as an Anki package, in a deck named after the course. Notes keep the ids of the cards as their guids, so a
 * newer package updates them. Everything is new there: what somebody has learnt stays in its own file.
 */
export async function writePackage(
  title: string,
  cards: DeckCard[],
  onProgress: OnProgress,
  at = new Date(),
): Promise<Uint8Array<ArrayBuffer>> {
  await loadExtraSyntax();
  const deckID = at.getTime();
  const seconds = Math.floor(at.getTime() / 1000);
  const notes: Value[][] = [];
  const asked: Value[][] = [];
  for (const [index, card] of cards.entries()) {
    const noteID = deckID + index;
    notes.push(await noteOf(card, noteID, seconds));
    for (const ord of ordsOf(card))
      asked.push(
        newCard({ id: deckID + asked.length, noteID, deckID, ord, seconds, due: index + 1 }),
      );
    if (index % reportEvery === 0) onProgress(index / cards.length);
  }
  const collection = [
    ...[
      1,
      seconds,
      deckID,
      deckID,
      11,
      0,
      0,
      0,
      JSON.stringify({ curDeck: deckID, nextPos: cards.length + 1 }),
    ],
    noteTypesJson(deckID, seconds),
    JSON.stringify(decksOf(deckID, title, seconds)),
    JSON.stringify({ 1: { ...deckOptions, mod: seconds } }),
    '{}',
  ];
  const database = writeSqlite(ankiTables({ collection, notes, cards: asked }));
  return zipSync({ 'collection.anki2': database, media: strToU8('{}') }) as Uint8Array<ArrayBuffer>;
}

/** Returns a row of `notes`. */
async function noteOf(card: DeckCard, id: number, seconds: number): Promise<Value[]> {
  const [front, back] = [card.frontText, card.backText].map((side) => htmlOfSide(side, card));
  const sortField = plainText(front!);
  const tags = writeAnkiTags(card.tags);
  return [
    ...[id, card.id, noteTypes[card.kind].id, seconds, -1, tags && ` ${tags} `],
    ...[`${front}\u001f${back}`, sortField, await checksum(sortField), 0, ''],
  ];
}

/** In a deletion, Anki takes two braces in a formula for its end. */
const htmlOfSide = (markdown: string, { kind }: DeckCard): string => {
  const html = markdownToHtml(markdown);
  if (kind !== 'cloze') return html;
  return html.replace(/\\[([](?:(?!\{\{c\d)[^])*?\\[)\]]/g, (tex) =>
    tex.replace(/\}(?=\})/g, '} '),
  );
};

const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Returns what Anki finds notes with the same first field by: the first 32 bits of its SHA-1. */
async function checksum(text: string): Promise<number> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
  return new DataView(digest).getUint32(0);
}

/** Returns the numbers, from 0, of the cards that a note makes. */
const ordsOf = ({ kind, frontText }: DeckCard): number[] =>
  kind === 'cloze'
    ? clozeNumbers(frontText).map((number) => number - 1)
    : noteTypes[kind].templates.map((_, ord) => ord);

/** Returns a row of `cards` that nobody has studied. */
const newCard = (card: {
  id: number;
  noteID: number;
  deckID: number;
  ord: number;
  seconds: number;
  due: number;
}): Value[] => [
  ...[card.id, card.noteID, card.deckID, card.ord, card.seconds, -1],
  ...[0, 0, card.due, 0, 0, 0, 0, 0, 0, 0, 0, ''],
];

/** Two colons would make decks within decks. */
const decksOf = (id: number, title: string, seconds: number) => ({
  1: { ...emptyDeck, id: 1, name: 'Default', mod: seconds },
  [id]: { ...emptyDeck, id, name: title.replace(/\s+/g, ' ').replaceAll('::', ':'), mod: seconds },
});

const emptyDeck = {
  ...{ desc: '', dyn: 0, conf: 1, usn: -1, collapsed: false, extendNew: 10, extendRev: 50 },
  ...{ newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] },
};

/** Anki's own options for new decks, as version 11 of its schema keeps them. */
const deckOptions = {
  ...{ id: 1, name: 'Default', usn: 0, autoplay: true, replayq: true, timer: 0, maxTaken: 60 },
  new: {
    ...{ delays: [1, 10], ints: [1, 4, 7], initialFactor: 2500, order: 1, perDay: 20 },
    ...{ bury: false, separate: true },
  },
  rev: { bury: false, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36_500, minSpace: 1, perDay: 200 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
};
