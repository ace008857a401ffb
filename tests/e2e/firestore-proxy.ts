import { Agent, createServer, request, type Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { messages, withOlderSnapshots } from '#tests/e2e/listen-channel';

/**
 * The markers to count in responses. A document that is sent, or reported as missing, is a billed read.
 */
const marks =
  /"document(?:Change|Delete)"|"found":|"missing":|"targetChangeType":\s*"CURRENT"|"writeResults"/g;
const longestMark = 60;
const isRead = (mark: string) => /^"(document|found|missing)/.test(mark);

/** The documents in the response to a query of a visitor's page, which has no channel. A query costs one read at least. */
const readsOfQuery = (response: string) => Math.max(1, response.match(/"document":/g)?.length ?? 0);

/** Requests that the emulator answers over another connection: listens and writes. */
const questions = /"addTarget":|"writes":\s*\[\s*\{/g;

/**
 * How long the connection must be idle before a page counts as settled, in ms: with all requests answered, and
 * otherwise.
 */
const restAfter = { answered: 500, unanswered: 1500 };

/**
 * How much older snapshots are made, in ms. Under load the emulator may send a change after a newer snapshot, and the
 * SDK then keeps believing that the document is missing. Production Firestore never does this.
 */
const lag = 500;

/**
 * Starts a proxy in front of the Firestore emulator that counts document reads. `GET /__reads` waits until the
 * connection is idle and returns the count since the last call; `GET /__acknowledged` returns when the last write was
 * acknowledged, in ms since 1970. Between `GET /__stale/on` and `GET /__stale/off` every snapshot is so old that
 * clients wait for a newer one.
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
    // A closed page receives no responses.
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

  // The other side may close a keep-alive connection just as it is used.
  const agent = new Agent({ keepAlive: false });
  const server = createServer((incoming, outgoing) => {
    const { url = '', method } = incoming;
    if (url.startsWith('/__')) return void control(url).then((answer) => outgoing.end(answer));
    const isGet = method === 'GET' && url.startsWith('/v1/');
    const isChannel = /\.Firestore\/(Listen|Write)\/channel/.test(url);
    const isQuery = url.includes(':runQuery');
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
        let queried = '';
        const onwards = isListening
          ? messages((one) => outgoing.write(withOlderSnapshots(one, isStale ? Date.now() : lag)))
          : (chunk: Buffer) => outgoing.write(chunk);
        answer.on('data', (chunk: Buffer) => {
          lastSent = Date.now();
          if (isQuery) queried += chunk.toString('latin1');
          // A marker may be split between chunks; keep the end of the last chunk if it may be the start of one.
          const text = tail + chunk.toString('latin1');
          text.match(marks)?.forEach(noteMark);
          tail = text.replace(marks, '').slice(-longestMark);
          onwards(chunk);
        });
        answer.on('end', () => {
          if (isQuery && answer.statusCode === 200) reads += readsOfQuery(queried);
        });
        // Forward an aborted response as aborted; a browser would wait for the rest.
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
