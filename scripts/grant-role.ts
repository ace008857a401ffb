import { parseArgs } from 'node:util';
import { role } from '@trellis/model/role';
import { chooseProject } from '#scripts/chosen-project';

const usage = `npm run grant-role -- EMAIL ROLE               in the emulators
npm run grant-role -- EMAIL ROLE --project ID  in a real project, after asking
ROLE is one of ${role.options.join(', ')}.`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { project: { type: 'string' }, help: { type: 'boolean' } },
  });
  const [email, wanted] = positionals;
  if (values.help) return console.log(usage);
  if (email === undefined || positionals.length !== 2) throw new Error(usage);
  const granted = role.safeParse(wanted);
  if (!granted.success) throw new Error(`There is no role “${wanted}”.\n${usage}`);

  await chooseProject(values.project, `makes ${email} ${granted.data} in`);
  const { grantRole } = await import('@trellis/functions/people/grant-role.store');
  await grantRole(email, granted.data);
  console.log(`${email} is now ${granted.data}; open sessions learn of it within the hour.`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
