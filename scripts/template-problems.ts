import type { Artefact } from '#scripts/production-artefacts';
import { styleHashes } from '../web/style-hashes.ts';

/** The pages that functions fill, by their path in a deploy. */
export const templates = ['catalog', 'course', 'program'].map(
  (name) => `functions/dist/pages/${name}.html`,
);

/**
 * Returns what is wrong with the pages that functions fill, one line each: they begin with the page of the app's build, so both must
 * come from the same build, and Hosting must allow their styles.
 */
export function templateProblems(artefacts: Artefact[]): string[] {
  const paths = new Set(artefacts.map(({ path }) => path));
  const hosting = artefacts.find(({ kind }) => kind === 'hosting')?.text ?? '';
  const shadow = paths.has('web/dist/index.html')
    ? ['web/dist/index.html: Hosting would answer / with it instead of asking the function.']
    : [];
  return [
    ...shadow,
    ...templates.flatMap((template) => {
      const text = artefacts.find(({ path }) => path === template)?.text;
      if (text === undefined) return [`${template} is missing: build the functions.`];
      const files = [...text.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
        ([, file]) => file!,
      );
      if (!files.some((file) => file.endsWith('.js')))
        return [`${template} starts no app: build web before the functions.`];
      return [
        ...files
          .filter((file) => !paths.has(`web/dist/${file}`))
          .map((file) => `${template}: /${file} is of another build of web.`),
        ...styleHashes(text)
          .filter((hash) => !hosting.includes(hash))
          .map((hash) => `${template}: firebase.json does not allow ${hash}: npm run build.`),
      ];
    }),
  ];
}
