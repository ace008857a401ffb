import { beforeEach, expect, it } from 'vitest';
import { onRoleRequestWritten } from '@trellis/functions';
import { queryOf, decodeEach } from '@trellis/functions/firestore/find';
import { notification } from '@trellis/model/notification';
import { roleRequestPath, userPath } from '@trellis/model/paths';
import { latestNotifications } from '@trellis/model/queries';
import { defaultSettings } from '@trellis/model/user';
import { aRoleRequest } from '#tests/factories/a-role-request';
import { aUser } from '#tests/factories/a-user';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, write, type WriteEvent } from '#tests/functions/events';
import { signUp } from '#tests/functions/fixtures';

beforeEach(clear);

const handle = (event: WriteEvent) => onRoleRequestWritten.run(event);
const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const told = async () =>
  decodeEach(notification, await queryOf(latestNotifications('lea', 50)).get());
const asked = () => write(roleRequestPath('lea'), aRoleRequest());
const declined = (day: number, note = 'Not now.') =>
  write(roleRequestPath('lea'), aRoleRequest('declined', { note, decidedAt: at(day) }));

it('notifies once of each answer, whatever the order and however often events come', async () => {
  await signUp('lea');
  const events = [
    await asked(),
    await declined(1),
    await asked(),
    await declined(40, 'Still not.'),
  ];
  events.push(await write(roleRequestPath('lea'), aRoleRequest('granted', { decidedAt: at(80) })));
  events.push(await write(roleRequestPath('lea'), null));
  const { failures } = await deliver(redelivered(events, randomFrom(7)), handle);
  expect(failures).toEqual([]);
  expect((await told()).map(({ itemID, title, createdAt }) => [itemID, title, createdAt])).toEqual([
    ['granted', '', at(80)],
    ['declined', 'Still not.', at(40)],
    ['declined', 'Not now.', at(1)],
  ]);
});

it('tells nobody who has muted it, or is gone', async () => {
  await handle(await declined(1));
  expect(await told()).toEqual([]);
  const settings = { ...defaultSettings, mutedNotifications: ['role' as const] };
  await write(userPath('lea'), aUser({ settings }));
  await handle(await declined(2));
  expect(await told()).toEqual([]);
});
