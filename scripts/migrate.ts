import { parseArgs } from 'node:util';
import { chooseProject } from '#scripts/chosen-project';

const usage = `npm run migrate                 says which documents are stored in an older shape; exit 1 if any
npm run migrate -- --fix        … and lifts them
npm run migrate -- --project ID … of a real project instead of the emulators, after asking`;

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
  const { oldDocuments } = await import('@trellis/functions/migrations/old-documents.store');

  let found = 0;
  let unmended = 0;
  for await (const { path, problem, lift } of oldDocuments()) {
    found++;
    console.log(problem === null ? path : `${path} cannot be lifted: ${problem}`);
    if (values.fix && problem === null) await lift();
    else unmended++;
  }
  console.log(
    found === 0
      ? 'Every document has the shape of today.'
      : `${found} found, ${found - unmended} lifted.`,
  );
  process.exitCode = unmended === 0 ? 0 : 1;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
