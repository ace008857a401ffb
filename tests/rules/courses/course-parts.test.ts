import { enrollmentPath, flashcardPath, modulePath } from '@trellis/model/paths';
import { flashcardsOfCourse, modulesOfCourse } from '@trellis/model/queries';
import { aModule } from '#tests/factories/a-course';
import { aFlashcard } from '#tests/factories/a-lesson';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, now, nowIn, setting, updating } from '#tests/rules/client';
import { without } from '#tests/rules/candidates';
import { put } from '#tests/rules/put';

const edit = (fields: object) => ({ ...fields, updatedAt: now() });

accessTable(
  'courses/…/flashcards',
  {
    get: (client) => client.get(flashcardPath('ferns', 'sori')),
    list: (client) => client.list(flashcardsOfCourse('ferns')),
    create: (client) =>
      client.set(
        flashcardPath('ferns', 'new'),
        nowIn(aFlashcard('largest'), 'createdAt', 'updatedAt'),
      ),
    update: (client) => client.update(flashcardPath('ferns', 'sori'), edit({ backText: 'Heaps.' })),
    delete: (client) => client.delete(flashcardPath('ferns', 'sori')),
  },
  {
    members: '✓ ✓ · · ·',
    teacher: '✓ ✓ ✓ ✓ ✓',
    admin: '✓ ✓ · · ·',
  },
);

accessTable(
  'courses/…/modules',
  {
    get: (client) => client.get(modulePath('ferns', 'spores')),
    list: (client) => client.list(modulesOfCourse('ferns')),
    create: (client) => client.set(modulePath('ferns', 'new'), aModule()),
    update: (client) => client.update(modulePath('ferns', 'fronds'), { isPublished: true }),
    delete: (client) => client.delete(modulePath('ferns', 'spores')),
  },
  {
    teacher: '✓ ✓ ✓ ✓ ✓',
    admin: '✓ ✓ · · ·',
  },
);

stories('flashcards and modules', () => {
  denies('a card takes an id that every object of JavaScript knows', () =>
    as('teacher').set(
      flashcardPath('ferns', 'valueOf'),
      nowIn(aFlashcard(), 'createdAt', 'updatedAt'),
    ),
  );
  denies('a module takes such an id', () =>
    as('teacher').set(modulePath('ferns', 'valueOf'), aModule()),
  );
  denies('a card’s birthday is moved', () =>
    as('teacher').update(flashcardPath('ferns', 'sori'), edit({ createdAt: new Date(0) })),
  );
  const card = (...traits: Parameters<typeof aFlashcard>) =>
    nowIn(aFlashcard(...traits), 'createdAt', 'updatedAt');
  const cards = Array.from({ length: 500 }, (_, index) =>
    flashcardPath('ferns', `pasted-${index}`),
  );
  allows('a pasted table of 500 cards in one batch', () =>
    as('teacher').together(...cards.map((path) => setting(path, card('largest')))),
  );
  allows('the difficulty of 500 cards in one batch', async () => {
    await put(Object.fromEntries(cards.map((path) => [path, aFlashcard()])));
    return as('teacher').together(
      ...cards.map((path) => updating(path, edit({ difficulty: 'hard' }))),
    );
  });
  allows('a card that was deleted comes back under its id', async () => {
    await as('teacher').delete(flashcardPath('ferns', 'sori'));
    return as('teacher').set(flashcardPath('ferns', 'sori'), card());
  });
  allows('a card of before there were kinds is corrected', async () => {
    await put({ [flashcardPath('ferns', 'sori')]: without(aFlashcard(), 'kind') });
    return as('teacher').update(flashcardPath('ferns', 'sori'), edit({ frontText: 'Sori?' }));
  });
  denies('a cloze card loses its deletions', async () => {
    await put({ [flashcardPath('ferns', 'sori')]: aFlashcard('cloze') });
    return as('teacher').update(flashcardPath('ferns', 'sori'), edit({ frontText: 'Sori.' }));
  });
  denies('a cloze card without a back becomes a basic one', async () => {
    await put({ [flashcardPath('ferns', 'sori')]: aFlashcard('cloze') });
    return as('teacher').update(flashcardPath('ferns', 'sori'), edit({ kind: 'basic' }));
  });
  for (const status of ['paused', 'dropped'] as const)
    denies(`Erin, whose enrolment is ${status}, reads a card (T31)`, async () => {
      await put({ [enrollmentPath('erin', 'ferns')]: anEnrollment(status) });
      return as('enrolled').get(flashcardPath('ferns', 'sori'));
    });
});
