import { notificationPath } from '@trellis/model/paths';
import { latestNotifications, unreadNotifications } from '@trellis/model/queries';
import { aNotification } from '#tests/factories/a-notification';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, now, updating } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const enrolled = notificationPath('erin', 'enrolled:ferns');

accessTable(
  'users/…/notifications: Erin’s, and one of one’s own making',
  {
    get: (client) => client.get(enrolled),
    list: (client) => client.list(latestNotifications('erin', 50)),
    create: (client) =>
      client.set(notificationPath(client.uid, 'completed:ferns'), aNotification('completed')),
    update: (client) => client.update(enrolled, { readAt: now() }),
    delete: (client) => client.delete(enrolled),
  },
  {
    owner: '✓ ✓ · ✓ ·',
  },
);

stories('users/…/notifications', () => {
  const erin = as('enrolled');

  allows('Erin marks one unread again', async () => {
    await put({ [enrolled]: aNotification('read') });
    return erin.update(enrolled, { readAt: null });
  });
  allows('Erin marks 500 read at once: the rules look her up once', async () => {
    const all = Array.from({ length: 500 }, (_, i) => notificationPath('erin', `enrolled:${i}`));
    await put(Object.fromEntries(all.map((path) => [path, aNotification()])));
    const marks = all.map((path) => updating(path, { readAt: now() }));
    return erin.together(...marks);
  });
  for (const [when, readAt] of Object.entries({
    'by her own clock': new Date(),
    'in 2099': new Date('2099-01-01'),
    'as true': true,
  }))
    denies(`Erin marks one read ${when} (T21)`, () => erin.update(enrolled, { readAt }));
  for (const [field, value] of Object.entries({
    kind: 'completed',
    itemID: 'mosses',
    title: 'You have won',
    createdAt: now(),
    note: 'unknown',
  })) {
    denies(`Erin sets ${field} (T11, T20)`, () => erin.update(enrolled, { [field]: value }));
    denies(`Erin sets ${field} while she marks it read (T11, T20)`, () =>
      erin.update(enrolled, { [field]: value, readAt: now() }),
    );
  }
  denies('Erin writes one again without its course (T06)', () => {
    const { itemID: _, ...rest } = aNotification();
    return erin.set(enrolled, rest);
  });
  denies('Erin marks one read that there is not', () =>
    erin.update(notificationPath('erin', 'nothing'), { readAt: now() }),
  );

  allows('somebody suspended sees what happened', () =>
    as('suspended').get(notificationPath('sid', 'enrolled:ferns')),
  );
  denies('somebody suspended marks one read (T72)', () =>
    as('suspended').update(notificationPath('sid', 'enrolled:ferns'), { readAt: now() }),
  );

  allows('Erin lists 500 that she has not read, to mark them', () =>
    erin.list(unreadNotifications('erin', 500)),
  );
  denies('Erin lists 501 (T34)', () => erin.list(latestNotifications('erin', 501)));
  denies('Erin lists all that she has not read, however many (T34)', () =>
    erin.list(unreadNotifications('erin')),
  );
  denies('Otto lists everybody’s (T26)', () =>
    as('anotherLearner').list({
      collection: 'notifications',
      isGroup: true,
      where: [],
      limit: 10,
    }),
  );
});
