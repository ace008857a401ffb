import * as z from 'zod/mini';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { readMessage, textIn } from '#web/shared/card-files/protobuf';
import type { SqliteFile } from '#web/shared/card-files/sqlite-file';
import { parseTemplate, type TemplatePart } from '#web/features/card-transfer/logic/template';

/** One of the cards that a note type makes of each note. */
type CardTemplate = { front: TemplatePart[]; back: TemplatePart[] };

/** How notes become cards: the names of their fields, and templates. */
export type NoteType = {
  name: string;
  isCloze: boolean;
  fields: string[];
  templates: CardTemplate[];
};

/** A note as a package stores it. */
export type AnkiNote = {
  guid: string;
  typeID: number;
  tags: string;
  fields: string[];
  /** The name of the deck of its first card; empty if that is unknown. */
  deck: string;
};

/** The note types of a collection by id, its notes, and how many decks their cards are in. */
export type AnkiCollection = { types: Map<number, NoteType>; notes: AnkiNote[]; decks: number };

/** Reads a collection of any version. */
export function readCollection(file: SqliteFile): AnkiCollection {
  const notes: AnkiNote[] = [];
  const { deckOf, count } = decksIn(file);
  file.eachRow('notes', ['id', 'guid', 'mid', 'tags', 'flds'], ([id, guid, typeID, tags, fields]) =>
    notes.push({
      deck: deckOf(Number(id)),
      guid: String(guid ?? ''),
      typeID: Number(typeID),
      tags: String(tags ?? ''),
      fields: String(fields ?? '').split('\u001f'),
    }),
  );
  return { types: typesOf(file), notes, decks: count };
}

/** Returns how many decks have cards, and a function that gives the deck of a note by its id. */
function decksIn(file: SqliteFile): { deckOf: (noteID: number) => string; count: number } {
  const decks = new Map<number, number>();
  const used = new Set<number>();
  if (file.hasTable('cards'))
    file.eachRow('cards', ['nid', 'did'], ([noteID, deckID]) => {
      used.add(Number(deckID));
      if (!decks.has(Number(noteID))) decks.set(Number(noteID), Number(deckID));
    });
  const names = deckNames(file);
  return { deckOf: (noteID) => names.get(decks.get(noteID) ?? 0) ?? '', count: used.size };
}

const deckList = z.record(z.string(), z.object({ name: z.string() }));

/** Returns the names of decks: in a table of newer versions, in JSON of older ones. What cannot be read has no name. */
function deckNames(file: SqliteFile): Map<number, string> {
  const names = new Map<number, string>();
  if (file.hasTable('decks'))
    file.eachRow('decks', ['id', 'name'], ([id, name]) =>
      names.set(Number(id), String(name).replaceAll('\u001f', '::')),
    );
  else
    file.eachRow('col', ['decks'], ([json]) => {
      for (const [id, { name }] of Object.entries(decksInJson(String(json))))
        names.set(Number(id), name);
    });
  return names;
}

function decksInJson(json: string): z.infer<typeof deckList> {
  try {
    return deckList.parse(JSON.parse(json));
  } catch {
    return {};
  }
}

const typesOf = (file: SqliteFile): Map<number, NoteType> =>
  file.hasTable('notetypes') ? typesInTables(file) : typesInJson(file);

/** Returns a note type whose fields and templates are in the order of their numbers. */
function noteType(
  name: string,
  isCloze: boolean,
  fields: { ord: number; name: string }[],
  templates: { ord: number; front: string; back: string }[],
): NoteType {
  const byNumber = <T extends { ord: number }>(list: T[]) => list.toSorted((a, b) => a.ord - b.ord);
  return {
    name,
    isCloze,
    fields: byNumber(fields).map((field) => field.name),
    templates: byNumber(templates).map(({ front, back }) => ({
      front: parseTemplate(front),
      back: parseTemplate(back),
    })),
  };
}

/** The numbers of the fields of Anki's messages that matter here. */
const field = { kind: 1, front: 1, back: 2 };

/** Versions from 18 have a table for each, with settings as messages. */
function typesInTables(file: SqliteFile): Map<number, NoteType> {
  const found = new Map<number, { name: string; isCloze: boolean }>();
  const fields = new Map<number, { ord: number; name: string }[]>();
  const templates = new Map<number, { ord: number; front: string; back: string }[]>();
  file.eachRow('notetypes', ['id', 'name', 'config'], ([id, name, config]) =>
    found.set(Number(id), {
      name: String(name),
      isCloze: messageIn(config).get(field.kind) === 1,
    }),
  );
  file.eachRow('fields', ['ntid', 'ord', 'name'], ([typeID, ord, name]) =>
    listIn(fields, Number(typeID)).push({ ord: Number(ord), name: String(name) }),
  );
  file.eachRow('templates', ['ntid', 'ord', 'config'], ([typeID, ord, config]) => {
    const message = messageIn(config);
    listIn(templates, Number(typeID)).push({
      ord: Number(ord),
      front: textIn(message, field.front),
      back: textIn(message, field.back),
    });
  });
  return new Map(
    [...found].map(([id, { name, isCloze }]) => [
      id,
      noteType(name, isCloze, listIn(fields, id), listIn(templates, id)),
    ]),
  );
}

const messageIn = (value: unknown) =>
  readMessage(value instanceof Uint8Array ? value : new Uint8Array());

function listIn<T>(lists: Map<number, T[]>, key: number): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

const ord = z.nullable(z.optional(z.number()));
const models = z.record(
  z.string(),
  z.object({
    name: z.string(),
    type: z._default(z.number(), 0),
    flds: z.array(z.object({ name: z.string(), ord })),
    tmpls: z.array(z.object({ qfmt: z.string(), afmt: z.string(), ord })),
  }),
);

/** Older versions keep all note types as JSON. */
function typesInJson(file: SqliteFile): Map<number, NoteType> {
  const types = new Map<number, NoteType>();
  file.eachRow('col', ['models'], ([json]) => {
    for (const [id, { name, type, flds, tmpls }] of Object.entries(modelsIn(String(json)))) {
      const fields = flds.map((one, index) => ({ name: one.name, ord: one.ord ?? index }));
      const templates = tmpls.map(({ qfmt, afmt, ord: number }, index) => ({
        ...{ front: qfmt, back: afmt },
        ord: number ?? index,
      }));
      types.set(Number(id), noteType(name, type === 1, fields, templates));
    }
  });
  return types;
}

function modelsIn(json: string): z.infer<typeof models> {
  try {
    return models.parse(JSON.parse(json));
  } catch {
    throw new CardFileProblem('damaged');
  }
}
