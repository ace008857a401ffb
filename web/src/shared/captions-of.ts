/** A video's captions have the same path; those of other sites are blocked. */
export const captionsOf = (video: string): string | undefined =>
  /^\/.*\.\w+$/.test(video) ? video.replace(/\.\w+$/, '.vtt') : undefined;
