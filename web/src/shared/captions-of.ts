/**
 * Returns the URL of a video's captions, the same path with `.vtt`; undefined for other sites, whose captions
 * browsers block.
 */
export const captionsOf = (video: string): string | undefined =>
  /^\/.*\.\w+$/.test(video) ? video.replace(/\.\w+$/, '.vtt') : undefined;
