/** A video hosted on YouTube or Vimeo, by its id there. */
export type SiteVideo =
  | { kind: 'youtube'; id: string }
  | { kind: 'vimeo'; id: string; hash: string };

/** A hosted video, or a file or stream that we play ourselves. */
export type VideoSource = SiteVideo | { kind: 'file' | 'stream'; url: string };

/**
 * Classifies a video URL. For YouTube and Vimeo only the video's id is kept, so that no other part of the author's
 * input reaches the page.
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
    // Unlisted videos have a hash, in the path or in the query.
    const hash = /^[\da-f]{6,32}$/.exec(searchParams.get('h') ?? inPath)?.[0] ?? '';
    return id === undefined ? file : { kind: 'vimeo', id, hash };
  }
  return file;
}
