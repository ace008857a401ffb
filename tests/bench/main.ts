import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { onInterrupt } from '#scripts/end-with-parent';
import {
  emulatorEnvironment,
  emulatorPorts,
  isUp,
  projectID,
  root,
  startEmulators,
  stopEmulators,
} from '#scripts/emulators';
import { requireFreePorts } from '#scripts/require-free-ports';
import { counts, holds, print } from '#tests/bench/figures';

const usage = `npm run bench                        every speed that we promise, beside its floor
npm run bench -- trigger latency     … of these parts alone: trigger, quiz, latency, leaderboard,
                                     learners, bundle, browser, pages, editor, anki, review,
                                     discussions`;

const parts = {
  trigger: async () => {
    // The triggers that are called in this process use a separate project without emulated triggers.
    process.env.GCLOUD_PROJECT = 'demo-functions';
    const { benchTrigger } = await import('#tests/bench/trigger.bench');
    print('A completed lesson, in-process', await benchTrigger());
  },
  quiz: async () => {
    process.env.GCLOUD_PROJECT = 'demo-functions';
    const { benchQuiz } = await import('#tests/bench/quiz.bench');
    print('Quizzes, in-process', await benchQuiz());
  },
  latency: async () => {
    const { benchLatency } = await import('#tests/bench/latency.bench');
    print('A completed lesson, through the emulator', await benchLatency());
  },
  leaderboard: async () => {
    process.env.GCLOUD_PROJECT = 'demo-functions';
    const { benchLeaderboard } = await import('#tests/bench/leaderboard.bench');
    print('Leaderboards, by the number of learners', await benchLeaderboard());
  },
  learners: async () => {
    process.env.GCLOUD_PROJECT = 'demo-functions';
    const { benchLearners } = await import('#tests/bench/learners.bench');
    print('The learners of a course, 10,000 of them', await benchLearners());
  },
  bundle: async () => {
    const statuses = [
      ['run', 'build', '-s', '-w', 'web', '--', '--logLevel', 'warn'],
      ['exec', '--', 'tsx', 'scripts/check-bundle.ts'],
    ].map((args) => spawnSync('npm', args, { cwd: root, stdio: 'inherit' }).status);
    const isMet = statuses.every((status) => status === 0);
    print('What pages load', [holds('budgets', '', 'each page within its own', isMet)]);
  },
  browser: async () => {
    process.env.GCLOUD_PROJECT = projectID;
    const { benchBrowser } = await import('#tests/bench/browser.bench');
    print('In Chromium', await benchBrowser());
  },
  pages: async () => {
    process.env.GCLOUD_PROJECT = projectID;
    const { benchPages } = await import('#tests/bench/pages.bench');
    print('Pages in Chromium, beside a bare page with the same text', await benchPages());
  },
  editor: async () => {
    process.env.GCLOUD_PROJECT = projectID;
    const { benchEditor } = await import('#tests/bench/editor.bench');
    print('The lesson editor in Chromium', await benchEditor());
  },
  anki: async () => {
    process.env.GCLOUD_PROJECT = projectID;
    const { benchAnki } = await import('#tests/bench/anki.bench');
    print('The import of an Anki package in Chromium', await benchAnki());
  },
  review: async () => {
    process.env.GCLOUD_PROJECT = projectID;
    const { benchReview } = await import('#tests/bench/review.bench');
    print('The review of flashcards in Chromium', await benchReview());
  },
  discussions: async () => {
    process.env.GCLOUD_PROJECT = projectID;
    const { benchDiscussions } = await import('#tests/bench/discussions.bench');
    print('A long thread in Chromium', await benchDiscussions());
  },
};

async function main() {
  const { positionals } = parseArgs({ allowPositionals: true });
  const chosen = Object.entries(parts).filter(
    ([name]) => positionals.length === 0 || positionals.includes(name),
  );
  if (positionals.length > 0 && chosen.length !== positionals.length) throw new Error(usage);

  await requireFreePorts([...emulatorPorts, 'preview', 'proxy']);
  spawnSync('npm', ['run', 'build', '--silent', '-w', 'functions'], {
    cwd: root,
    stdio: 'inherit',
  });
  console.log('Starting the emulators …');
  const suite = startEmulators({
    isBench: true,
    codebases: [{ source: 'tests/bench/functions', codebase: 'bench' }],
  });
  onInterrupt(async () => {
    await stopEmulators(suite);
    process.exit(1);
  });
  try {
    await isUp(suite);
    Object.assign(process.env, emulatorEnvironment);
    for (const [, run] of chosen) await run();
    const { met, missed } = counts();
    console.log(`\n${met} aims met, ${missed} missed`);
    if (missed > 0 || met === 0) process.exitCode = 1;
  } finally {
    await stopEmulators(suite);
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
process.exit();
