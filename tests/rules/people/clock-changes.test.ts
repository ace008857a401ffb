import { userPath } from '@trellis/model/paths';
import { clockChangeInterval } from '@trellis/model/user';
import { aUser } from '#tests/factories/a-user';
import { longAgo } from '#tests/factories/factory';
import { allows, denies, stories } from '#tests/rules/access-table';
import { as, now, nowIn, updating } from '#tests/rules/client';
import { personas } from '#tests/rules/personas';
import { put } from '#tests/rules/put';
import { without } from '#tests/rules/candidates';

const erin = userPath('erin');
const record = personas.enrolled.user!;
/** Puts a record whose clock settings changed so many ms ago. */
const putChanged = (ago: number) =>
  put({ [erin]: { ...record, clockChangedAt: new Date(Date.now() - ago) } });
/** Puts a record of before there was the field. */
const putOlder = () => put({ [erin]: without(record, 'clockChangedAt') });
const change = (fields: object) => as('enrolled').update(erin, { ...fields, updatedAt: now() });

const clockSettings = {
  timezone: 'Asia/Tokyo',
  'settings.dayStartHour': 0,
  'settings.restDays': ['fri'],
};

stories('changes of the clock settings', () => {
  for (const [field, value] of Object.entries(clockSettings)) {
    const changes = { [field]: value, clockChangedAt: now() };
    allows(`Erin changes ${field} for the first time`, () => change(changes));
    allows(`Erin changes ${field} a minute after the last change`, async () => {
      await putChanged(clockChangeInterval);
      return change(changes);
    });
    allows(`Erin changes ${field} in a record of before there was the time`, async () => {
      await putOlder();
      return change(changes);
    });
    denies(`Erin changes ${field} less than a minute after the last change`, async () => {
      await putChanged(clockChangeInterval - 5000);
      return change(changes);
    });
    denies(`Erin changes ${field} without the time`, () => change({ [field]: value }));
    denies(`Erin changes ${field} and dates it herself (T21)`, () =>
      change({ [field]: value, clockChangedAt: new Date(Date.now() - 1000) }),
    );
    denies(`Erin changes ${field} and leaves the time of a year ago`, async () => {
      await put({ [erin]: { ...record, clockChangedAt: longAgo } });
      return change({ [field]: value });
    });
    denies(`Erin changes ${field} and says it never changed`, async () => {
      await putChanged(2 * clockChangeInterval);
      return change({ [field]: value, clockChangedAt: null });
    });
    denies(`Erin changes ${field} and deletes the time`, async () => {
      await putChanged(2 * clockChangeInterval);
      const mask = ['clockChangedAt', field];
      return as('enrolled').together({
        ...updating(erin, { [field]: value, updatedAt: now() }),
        mask,
      });
    });
    denies(`an admin changes ${field} of hers`, () =>
      as('admin').update(erin, { ...changes, updatedAt: now() }),
    );
  }
  allows('Erin changes all of them at once', () =>
    change({ ...clockSettings, clockChangedAt: now() }),
  );
  denies('Erin replaces her record, with another zone and without the time', async () => {
    await putChanged(2 * clockChangeInterval);
    const next = { ...without(record, 'clockChangedAt'), timezone: 'Asia/Tokyo' };
    return as('enrolled').set(erin, { ...next, updatedAt: now() });
  });
});

stories('the time of the last change of the clock settings', () => {
  const otherFields = {
    'her name': { fullName: 'Erin E.' },
    'another setting': { 'settings.textSize': 'large' },
    'her clock settings into the same': {
      timezone: record.timezone,
      'settings.dayStartHour': record.settings.dayStartHour,
    },
  };
  for (const [what, fields] of Object.entries(otherFields)) {
    allows(`Erin changes ${what} right after her clock settings`, async () => {
      await putChanged(1000);
      return change(fields);
    });
    allows(`Erin changes ${what} in a record of before there was the time`, async () => {
      await putOlder();
      return change(fields);
    });
    denies(`Erin changes ${what} and dates that as a change of her clock`, async () => {
      await putChanged(2 * clockChangeInterval);
      return change({ ...fields, clockChangedAt: now() });
    });
  }
  denies('Erin sets the time alone', () => change({ clockChangedAt: now() }));
  denies('Erin sets the time back', async () => {
    await putChanged(1000);
    return change({ clockChangedAt: longAgo });
  });
  denies('Erin sets the time to null', async () => {
    await putChanged(1000);
    return change({ clockChangedAt: null });
  });
  denies('Erin deletes the time (T06)', async () => {
    await putChanged(1000);
    const mask = ['clockChangedAt'];
    return as('enrolled').together({ ...updating(erin, { updatedAt: now() }), mask });
  });
  denies('Erin replaces her record by one without the time (T06)', async () => {
    await putChanged(1000);
    return as('enrolled').set(erin, { ...without(record, 'clockChangedAt'), updatedAt: now() });
  });
  denies('an admin sets the time of hers', () =>
    as('admin').update(erin, { clockChangedAt: now(), updatedAt: now() }),
  );
  denies('an admin sets the time of hers back along with a role', async () => {
    await putChanged(1000);
    return as('admin').update(erin, { role: 'teacher', clockChangedAt: null, updatedAt: now() });
  });
  allows('an admin suspends her right after her clock settings changed', async () => {
    await putChanged(1000);
    return as('admin').update(erin, { isActive: false, updatedAt: now() });
  });

  const nina = userPath('nina');
  const signUp = nowIn(aUser({ email: 'nina@school.example' }), 'createdAt', 'updatedAt');
  allows('a newcomer signs up as tabs of before there was the time do', () =>
    as('newcomer').set(nina, without(signUp, 'clockChangedAt')),
  );
  allows('a newcomer chooses another zone right after signing up', async () => {
    await as('newcomer').set(nina, signUp);
    const chosen = { timezone: 'Asia/Tokyo', clockChangedAt: now(), updatedAt: now() };
    return as('newcomer').update(nina, chosen);
  });
  for (const [what, clockChangedAt] of [
    ['now', now()],
    ['a year ago', longAgo],
  ] as const)
    denies(`a newcomer signs up with a change of the clock settings ${what}`, () =>
      as('newcomer').set(nina, { ...signUp, clockChangedAt }),
    );
});
