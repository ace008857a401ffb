// Ends processes once their parent has ended for any reason: the parent writes their ids to stdin, which closes when it
// ends. A killed process cannot end its children itself.
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

/** Sends a signal; returns whether the process exists. */
function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}
