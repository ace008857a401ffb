import { roleRequestPath, userPath } from '@trellis/model/paths';
import { openRoleRequests } from '@trellis/model/queries';
import type { RoleRequest } from '@trellis/model/people/role-request';
import { aRoleRequest } from '#tests/factories/a-role-request';
import { aUser } from '#tests/factories/a-user';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, now, nowIn, updating, type Client } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const asked = (changes: Partial<RoleRequest> = {}) => nowIn(aRoleRequest(changes), 'askedAt');
const ask = ({ uid, set }: Client, changes: Partial<RoleRequest> = {}) =>
  set(roleRequestPath(uid), asked(changes));
const decided = (by: string, changes: object = {}) => ({
  ...{ status: 'declined', note: 'Not now.', decidedAt: now(), decidedBy: by },
  ...changes,
});
const erin = roleRequestPath('erin');

accessTable(
  'role_requests: Erin’s is read, answered and withdrawn; one’s own is made',
  {
    get: (client) => client.get(erin),
    list: (client) => client.list(openRoleRequests(100)),
    create: async (client) => {
      await put({ [roleRequestPath(client.uid)]: null });
      return ask(client);
    },
    update: (client) => client.update(erin, decided(client.uid)),
    delete: (client) => client.delete(erin),
  },
  {
    learner: '· · ✓ · ·',
    anotherLearner: '· · ✓ · ·',
    formerLearner: '· · ✓ · ·',
    enrolled: '✓ · ✓ · ✓',
    demoted: '· · ✓ · ·',
    admin: '✓ ✓ · ✓ ·',
  },
);

stories('requests to become a teacher', () => {
  const admin = as('admin');
  const learner = as('learner');
  const grant = (changes: object = {}) => [
    updating(erin, decided('ada', { status: 'granted', ...changes })),
    updating(userPath('erin'), { role: 'teacher', updatedAt: now() }),
  ];
  const answered = (daysAgo: number, status: 'declined' | 'granted' = 'declined') =>
    put({
      [roleRequestPath('liam')]: aRoleRequest(status, {
        decidedAt: new Date(Date.now() - daysAgo * 86_400_000),
      }),
    });

  allows('somebody waits for a request that there is not', () =>
    learner.get(roleRequestPath('liam')),
  );
  allows('an admin grants the role in one batch', () => admin.together(...grant()));
  allows('an admin answers without a note', () => admin.update(erin, decided('ada', { note: '' })));
  allows('somebody asks again after a month', async () => {
    await answered(31);
    return ask(learner);
  });
  allows('somebody who was a teacher once asks again', async () => {
    await answered(31, 'granted');
    return ask(learner);
  });
  denies('somebody asks again within the month', async () => {
    await answered(29);
    return ask(learner);
  });
  denies('somebody asks again in another’s name', async () => {
    await answered(31);
    return as('anotherLearner').set(roleRequestPath('liam'), asked());
  });
  denies('somebody removes an answer, to ask again at once', async () => {
    await answered(1);
    return learner.delete(roleRequestPath('liam'));
  });
  denies('somebody asks in another’s name', () => learner.set(roleRequestPath('otto'), asked()));
  for (const [what, changes] of Object.entries<Partial<RoleRequest>>({
    'grants it to themselves': { status: 'granted' },
    'has it answered already': { decidedAt: new Date() },
    'names who answered': { decidedBy: 'ada' },
    'writes the answer': { note: 'Yes.' },
    'says too little': { reason: 'Because I' },
    'says too much': { reason: 'a'.repeat(501) },
  }))
    denies(`somebody ${what}`, () => ask(learner, changes));
  denies('somebody backdates a request', () =>
    learner.set(roleRequestPath('liam'), aRoleRequest()),
  );
  denies('somebody grants their own open request', () =>
    as('enrolled').update(erin, decided('erin', { status: 'granted' })),
  );
  denies('somebody grants their own request together with their role', () =>
    as('enrolled').together(
      updating(erin, decided('erin', { status: 'granted' })),
      updating(userPath('erin'), { role: 'teacher', updatedAt: now() }),
    ),
  );
  denies('somebody changes the reason of an open request', () =>
    as('enrolled').set(erin, asked({ reason: 'Another reason altogether.' })),
  );
  denies('a suspended person withdraws their request', async () => {
    await put({ [roleRequestPath('sid')]: aRoleRequest() });
    return as('suspended').delete(roleRequestPath('sid'));
  });
  denies('an admin grants the role without giving it', () =>
    admin.update(erin, decided('ada', { status: 'granted' })),
  );
  denies('an admin grants the role beside giving another', () =>
    admin.together(
      updating(erin, decided('ada', { status: 'granted' })),
      updating(userPath('erin'), { role: 'admin', updatedAt: now() }),
    ),
  );
  allows('an admin grants what somebody has become meanwhile', async () => {
    await put({ [userPath('erin')]: aUser('teacher') });
    return admin.update(erin, decided('ada', { status: 'granted' }));
  });
  for (const [what, changes] of Object.entries<object>({
    'in another’s name': { decidedBy: 'tess' },
    'without a time': { decidedAt: null },
    'with a note of 501 characters': { note: 'a'.repeat(501) },
    'with a note that is no text': { note: null },
    'with a status that there is not': { status: 'maybe' },
    'by opening it again': { status: 'open' },
    'and changes the reason': { reason: 'Another reason altogether.' },
  }))
    denies(`an admin answers ${what}`, () => admin.update(erin, decided('ada', changes)));
  denies('an admin answers twice', async () => {
    await answered(31);
    return admin.update(roleRequestPath('liam'), decided('ada'));
  });
  denies('an admin lists more than a page', () => admin.list(openRoleRequests(101)));
});
