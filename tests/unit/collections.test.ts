import { readFileSync } from 'node:fs';
import { collections, patternOf } from '@trellis/model/collections';
import * as paths from '@trellis/model/paths';
import { hasMigrations } from '@trellis/model/stored';
import { describe, expect, it } from 'vitest';
import { personalDataTable } from '#scripts/personal-data';

const entries = Object.entries(collections);
const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** Returns a path without ids, such as `users/{}/notifications/{}`. */
const shapeOf = (path: string) =>
  path
    .split('/')
    .map((part, index) => (index % 2 === 0 ? part : '{}'))
    .join('/');
const shapes = new Map(entries.map(([name, entry]) => [shapeOf(patternOf(entry)), name]));

/** Returns the path of a document in each collection of this name. */
const pathsOfGroup = (collection: string) =>
  [...shapes.keys()].filter((shape) => shape.split('/').at(-2) === collection);

/** Returns the documents that the rules match. */
function shapesInRules(): string[] {
  const open: string[] = [];
  return read('firestore.rules')
    .split('\n')
    .flatMap((line) => {
      const [, path] = /^\s*match (\/\S+) \{$/.exec(line) ?? [];
      if (path === undefined && /^\s*(service|function) .*\{$/.test(line)) open.push('');
      if (path !== undefined) open.push(path);
      if (/^\s*\}$/.test(line)) open.pop();
      return path === undefined ? [] : [open.join('')];
    })
    .map((path) => path.replace('/databases/{database}/documents', ''))
    .filter((path) => path !== '' && !path.includes('=**'))
    .map((path) => shapeOf(path.slice(1)));
}

describe('every collection', () => {
  it('has one entry in the register for each document path', () => {
    const functions = Object.entries(paths).filter(([name]) => /Path(Of)?$/.test(name));
    const ofPaths = functions.map(([, path]) =>
      shapeOf(typeof path === 'string' ? path : Reflect.apply(path, null, ['a', 'b', 1])),
    );
    expect(shapes.size).toBe(entries.length);
    expect(new Set(shapes.keys())).toEqual(new Set(ofPaths));
  });

  it('has a block in the rules, and the rules have no other', () => {
    // Collections for functions only fall under the default deny.
    const closed = [
      ...['badge_sweeps/{}', 'certificate_slots/{}', 'course_fan_outs/{}', 'deletions/{}'],
      ...['test_payments/{}', 'test_subscriptions/{}'],
      ...['licence_keys/{}', 'licence_key_tries/{}'],
      ...['reports/{}', 'tombstones/{}'],
    ];
    const inRules = shapesInRules();
    expect(inRules.length).toBeGreaterThan(20);
    expect(new Set([...inRules, ...closed])).toEqual(new Set(shapes.keys()));
  });

  it('is in the data model', () => {
    const text = read('docs/data-model.md');
    const missing = [...shapes.keys()].filter((shape) => {
      const name = shape
        .split('/')
        .filter((part) => part !== '{}')
        .at(-1)!;
      return !text.includes(name);
    });
    expect(missing).toEqual([]);
  });
});

describe('the register of personal data', () => {
  const personal = entries.flatMap(([name, { schema, personal: held }]) =>
    held === 'none' ? [] : [[name, schema, held] as const],
  );

  it.each(personal)('%s: names fields that its documents have', (_name, schema, held) => {
    const known = ['id', ...Object.keys(schema.shape)];
    const named = [...held.fields, ...(held.sensitive ?? [])];
    expect(named.filter((field) => !known.includes(field))).toEqual([]);
    expect((held.sensitive ?? []).filter((field) => !held.fields.includes(field))).toEqual([]);
    expect(held.fields.length).toBeGreaterThan(0);
  });

  it.each(personal)('%s: finds the documents of a person where they are', (name, _schema, held) => {
    const found = held.whereOf('lea').flatMap((location) => {
      if ('document' in location) return [location.document];
      if ('query' in location) {
        const { collection, isGroup } = location.query;
        return isGroup ? pathsOfGroup(collection) : [`${collection}/any`];
      }
      const led = { quizID: 'q', quizIDs: ['q'], courseXp: { ferns: 7 } };
      return location.leadsTo(led);
    });
    expect(found.length).toBeGreaterThan(0);
    for (const path of found) expect(shapes.get(shapeOf(path)), path).toBe(name);
  });

  it.each(personal)('%s: asks only for what one person wrote or is', (_name, _schema, held) => {
    const asked = JSON.stringify(held.whereOf('lea-7'));
    const isShared = held.onErasure.does === 'follow' || held.onErasure.does === 'keep';
    expect(asked.includes('lea-7') || isShared).toBe(true);
  });

  it('is told in the docs as it is', () => {
    // The formatter aligns the columns.
    const plain = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
    expect(plain(read('docs/personal-data.md'))).toContain(plain(personalDataTable()));
  });

  it('leaves no field out that names a person', () => {
    const naming = /^(user|actor|subject|author|teacher|learner)(ID|IDs|Id|Name)$|^email$/;
    const forgotten = entries.flatMap(([name, { schema, personal: held }]) =>
      Object.keys(schema.shape)
        .filter((field) => naming.test(field))
        .filter((field) => held === 'none' || !held.fields.includes(field))
        .map((field) => `${name}.${field}`),
    );
    expect(forgotten).toEqual([]);
  });
});

it('the migrations of stored documents reach those that courses are read from', () => {
  expect(hasMigrations(collections.courses!.schema)).toBe(true);
});
