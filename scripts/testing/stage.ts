import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { root } from '#scripts/emulators';
import { countTests, readTests, type TestRun } from '#scripts/testing/reports';

/**
 * A stage of the test command. `report` is the JSON report of its runner; `budgetMs` is the average time for one of
 * its tests on two idle cores.
 */
export type Stage = {
  name: string;
  command: string[];
  report?: string;
  budgetMs?: number;
  env?: Record<string, string>;
  /** Whether to print its output also when it passes. */
  showsOutput?: true;
};

/**
 * A busy machine is slower than the budget allows, so a stage fails only at this multiple of its budget.
 */
const budgetMargin = 3;

/** What the runners print for each test, in front of what the tests print. */
const dots = /^[·.x×F±°]{3,}/;

export type StageResult = { passed: number; failed: number; tests: TestRun[] };

/** Runs a stage, prints its duration, and its output if it fails. */
export async function runStage(stage: Stage): Promise<StageResult> {
  const { name, command, report, env } = stage;
  const startedAt = Date.now();
  const idleBefore = cpuTimes();
  if (report) rmSync(report, { force: true });
  const { status, output } = await runCommand(command, env);
  const elapsedMs = Date.now() - startedAt;
  const tests = report ? readTests(report, name) : [];
  const { passed, failed } = countTests(status, report, tests);
  const average = tests.length > 0 ? elapsedMs / tests.length : 0;
  const isOverBudget = average > (stage.budgetMs ?? Infinity) * budgetMargin;
  const line = [
    failed > 0 || isOverBudget ? 'FAIL' : 'ok  ',
    `${(elapsedMs / 1000).toFixed(1).padStart(6)} s`,
    `${String(idleSince(idleBefore)).padStart(3)} % idle `,
    name,
    report ? `(${passed} of ${passed + failed} tests${budgetOf(stage, average)})` : '',
  ];
  console.log(line.join(' ').trimEnd());
  const shown = output
    .split('\n')
    .map((text) => text.replace(dots, ''))
    .filter((text) => text.trim() !== '' && !text.startsWith('npm warn'))
    .join('\n')
    .trimEnd();
  if (failed > 0 || stage.showsOutput) console.log(shown);
  else if (/budget|coverage/i.test(shown) && !report) console.log(shown);
  if (isOverBudget)
    console.log(`${name}: more than ${budgetMargin} times its budget of time per test.`);
  return { passed, failed: failed + (isOverBudget ? 1 : 0), tests };
}

function budgetOf({ budgetMs }: Stage, average: number): string {
  return budgetMs ? `, ${Math.round(average)} ms each, budget ${budgetMs}` : '';
}

async function runCommand(
  [program = '', ...args]: string[],
  env: Record<string, string> | undefined,
): Promise<{ status: number; output: string }> {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env, NO_COLOR: '1' },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  child.once('error', (error) => (output += error.message));
  const status = await new Promise<number>((done) =>
    child.once('close', (code) => done(code ?? 1)),
  );
  return { status, output };
}

type CpuTimes = { idle: number; total: number };

function cpuTimes(): CpuTimes {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    idle: sum(times.map(({ idle }) => idle)),
    total: sum(times.flatMap((time) => Object.values(time))),
  };
}

/** Returns the percentage of idle processor time since `before`. */
function idleSince(before: CpuTimes): number {
  const now = cpuTimes();
  return Math.round((100 * (now.idle - before.idle)) / Math.max(1, now.total - before.total));
}

/** Runs stages in parallel, `limit` at a time, in order. */
export async function runTogether(stages: Stage[], limit: number): Promise<StageResult[]> {
  const waiting = [...stages];
  const results: StageResult[] = [];
  const work = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift())
      results.push(await runStage(stage));
  };
  await Promise.all(Array.from({ length: limit }, work));
  return results;
}
