import { beforeEach, expect, it } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import { loadDocuments } from '#seed/load';
import { readSchool, schoolDocuments } from '#seed/school/school';
import { clear } from '#tests/functions/emulated';

beforeEach(clear);

it('loads the demo school as functions would have made it, and changes nothing when loaded again', async () => {
  const documents = schoolDocuments(readSchool(), new Date());
  expect(await loadDocuments(db, documents)).toBe(documents.size);
  const mismatches = [];
  for await (const { path, differences } of allMismatches()) mismatches.push({ path, differences });
  expect(mismatches).toEqual([]);
  expect(await loadDocuments(db, documents)).toBe(0);
});
