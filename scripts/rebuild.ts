import { inspect, parseArgs } from 'node:util';
import { chooseProject } from '#scripts/chosen-project';

const usage = `npm run rebuild                 recomputes what functions own, prints each difference; exit 1 if any
npm run rebuild -- --fix        … and writes what the sources say
npm run rebuild -- --project ID … of a real project instead of the emulators, after asking`;

async function main() {
  const { values } = parseArgs({
    options: {
      fix: { type: 'boolean' },
      project: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  await chooseProject(values.project, values.fix ? 'writes into' : 'reads all of');
  const { allMismatches } = await import('@trellis/functions/rebuild/all-mismatches.store');

  let found = 0;
  let left = 0;
  for await (const { path, differences, mend, needsPerson } of allMismatches()) {
    for (const { field, stored, expected } of differences) {
      found++;
      console.log(`${path} ${field}: stored ${show(stored)}, expected ${show(expected)}`);
    }
    if (needsPerson) left += differences.length;
    else if (values.fix) await mend();
  }
  if (found === 0) console.log('Everything is as its sources say.');
  else console.log(`${found} found${values.fix ? `, ${found - left} mended` : ''}.`);
  if (left > 0) console.log(`${left} for a person to decide: people wrote them.`);
  process.exitCode = found === 0 || (values.fix && left === 0) ? 0 : 1;
}

const show = (value: unknown) =>
  inspect(value, { depth: 5, breakLength: Infinity, maxStringLength: 80 });

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
