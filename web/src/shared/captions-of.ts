/** A video's captions lie beside it, under its name; another site's would not be let in. */
export const captionsOf = (video: string): string | undefined =>
  /^\/.*\.\w+$/.test(video) ? video.replace(/\.\w+$/, '.vtt') : undefined;
