import { StringDecoder } from 'node:string_decoder';

/**
 * Reassembles the messages of a Firestore SDK channel from chunks: each is its length in UTF-16 units, a line break,
 * and a text. The callback receives all three.
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
    // Not a message, for example the text of an error.
    if (/^\d*$/.test(rest)) return;
    tell(rest);
    rest = '';
  };
}

/** The marker that tells a client that it is up to date as of a time. */
const snapshotTime =
  /(?<="targetChange":\s*\{\s*"resumeToken":\s*"[^"]*",\s*"readTime":\s*")[^"]+/g;

/** Returns a message with snapshots that are `ms` older. Its length is unchanged. */
export const withOlderSnapshots = (message: string, ms: number): string =>
  message.replace(snapshotTime, (time) => {
    const earlier = new Date(Date.parse(time) - ms).toISOString().slice(0, 23) + time.slice(23, -1);
    return `${earlier.slice(0, time.length - 1)}Z`;
  });
