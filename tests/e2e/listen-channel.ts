import { StringDecoder } from 'node:string_decoder';

/**
 * Puts together again what a channel of Firestore's SDK sends in pieces: each message is its length in UTF-16 units, a line
 * break, and a text. What is told of a message holds all three.
 */
export function messages(tell: (message: string) => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return (chunk) => {
    rest += decoder.write(chunk);
    for (;;) {
      const head = /^(\d+)\n/.exec(rest);
      if (head === null) break;
      const end = head[0].length + Number(head[1]);
      if (rest.length < end) return;
      tell(rest.slice(0, end));
      rest = rest.slice(end);
    }
    // No message, such as the text of an error.
    if (/^\d*$/.test(rest)) return;
    tell(rest);
    rest = '';
  };
}

/** What tells a client that it has heard everything up to a time: that time. */
const snapshotTime =
  /(?<="targetChange":\s*\{\s*"resumeToken":\s*"[^"]*",\s*"readTime":\s*")[^"]+/g;

/** A message whose snapshots are `ms` older. It stays as long as it was. */
export const withOlderSnapshots = (message: string, ms: number): string =>
  message.replace(snapshotTime, (time) => {
    const earlier = new Date(Date.parse(time) - ms).toISOString().slice(0, 23) + time.slice(23, -1);
    return `${earlier.slice(0, time.length - 1)}Z`;
  });
