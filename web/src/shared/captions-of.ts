/** Returns the address of a video's captions, which have the same path; undefined for other sites, whose captions browsers block. */
export const captionsOf = (video: string): string | undefined =>
  /^\/.*\.\w+$/.test(video) ? video.replace(/\.\w+$/, '.vtt') : undefined;
