import { mediaIn } from '#web/shared/course-format/markdown-media';
import type { ProblemText } from '#web/shared/course-format/problems';
import type { Reading } from '#web/shared/course-format/reading';
import type { YamlSource } from '#web/shared/course-format/yaml-source';

/** Reports `/media/…` addresses in a Markdown text of a YAML value that have no file. */
export function checkMarkdown(
  reading: Reading,
  source: YamlSource,
  path: PropertyKey[],
  text: string,
): void {
  if (!reading.known.isMissing) return;
  for (const { address } of mediaIn(text)) {
    if (isMissing(reading, address))
      reading.problems.push(source.problemIn(path, address, noSuchFile(address)));
  }
}

/** Reports a `/media/…` address that has no file. */
export function checkMedia(
  reading: Reading,
  source: YamlSource,
  path: PropertyKey[],
  address: string,
): void {
  if (isMissing(reading, address))
    reading.problems.push(source.problemAt(path, noSuchFile(address)));
}

/** Reports a local video without captions; they are next to it. */
export function checkCaptions(
  reading: Reading,
  source: YamlSource,
  path: PropertyKey[],
  video: string,
): void {
  const captions = video.replace(/\.[^./]*$/, '.vtt');
  if (isMissing(reading, video) || !isMissing(reading, captions)) return;
  const values = { address: captions };
  reading.problems.push(source.problemAt(path, { code: 'courseProblems.noCaptions', values }));
}

export const noSuchFile = (address: string): ProblemText => ({
  code: 'courseProblems.noMedia',
  values: { address },
});

/**
 * Returns whether a `/media/` address has no file in the media folder. Other addresses are not checked.
 */
export const isMissing = ({ known }: Reading, address: string): boolean =>
  address.startsWith('/media/') &&
  (known.isMissing?.(pathOf(address).slice('/media/'.length)) ?? false);

/** Returns the path of an address as a server decodes it: without query and hash, unescaped. */
function pathOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
