/** A video on a site of videos, by the id that it has there. */
export type SiteVideo =
  | { kind: 'youtube'; id: string }
  | { kind: 'vimeo'; id: string; hash: string };

/** A video on such a site, or a file or a stream to be played here. */
export type VideoSource = SiteVideo | { kind: 'file' | 'stream'; url: string };

/**
 * What an address is to a player. Of an address on YouTube or Vimeo only the video's id is kept, so that no other part of
 * what an author typed reaches the page.
 */
export function videoSourceOf(url: string): VideoSource {
  const file: VideoSource = { kind: /\.m3u8(?:[?#]|$)/i.test(url) ? 'stream' : 'file', url };
  if (!URL.canParse(url)) return file;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (protocol !== 'https:') return file;
  const host = hostname.replace(/^(www|m|player)\./, '');
  if (host === 'youtube.com' || host === 'youtube-nocookie.com' || host === 'youtu.be') {
    const id = searchParams.get('v') ?? pathname.split('/').at(-1) ?? '';
    return /^[\w-]{11}$/.test(id) ? { kind: 'youtube', id } : file;
  }
  if (host === 'vimeo.com') {
    const [, id, inPath = ''] = /\/(\d{5,12})(?:\/([\da-f]{6,32}))?\/?$/.exec(pathname) ?? [];
    // Videos that are not listed have a second name, in the path or beside it.
    const hash = /^[\da-f]{6,32}$/.exec(searchParams.get('h') ?? inPath)?.[0] ?? '';
    return id === undefined ? file : { kind: 'vimeo', id, hash };
  }
  return file;
}
