import * as paths from '@trellis/model/paths';
import {
  activePlans,
  allPlans,
  latestSubscriptions,
  subscriptionsOfCompany,
  subscriptionsOfPerson,
} from '@trellis/model/queries';
import { aPlan, aSubscription } from '#tests/factories/a-subscription';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, setting } from '#tests/rules/client';
import { put } from '#tests/rules/put';

accessTable(
  'subscription plans: one on offer, and a new one',
  {
    get: (client) => client.get(paths.subscriptionPlanPath('everything')),
    list: (client) => client.list(activePlans(100)),
    create: (client) => client.set(paths.subscriptionPlanPath('new'), aPlan()),
    update: (client) =>
      client.update(paths.subscriptionPlanPath('everything'), { isActive: false }),
    delete: (client) => client.delete(paths.subscriptionPlanPath('everything')),
  },
  { everyone: '✓ ✓ · · ·', admin: '✓ ✓ ✓ ✓ ·' },
);

accessTable(
  'subscription plans: one that is not offered',
  {
    get: (client) => client.get(paths.subscriptionPlanPath('former')),
    list: (client) => client.list(allPlans(100)),
    create: (client) => client.set(paths.subscriptionPlanPath('new'), aPlan('inactive')),
    update: (client) => client.update(paths.subscriptionPlanPath('former'), { isActive: true }),
    delete: (client) => client.delete(paths.subscriptionPlanPath('former')),
  },
  { active: '✓ · · · ·', admin: '✓ ✓ ✓ ✓ ·' },
);

accessTable(
  'subscriptions: Erin’s, and one of one’s own making',
  {
    get: (client) => client.get(paths.subscriptionPath('first')),
    list: (client) => client.list(subscriptionsOfPerson('erin', 100)),
    create: (client) =>
      client.set(paths.subscriptionPath('new'), aSubscription({ userID: client.uid })),
    update: (client) =>
      client.update(paths.subscriptionPath('first'), { currentPeriodEnd: new Date() }),
    delete: (client) => client.delete(paths.subscriptionPath('first')),
  },
  { owner: '✓ ✓ · · ·', admin: '✓ ✓ · · ·' },
);

accessTable(
  'subscriptions: a company’s, and one of one’s own making',
  {
    get: (client) => client.get(paths.subscriptionPath('acmes')),
    list: (client) => client.list(subscriptionsOfCompany('acme', 100)),
    create: (client) =>
      client.set(paths.subscriptionPath('new'), aSubscription('ofCompany', { userID: client.uid })),
    update: (client) => client.update(paths.subscriptionPath('acmes'), { seats: 500 }),
    delete: (client) => client.delete(paths.subscriptionPath('acmes')),
  },
  { companyAdmin: '✓ ✓ · · ·', admin: '✓ ✓ · · ·' },
);

stories('subscriptions', () => {
  allows('Liam looks for the subscription that he is about to take out', () =>
    as('learner').get(paths.subscriptionPath('none')),
  );
  denies('a visitor looks for a subscription', () =>
    as('visitor').get(paths.subscriptionPath('none')),
  );
  denies('a visitor looks for a plan that there is not', () =>
    as('visitor').get(paths.subscriptionPlanPath('none')),
  );
  denies('a visitor lists 101 plans (T34)', () => as('visitor').list(activePlans(101)));
  allows('an admin lists all subscriptions', () => as('admin').list(latestSubscriptions(100)));
  denies('an admin lists 101 subscriptions (T34)', () =>
    as('admin').list(latestSubscriptions(101)),
  );
  for (const persona of ['enrolled', 'teacher', 'companyAdmin'] as const)
    denies(`${persona} lists all subscriptions (T26)`, () =>
      as(persona).list(latestSubscriptions(100)),
    );
  denies('the admin of another company reads a company’s subscription (T26)', () =>
    as('anotherLearner').get(paths.subscriptionPath('acmes')),
  );
  denies('somebody reads what they took out for a company that they no longer manage', async () => {
    await put({
      [paths.subscriptionPath('acmes')]: aSubscription('ofCompany', { userID: 'erin' }),
    });
    return as('enrolled').get(paths.subscriptionPath('acmes'));
  });
  denies('Liam makes an entitlement of a subscription of his own making', () =>
    as('learner').together(
      setting(paths.subscriptionPath('new'), aSubscription({ userID: 'liam' })),
      setting(paths.entitlementPath('liam', 'paid'), {
        ...{ userID: 'liam', courseID: 'paid', until: null },
        sources: [{ kind: 'subscription', id: 'new', until: null }],
      }),
    ),
  );
  denies('an admin uses an id that is no id', () =>
    as('admin').set(paths.subscriptionPlanPath('toString'), aPlan()),
  );
});
