/** Matches the address of an audio file on the web. */
const audio = /https:\/\/[^\s)<>"']+\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)(?:\?[^\s)<>"']*)?/gi;

/** Returns the addresses of the audio files that a side links to, each once. */
export const audioIn = (source: string): string[] => [...new Set(source.match(audio) ?? [])];
