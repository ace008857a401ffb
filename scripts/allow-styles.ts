import { readFileSync, writeFileSync } from 'node:fs';
import { root } from '#scripts/emulators';
import { templates } from '#scripts/template-problems';
import { styleHashes, withStyleHashes } from '../web/style-hashes.ts';

/** Lets Hosting's Content-Security-Policy allow the styles that public pages contain in the build that there is. */
const file = `${root}/firebase.json`;
const before = readFileSync(file, 'utf8');
const pages = templates.map((path) => readFileSync(`${root}/${path}`, 'utf8'));
const after = withStyleHashes(before, pages.flatMap(styleHashes));
if (after !== before) {
  writeFileSync(file, after);
  console.log('firebase.json allows the styles of this build. Commit it.');
}
