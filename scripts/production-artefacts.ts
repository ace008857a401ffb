import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The kinds of deployed files; each must be present. */
export const artefactKinds = ['page', 'worker', 'script', 'functions', 'rules', 'hosting'] as const;
export type ArtefactKind = (typeof artefactKinds)[number];
export type Artefact = { kind: ArtefactKind; path: string; text: string };

/** Returns every text file that a deploy from `root` publishes, with the functions as built in a folder. */
export function readArtefacts(root: string, builtFunctions = 'functions/dist'): Artefact[] {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const web = textFiles(join(root, 'web/dist')).map((file): Artefact => {
    const path = `web/dist/${file}`;
    return { kind: webKind(file), path, text: read(path) };
  });
  const functions = textFiles(join(root, builtFunctions)).map((file): Artefact => {
    const text = read(join(builtFunctions, file));
    return { kind: 'functions', path: `functions/dist/${file}`, text };
  });
  const config: unknown = existsSync(join(root, 'firebase.json'))
    ? JSON.parse(read('firebase.json'))
    : {};
  const hosting =
    config !== null && typeof config === 'object' && 'hosting' in config
      ? JSON.stringify(config.hosting, null, 1)
      : undefined;
  return [
    ...web,
    ...functions,
    ...(existsSync(join(root, 'firestore.rules'))
      ? [{ kind: 'rules' as const, path: 'firestore.rules', text: read('firestore.rules') }]
      : []),
    ...(hosting === undefined
      ? []
      : [{ kind: 'hosting' as const, path: 'firebase.json', text: hosting }]),
  ];
}

/**
 * Source maps contain comments; the build's manifest is in a hidden folder, which is not published.
 */
const textFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:html|m?js|css|json|webmanifest|svg|txt|xml)$/.test(name))
        .filter((name) => !/(?:^|[/\\])\./.test(name))
        .sort()
    : [];

function webKind(file: string): ArtefactKind {
  if (file.endsWith('.html')) return 'page';
  return file === 'service-worker.js' ? 'worker' : 'script';
}
