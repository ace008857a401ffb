import { cardSchedule } from '@trellis/model/cards/card-schedule';
import { cardPack, statePack } from '@trellis/model/cards/pack-documents';
import { courseReview } from '@trellis/model/course-reviews/course-review';
import { report } from '@trellis/model/moderation/report';
import { catalogShard } from '@trellis/model/content/catalog';
import { attemptFeedback } from '@trellis/model/quiz/attempt-feedback';
import { keyVersion, quizVersion } from '@trellis/model/quiz/quiz-version';
import { notification } from '@trellis/model/notification';
import { courseEntry, leaderboardEntry } from '@trellis/model/leaderboard/leaderboard-entry';
import { leaderboardSummary } from '@trellis/model/leaderboard/leaderboard-summary';
import { userProgress } from '@trellis/model/progress/user-progress';
import { xpEvent } from '@trellis/model/progress/ledger';
import { beforeAll, describe, expect, it } from 'vitest';
import { safeParse } from 'zod/v4/core';
import { aCatalogShard } from '#tests/factories/a-course';
import { aCourseReview } from '#tests/factories/a-course-review';
import { aReport } from '#tests/factories/a-report';
import { aNotification } from '#tests/factories/a-notification';
import { aKeyVersion, aQuizVersion } from '#tests/factories/a-quiz';
import { aCardPack, aCardSchedule, aStatePack } from '#tests/factories/a-review-log';
import { anAttemptFeedback } from '#tests/factories/an-attempt';
import {
  aCourseEntry,
  aLeaderboardEntry,
  aLeaderboardSummary,
  aUserProgress,
  anXpEvent,
} from '#tests/factories/a-user-progress';
import { candidates, isOptional, strict, without } from '#tests/rules/candidates';
import { reopenSchool } from '#tests/rules/put';
import { mapLimited } from '#tests/rules/map-limited';
import { commit, wouldPass } from '#tests/rules/rest';
import { writesOf, writtenEntities, type WrittenEntity } from '#tests/rules/written-entities';

const isAllowed = (entity: WrittenEntity, document: object): Promise<boolean> =>
  wouldPass(entity.writer, ...writesOf(entity, document));

describe('rules and schemas', () => {
  beforeAll(reopenSchool);

  for (const [name, entity] of Object.entries(writtenEntities)) {
    const schema = strict(entity.schema);
    const isValid = (document: object) => safeParse(schema, document).success;
    const [sample] = entity.documents;

    it.each(entity.documents.map((document, i) => [i, document] as const))(
      `accept ${name} %i of the factory`,
      async (_, document) => {
        expect(isValid(document), 'schema').toBe(true);
        expect(await commit(entity.writer, ...writesOf(entity, document)), 'rules').toBe(200);
        await reopenSchool();
      },
    );

    it(`reject ${name} with an unknown key`, async () => {
      const document = { ...sample, unknown: 'word' };
      expect(isValid(document), 'schema').toBe(false);
      expect(await isAllowed(entity, document), 'rules').toBe(false);
    });

    for (const [field, type] of Object.entries(entity.schema._zod.def.shape)) {
      const mayLack = isOptional(type);
      it(`${mayLack ? 'accept' : 'reject'} ${name} without ${field}`, async () => {
        const document = without(sample!, field);
        expect(isValid(document), 'schema').toBe(mayLack);
        expect(await isAllowed(entity, document), 'rules').toBe(mayLack);
      });

      const isBound = [...(entity.bound ?? []), ...(entity.times ?? [])].includes(field);
      it(`accept ${isBound ? 'at most ' : ''}the same values for ${name}.${field}`, async () => {
        const generated = candidates(type, Reflect.get(sample!, field));
        const waiting = [...generated, ...(entity.also?.[field] ?? [])].map((value) => {
          const document = { ...sample, [field]: value };
          return { value, document, isAccepted: isValid(document) };
        });
        const accepted = waiting.filter(({ isAccepted }) => isAccepted).length;
        expect(accepted).toBeGreaterThan(0);
        expect(waiting.length - accepted).toBeGreaterThan(0);

        await mapLimited(waiting, async ({ value, document, isAccepted }) => {
          if (isBound && isAccepted) return;
          const verdict = isAccepted ? 'alone accepts' : 'alone refuses';
          if ((await isAllowed(entity, document)) !== isAccepted)
            expect.fail(`the schema ${verdict} ${show(value)}`);
        });
      });
    }
  }

  it('agree with the factories of documents that functions own', () => {
    expect(safeParse(strict(catalogShard), aCatalogShard()).error).toBeUndefined();
    expect(safeParse(strict(userProgress), aUserProgress('experienced')).error).toBeUndefined();
    expect(safeParse(strict(courseReview), aCourseReview('answered')).error).toBeUndefined();
    expect(safeParse(strict(report), aReport()).error).toBeUndefined();
    expect(safeParse(strict(cardPack), aCardPack()).error).toBeUndefined();
    expect(safeParse(strict(cardSchedule), aCardSchedule()).error).toBeUndefined();
    expect(safeParse(strict(statePack), aStatePack()).error).toBeUndefined();
    expect(safeParse(strict(xpEvent), anXpEvent()).error).toBeUndefined();
    expect(safeParse(strict(leaderboardEntry), aLeaderboardEntry()).error).toBeUndefined();
    expect(safeParse(strict(courseEntry), aCourseEntry()).error).toBeUndefined();
    expect(safeParse(strict(leaderboardSummary), aLeaderboardSummary()).error).toBeUndefined();
    expect(safeParse(strict(notification), aNotification('completed')).error).toBeUndefined();
    expect(safeParse(strict(quizVersion), aQuizVersion()).error).toBeUndefined();
    expect(safeParse(strict(keyVersion), aKeyVersion()).error).toBeUndefined();
    expect(safeParse(strict(attemptFeedback), anAttemptFeedback()).error).toBeUndefined();
  });
});

const show = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 200);
