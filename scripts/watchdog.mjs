// Ends processes once the one that started them has ended, however it did: it names them on this one's stdin, which then
// closes. A process that is killed cannot end what it has started.
const endingMs = 30_000;
let names = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (text) => (names += text));
process.stdin.on('end', () => {
  const pids = names.trim().split('\n').filter(Boolean).map(Number);
  pids.forEach((pid) => signal(pid, 'SIGINT'));
  const startedAt = Date.now();
  const timer = setInterval(() => {
    const alive = pids.filter((pid) => signal(pid, 0));
    if (alive.length > 0 && Date.now() - startedAt < endingMs) return;
    alive.forEach((pid) => signal(pid, 'SIGKILL'));
    clearInterval(timer);
  }, 250);
});

/** Sends a signal; says whether there was somebody to send it to. */
function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}
