import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Catalog = Record<string, string | Record<string, string>>;

const source = 'web/src';
const problems: string[] = [];

/** Returns the texts of a language: all files of its folder together. Of a key that occurs twice JSON keeps the last. */
const read = (language: string): Catalog => {
  const folder = `${source}/shared/i18n/${language}`;
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const keys = files.flatMap((file) =>
    [...file.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key!),
  );
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  problems.push(...twice.map((key) => `${language}: ${key} occurs twice.`));
  return Object.assign({}, ...files.map((file) => JSON.parse(file)));
};
const catalogs = { en: read('en'), ar: read('ar') };

/** The seed command reports what is wrong with the files of a course, as the studio does. */
const code = [source, 'seed']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  .join('\n');

/** Returns whether a key is used: as a string literal, or as a template with interpolated parts. */
const literal = new Set([...code.matchAll(/'([a-z]\w*(?:\.\w+)+)'/g)].map((match) => match[1]!));
const patterns = [...code.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`]*)`/g)].map(
  (match) => new RegExp(`^${match[1]!.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w.]+')}$`),
);
const isUsed = (key: string) => literal.has(key) || patterns.some((pattern) => pattern.test(key));

for (const [language, catalog] of Object.entries(catalogs)) {
  const other = language === 'en' ? catalogs.ar : catalogs.en;
  const rules = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const [key, message] of Object.entries(catalog)) {
    if (!isUsed(key)) problems.push(`${language}: ${key} is used nowhere.`);
    if (!(key in other)) problems.push(`${language}: ${key} is missing in the other language.`);
    if (typeof message === 'string') continue;
    for (const rule of rules) {
      if (!(rule in message)) problems.push(`${language}: ${key} has no plural form “${rule}”.`);
    }
  }
}
for (const [, text] of code.matchAll(/\bt\(\s*'([^']+)'/g)) {
  if (!(text! in catalogs.en)) problems.push(`The code asks for ${text}, which is no text.`);
}
// Text between tags cannot be translated.
for (const [, text] of code.matchAll(/<[a-zA-Z][^<>]*>\s*([A-Za-z][A-Za-z ,.!?']{2,})\s*<\//g)) {
  problems.push(`“${text!.trim()}” stands in the code instead of the texts.`);
}

problems.forEach((problem) => console.error(problem));
console.log(
  `${Object.keys(catalogs.en).length} texts in ${Object.keys(catalogs).length} languages.`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
