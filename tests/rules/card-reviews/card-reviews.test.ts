import {
  cardSchedulePath,
  enrollmentPath,
  reviewLogPath,
  statePackPath,
  userPath,
} from '@trellis/model/paths';
import { reviewLogsOf, reviewLogsSince } from '@trellis/model/queries';
import { aCardSchedule, aReviewLog, aStatePack, entriesOf } from '#tests/factories/a-review-log';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { longAgo } from '#tests/factories/factory';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { grown, logPath, longText, newLogPath, old } from '#tests/rules/card-reviews/reviews';
import { as, now, updating } from '#tests/rules/client';
import { personas } from '#tests/rules/personas';
import { put } from '#tests/rules/put';

const log = aReviewLog();
const { entries } = log;
const more = entriesOf({ kind: 'suspend', key: 'ferns/sori' });

accessTable(
  'users/…/review_logs: Erin’s',
  {
    get: (client) => client.get(logPath),
    list: (client) => client.list(reviewLogsSince('erin', longAgo)),
    create: (client) => client.set(newLogPath, grown(entries)),
    update: (client) => client.set(logPath, grown(entries + more, log)),
    delete: (client) => client.delete(logPath),
  },
  { owner: '✓ ✓ ✓ ✓ ·' },
);

accessTable(
  'card_schedules: Erin’s',
  {
    get: (client) => client.get(cardSchedulePath('erin')),
    list: (client) => client.list({ collection: 'card_schedules', where: [], limit: 1 }),
    create: (client) => client.set(cardSchedulePath(client.uid + 'new'), aCardSchedule()),
    update: (client) => client.update(cardSchedulePath('erin'), { through: 0 }),
    delete: (client) => client.delete(cardSchedulePath('erin')),
  },
  { owner: '✓ · · · ·' },
);

accessTable(
  'card_schedules/…/packs: Erin’s',
  {
    get: (client) => client.get(statePackPath('erin', 'first')),
    list: (client) =>
      client.list({ collection: `${cardSchedulePath('erin')}/packs`, where: [], limit: 1 }),
    create: (client) => client.set(statePackPath('erin', 'second'), aStatePack()),
    update: (client) => client.update(statePackPath('erin', 'first'), { version: 9 }),
    delete: (client) => client.delete(statePackPath('erin', 'first')),
  },
  { owner: '✓ · · · ·' },
);

stories('users/…/review_logs', () => {
  const erin = as('enrolled');
  const append = (text: string, before = log) =>
    erin.set(logPath, grown(before.entries + text, before));

  allows('Erin looks for a log that she does not have yet', () => erin.get(newLogPath));
  allows('Erin looks for a schedule that she does not have yet', () =>
    as('learner').get(cardSchedulePath('liam')),
  );
  allows('Erin reads all of her logs', () => erin.list(reviewLogsOf('erin')));
  allows('Erin adds a line to what she wrote, field by field', () => {
    const length = entries.length + more.length;
    return erin.together(
      updating(logPath, {
        entries: entries + more,
        [`received.\`${length}\``]: now(),
        updatedAt: now(),
      }),
    );
  });
  allows('Erin begins with a thousand reviews of a week offline', () =>
    erin.set(newLogPath, grown(longText(59_800))),
  );
  allows('Erin adds the last lines that fit', async () => {
    const before = old(longText(139_000));
    await put({ [logPath]: before });
    return append(longText(59_800), before);
  });
  allows('Erin, who has left the course, sends what she reviewed before', async () => {
    await put({ [enrollmentPath('erin', 'ferns')]: anEnrollment('dropped') });
    return append(more);
  });
  for (const id of ['a0000000_0', 'abcdefghij0123456789_9999'])
    allows(`a device begins the log ${id}`, () =>
      erin.set(reviewLogPath('erin', id), grown(entries)),
    );

  const writtenAgo = (ms: number) => {
    const at = new Date(Date.now() - ms);
    return { ...log, received: { [entries.length]: at }, updatedAt: at };
  };
  allows('Erin writes again after a few seconds', async () => {
    const before = writtenAgo(4000);
    await put({ [logPath]: before });
    return append(more, before);
  });
});

stories('ten ways to forge a log of reviews', () => {
  const erin = as('enrolled');
  const replace = (text: string, received = log.received) =>
    erin.set(logPath, grown(text, { received }));

  denies('a review of the past is changed (T20)', () =>
    replace(`${entries.replace(' 3 ', ' 1 ')}${more}`),
  );
  denies('a line is put before the others (T20)', () => replace(more + entries));
  denies('lines are taken away (T20)', async () => {
    await put({ [logPath]: old(entries + more) });
    return erin.set(logPath, grown(entries, old(entries + more)));
  });
  denies('nothing is added', () => replace(entries));
  denies('the time of an earlier receipt is changed (T21)', () =>
    replace(entries + more, { [entries.length]: new Date() }),
  );
  denies('the time of an earlier receipt is dropped (T06)', () => replace(entries + more, {}));
  denies('a receipt of text is dated by the device (T21)', () => {
    const length = entries.length + more.length;
    return erin.set(logPath, {
      ...grown(entries + more, log),
      received: { ...log.received, [length]: new Date('2026-06-01T08:00:00Z') },
    });
  });
  denies('a receipt of text that is not there is noted (T11)', () =>
    replace(entries + more, { ...log.received, 9999: new Date() }),
  );
  denies('a write is dated by the device (T21)', () =>
    erin.set(logPath, { ...grown(entries + more, log), updatedAt: longAgo }),
  );
  denies('a script writes twice in a second (T30)', async () => {
    const at = new Date();
    const fresh = { ...log, received: { [entries.length]: at }, updatedAt: at };
    await put({ [logPath]: fresh });
    return erin.set(logPath, grown(entries + more, fresh));
  });
  denies('more than a thousand reviews come at once (T14)', () =>
    erin.set(newLogPath, grown(longText(60_001))),
  );
  denies('a log grows past 200,000 characters (T14)', async () => {
    const before = old(longText(160_000));
    await put({ [logPath]: before });
    return erin.set(logPath, grown(before.entries + longText(50_000), before));
  });
  denies('the log of another is begun (T26)', () =>
    erin.set(reviewLogPath('otto', 'laptop01_1'), grown(entries)),
  );
  denies('everybody’s logs are listed (T26)', () =>
    erin.list({ collection: 'review_logs', isGroup: true, where: [], limit: 10 }),
  );
  for (const id of [
    'short_1',
    'laptop01',
    'LAPTOP01_1',
    'laptop01_10000',
    'laptop_01_1',
    'l.aptop01_1',
  ])
    denies(`a log is named ${id} (T19)`, () => erin.set(reviewLogPath('erin', id), grown(entries)));

  const sids = reviewLogPath('sid', 'phone001_1');
  allows('somebody suspended reads their reviews', () => as('suspended').get(sids));
  denies('somebody suspended reviews on (T72)', () =>
    as('suspended').set(sids, grown(entries + more, log)),
  );
  denies('somebody suspended a moment ago begins a log (T72)', async () => {
    await put({ [userPath('erin')]: { ...personas.enrolled.user!, isActive: false } });
    return erin.set(newLogPath, grown(entries));
  });
});
