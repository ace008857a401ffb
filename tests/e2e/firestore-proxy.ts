import { Agent, createServer, request, type Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { messages, withOlderSnapshots } from '#tests/e2e/listen-channel';

/** What the answers are searched for. A document that is sent, or said to be missing, is a read that is billed. */
const marks =
  /"document(?:Change|Delete)"|"found":|"missing":|"targetChangeType":\s*"CURRENT"|"writeResults"/g;
const longestMark = 60;
const isRead = (mark: string) => /^"(document|found|missing)/.test(mark);

/** What a client sends that the emulator answers later, over another request: a query to listen to, and writes. */
const questions = /"addTarget":|"writes":\s*\[\s*\{/g;

/** How long nothing must have been sent before a page counts as at rest, in ms: where all is answered, and where not. */
const restAfter = { answered: 500, unanswered: 1500 };

/**
 * How much older a snapshot is made, in ms. When busy, the emulator sends a change after a snapshot that is newer than the
 * change; the SDK believes that a document that was missing in the snapshot still is. Firestore itself never does so.
 */
const lag = 500;

/**
 * Starts a proxy before the Firestore emulator that counts the documents it sends. `GET /__reads` waits until nothing is
 * sent any more and answers with the count since it was last asked; `GET /__acknowledged` answers with when the last write
 * was answered, in ms since 1970. From `GET /__stale/on` to `GET /__stale/off` every snapshot is as old as none can be, so
 * that clients wait for a newer one for ever.
 */
export function startFirestoreProxy(port: number, emulatorPort: number): Promise<Server> {
  let reads = 0;
  let acknowledged = 0;
  let unanswered = 0;
  let lastSent = 0;
  let isStale = false;

  const noteRequest = (body: string) => {
    lastSent = Date.now();
    unanswered += decodeURIComponent(body).match(questions)?.length ?? 0;
  };
  const noteMark = (mark: string) => {
    if (isRead(mark)) reads++;
    else unanswered = Math.max(0, unanswered - 1);
    if (mark === '"writeResults"') acknowledged = Date.now();
  };
  const rest = async () => {
    const asked = Date.now();
    for (;;) {
      const silence = Date.now() - Math.max(asked, lastSent);
      if (silence >= restAfter[unanswered > 0 ? 'unanswered' : 'answered']) break;
      await setTimeout(25);
    }
    // A page that was closed hears no answers.
    unanswered = 0;
  };
  const control = async (path: string): Promise<string | undefined> => {
    switch (path) {
      case '/__reads': {
        await rest();
        const count = reads;
        reads = 0;
        return String(count);
      }
      case '/__acknowledged':
        return String(acknowledged);
      case '/__stale/on':
      case '/__stale/off':
        isStale = path.endsWith('/on');
        return '';
    }
  };

  // A kept connection may be closed by the other side just as it is used.
  const agent = new Agent({ keepAlive: false });
  const server = createServer((incoming, outgoing) => {
    const { url = '', method } = incoming;
    if (url.startsWith('/__')) return void control(url).then((answer) => outgoing.end(answer));
    const isGet = method === 'GET' && url.startsWith('/v1/');
    const isChannel = /\.Firestore\/(Listen|Write)\/channel/.test(url);
    const isListening = url.includes('.Firestore/Listen/channel');
    const onward = request(
      {
        ...{ host: '127.0.0.1', port: emulatorPort, path: url, method, agent },
        headers: { ...incoming.headers, 'accept-encoding': 'identity' },
      },
      (answer) => {
        if (isGet && answer.statusCode !== 403) reads++;
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        outgoing.flushHeaders();
        let tail = '';
        const onwards = isListening
          ? messages((one) => outgoing.write(withOlderSnapshots(one, isStale ? Date.now() : lag)))
          : (chunk: Buffer) => outgoing.write(chunk);
        answer.on('data', (chunk: Buffer) => {
          lastSent = Date.now();
          // A mark may be cut in two; of the last chunk is kept what may be the beginning of one.
          const text = tail + chunk.toString('latin1');
          text.match(marks)?.forEach(noteMark);
          tail = text.replace(marks, '').slice(-longestMark);
          onwards(chunk);
        });
        // What the emulator breaks off is broken off here; a browser would wait for the rest.
        answer.on('error', () => {});
        answer.on('close', () => (answer.complete ? outgoing.end() : outgoing.destroy()));
      },
    );
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    let body = '';
    if (isChannel) incoming.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
    incoming.on('end', () => noteRequest(body));
    incoming.pipe(onward);
  });
  return new Promise((done) => server.listen(port, '127.0.0.1', () => done(server)));
}
