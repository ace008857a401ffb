import { Agent, createServer, request, type Server } from 'node:http';
import { messages, withOlderSnapshots } from '#tests/e2e/listen-channel';

/** A document that the emulator sends, or says that it is not there: each is a read that production would bill. */
const documentSent = /"document(?:Change|Delete)"|"found":|"missing":/g;
const longestMark = 20;

/** The emulator's answer to a write of the SDK. */
const writeAnswered = '"writeResults"';

/**
 * How much older a snapshot is made, in ms. When busy, the emulator sends a change after a snapshot that is newer than the
 * change; the SDK believes that a document that was missing in the snapshot still is. Firestore itself never does so.
 */
const lag = 500;

/**
 * A proxy before the Firestore emulator that counts the documents it sends. `GET /__reads` answers with the count since
 * the last time it was asked, `GET /__acknowledged` with when the last write was answered, in ms since 1970. From
 * `GET /__delude/on` to `GET /__delude/off` every snapshot is as old as none can be, so that clients wait for a newer one
 * for ever.
 */
export function startReadMeter(port: number, emulatorPort: number): Promise<Server> {
  let reads = 0;
  let acknowledged = 0;
  let isDeluding = false;
  // A kept connection may be closed by the other side just as it is used.
  const agent = new Agent({ keepAlive: false });
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === '/__reads') {
      outgoing.end(String(reads));
      reads = 0;
      return;
    }
    if (incoming.url === '/__acknowledged') return void outgoing.end(String(acknowledged));
    if (incoming.url?.startsWith('/__delude/')) {
      isDeluding = incoming.url.endsWith('/on');
      return void outgoing.end();
    }
    const isGet = incoming.method === 'GET' && incoming.url?.startsWith('/v1/');
    const onward = request(
      {
        host: '127.0.0.1',
        port: emulatorPort,
        path: incoming.url,
        method: incoming.method,
        agent,
        headers: { ...incoming.headers, 'accept-encoding': 'identity' },
      },
      (answer) => {
        if (isGet && answer.statusCode !== 403) reads++;
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        outgoing.flushHeaders();
        let tail = '';
        const isListening = incoming.url?.includes('.Firestore/Listen/channel') === true;
        const onwards = isListening
          ? messages((one) =>
              outgoing.write(withOlderSnapshots(one, isDeluding ? Date.now() : lag)),
            )
          : (chunk: Buffer) => outgoing.write(chunk);
        answer.on('data', (chunk: Buffer) => {
          // A mark may be cut in two; what is kept of the last chunk is too short to hold a whole one.
          const text = tail + chunk.toString('latin1');
          if (text.includes(writeAnswered)) acknowledged = Date.now();
          reads += text.match(documentSent)?.length ?? 0;
          tail = text.replace(documentSent, '').slice(-longestMark + 1);
          onwards(chunk);
        });
        // What the emulator breaks off is broken off here; a browser would wait for the rest.
        answer.on('error', () => {});
        answer.on('close', () => (answer.complete ? outgoing.end() : outgoing.destroy()));
      },
    );
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  return new Promise((done) => server.listen(port, '127.0.0.1', () => done(server)));
}
