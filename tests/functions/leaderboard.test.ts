import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { refs, type TypedRef } from '@trellis/functions/firestore/typed-refs';
import { refreshBoard } from '@trellis/functions/leaderboard/refresh-board.store';
import { refreshLeaderboards } from '@trellis/functions/leaderboard/refresh-leaderboards.store';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import * as paths from '@trellis/model/paths';
import type { Role } from '@trellis/model/role';
import { boardID, type Board } from '@trellis/model/leaderboard/board';
import { rankOf } from '@trellis/model/leaderboard/leaderboard-summary';
import { isoWeek } from '@trellis/model/progress/week';
import { defaultSettings, type UserSettings } from '@trellis/model/user';
import { aProfile } from '#tests/factories/a-profile';
import { aLeaderboardEntry } from '#tests/factories/a-user-progress';
import { aUser } from '#tests/factories/a-user';
import { clear } from '#tests/functions/emulated';
import { randomFrom, write } from '#tests/functions/events';
import { counted, interrupted } from '#tests/functions/commit-interceptor';
import {
  complete,
  data,
  differences,
  enrol,
  openCourse,
  run,
  signUp,
} from '#tests/functions/fixtures';

beforeEach(clear);

const now = new Date('2026-11-21T12:00:00Z');
const everyone: Board = { kind: 'everyone' };
const week: Board = { kind: 'week', week: isoWeek(now) };
const ferns: Board = { kind: 'course', courseID: 'ferns' };
const summaryAt = (board: Board) => refs.leaderboardSummary(boardID(board));
const summary = (board: Board) => data(summaryAt(board));
const exists = async ({ ref }: TypedRef<unknown>) => (await ref.get()).exists;

describe('a refresh', () => {
  type Score = { userId: string; xp: number; weeklyXp: number; week: string };

  /**
   * Creates learners with XP in steps of ten, so that there are ties; a third were last active in another week.
   */
  async function seed(size: number): Promise<Score[]> {
    const random = randomFrom(size);
    const scores = Array.from({ length: size }, (_, index): Score => {
      const xp = 10 * Math.floor(80 * random() ** 2);
      const isHere = random() < 0.67;
      return {
        userId: `learner-${index}`,
        xp,
        weeklyXp: Math.min(xp, 10 * Math.floor(9 * random())),
        week: isHere ? isoWeek(now) : '2026-W40',
      };
    });
    const batch = db.batch();
    for (const score of scores) {
      const entry = aLeaderboardEntry({ ...score, userName: `Name of ${score.userId}` });
      batch.set(db.doc(paths.leaderboardPath(score.userId)), entry);
    }
    await batch.commit();
    return scores;
  }

  const sorted = (entries: { uid: string; score: number }[]) =>
    [...entries].sort((a, b) => b.score - a.score || (a.uid < b.uid ? 1 : -1));

  it('agrees with a sort of 300 learners', async () => {
    const scores = await seed(300);
    await refreshLeaderboards(now);
    const boards: [Board, { uid: string; score: number }[]][] = [
      [everyone, scores.map(({ userId, xp }) => ({ uid: userId, score: xp }))],
      [
        week,
        scores.flatMap(({ userId, weeklyXp, ...entry }) =>
          entry.week === isoWeek(now) ? [{ uid: userId, score: weeklyXp }] : [],
        ),
      ],
    ];
    for (const [board, entries] of boards) {
      const order = sorted(entries);
      const found = await summary(board);
      expect(found.top).toEqual(
        order.slice(0, 100).map(({ uid, score }) => ({
          userId: uid,
          userName: `Name of ${uid}`,
          isAlias: false,
          score,
        })),
      );
      expect(found).toMatchObject({
        count: order.length,
        sum: order.reduce((sum, { score }) => sum + score, 0),
        week: board.kind === 'week' ? '2026-W47' : '',
        updatedAt: now,
      });
      for (const { uid, score } of order) {
        const rank = 1 + order.filter((other) => other.score > score).length;
        const told = rankOf(score, uid, found);
        if (told.isExact) expect(told.rank, uid).toBe(rank);
        else expect(Math.abs(told.rank - rank), uid).toBeLessThanOrEqual(0.005 * rank);
      }
    }
  });

  it('costs few reads, and two when nothing has changed', async () => {
    await seed(300);
    const first = await refreshBoard(everyone, now);
    const again = await counted(() => refreshBoard(everyone, now));
    expect(again).toMatchObject({ writes: 0, reads: 1, queries: 1 });
    expect(await refreshLeaderboards(now)).toMatchObject({ writes: 1 });
    expect(await refreshLeaderboards(now)).toEqual({ reads: 5, queries: 3, writes: 0 });
    await db.doc(paths.leaderboardPath('learner-7')).update({ xp: 5 });
    const next = await refreshBoard(everyone, now);
    expect(first.reads).toBeLessThan(400);
    expect(next.reads).toBeLessThan(first.reads);
    expect(next.writes).toBe(1);
  });

  it('writes again after a day, in a new week, and where the last summary cannot be read', async () => {
    await seed(5);
    await refreshLeaderboards(now);
    const later = new Date(now.getTime() + 25 * 3_600_000);
    await refreshBoard(everyone, later);
    expect((await summary(everyone)).updatedAt).toEqual(later);

    const monday = new Date('2026-11-23T00:00:00Z');
    await refreshLeaderboards(monday);
    expect(await summary(week)).toMatchObject({ week: '2026-W48', count: 0, top: [] });

    await summaryAt(everyone).ref.set({ board: 'everyone' });
    await refreshBoard(everyone, later);
    expect((await summary(everyone)).count).toBe(5);
  });

  it('is idempotent when run twice at once', async () => {
    await seed(150);
    await Promise.all([refreshLeaderboards(now), refreshLeaderboards(now)]);
    const once = await summary(everyone);
    await db.doc(paths.leaderboardPath('learner-7')).update({ xp: 5000 });
    const other = () => refreshBoard(everyone, now);
    await interrupted('before', 0, other, other);
    const { top, count } = await summary(everyone);
    expect(top[0]).toMatchObject({ userId: 'learner-7', score: 5000 });
    expect(count).toBe(once.count);
  });

  it('skips a malformed entry', async () => {
    await seed(3);
    await db.doc(paths.leaderboardPath('broken')).set({ xp: 7, week: 'W47', weeklyXp: 1 });
    await refreshLeaderboards(now);
    expect((await summary(everyone)).top).toHaveLength(3);
  });
});

describe('what others see of a learner', () => {
  const boards = [everyone, week, ferns];
  const entries: TypedRef<unknown>[] = [refs.leaderboard('lea'), refs.courseEntry('ferns', 'lea')];
  const settle = (changes: Partial<UserSettings>) =>
    write(
      paths.userPath('lea'),
      aUser({
        email: 'lea@school.example',
        fullName: 'Lea Lindqvist',
        schoolName: 'Hill School',
        settings: { ...defaultSettings, ...changes },
      }),
    );
  const choose = async (changes: Partial<UserSettings>) => run.user(await settle(changes));
  const namesOn = async (board: Board) =>
    (await summary(board)).top.map(({ userName }) => userName).sort();

  beforeEach(async () => {
    await signUp('lea', { fullName: 'Lea Lindqvist', schoolName: 'Hill School' });
    await signUp('max', { fullName: 'Max Moreau', schoolName: 'Hill School' });
    await openCourse('ferns', 3);
    for (const uid of ['lea', 'max']) {
      await enrol(uid, 'ferns');
      await run.progress(await complete(uid, 'ferns', 'ferns-1'));
    }
    await refreshLeaderboards(now);
  });

  it('is on each board', async () => {
    for (const board of boards) expect(await namesOn(board)).toEqual(['Lea', 'Max']);
  });

  it('is gone from all of them in one commit once they opt out, and back once they opt in', async () => {
    const event = await settle({ showsOnLeaderboard: false });
    expect(await counted(async () => run.user(event))).toMatchObject({ commits: 1 });
    for (const entry of entries) expect(await exists(entry)).toBe(false);
    for (const board of boards) expect(await namesOn(board)).toEqual(['Max']);

    // Learning continues meanwhile.
    await run.progress(await complete('lea', 'ferns', 'ferns-2'));
    for (const entry of entries) expect(await exists(entry)).toBe(false);
    await refreshLeaderboards(now);
    for (const board of boards) expect(await namesOn(board)).toEqual(['Max']);

    await choose({ showsOnLeaderboard: true });
    expect(await data(refs.leaderboard('lea'))).toMatchObject({ xp: 20, userName: 'Lea' });
    expect(await data(refs.courseEntry('ferns', 'lea'))).toMatchObject({ xp: 20 });
    await refreshLeaderboards(now);
    for (const board of boards) expect(await namesOn(board)).toEqual(['Lea', 'Max']);
    expect(await differences()).toEqual([]);
  });

  it('goes by an alias at once, and by the profile’s name again without', async () => {
    await choose({ leaderboardAlias: 'Green Fern' });
    const alias = { userName: 'Green Fern', isAlias: true };
    expect(await data(refs.leaderboard('lea'))).toMatchObject(alias);
    expect((await summary(everyone)).top).toContainEqual(expect.objectContaining(alias));
    expect(await data(refs.courseEntry('ferns', 'lea'))).toMatchObject({
      userName: 'Green Fern',
    });
    for (const board of boards) expect(await namesOn(board)).toEqual(['Green Fern', 'Max']);
    await choose({});
    for (const board of boards) expect(await namesOn(board)).toEqual(['Lea', 'Max']);
    expect(await differences()).toEqual([]);
  });

  it('follows the profile’s name, but for who has an alias', async () => {
    const rename = async (displayName: string) =>
      run.profile(await write(paths.profilePath('lea'), aProfile({ displayName })));
    await rename('Lea L.');
    for (const board of boards) expect(await namesOn(board)).toEqual(['Lea L.', 'Max']);
    await choose({ leaderboardAlias: 'Green Fern' });
    await rename('Lea of the Hill');
    for (const board of boards) expect(await namesOn(board)).toEqual(['Green Fern', 'Max']);
    expect(await differences()).toEqual([]);
  });

  it('keeps its new name when a refresh was under way', async () => {
    await run.progress(await complete('max', 'ferns', 'ferns-2'));
    const rename = () => choose({ leaderboardAlias: 'Green Fern' });
    await interrupted('before', 0, rename, () => refreshBoard(everyone, now));
    expect(await summary(everyone)).toMatchObject({
      sum: 30,
      top: [{ userName: 'Max' }, { userName: 'Green Fern' }],
    });
  });

  it('holds no address, school or family name', async () => {
    const refs = [...entries, ...boards.map(summaryAt)];
    const texts = await Promise.all(
      refs.map(async ({ ref }) => JSON.stringify((await ref.get()).data())),
    );
    for (const text of texts) {
      expect(text).toContain('Lea');
      expect(text).not.toMatch(/@|Hill|Lindqvist|Moreau/);
    }
  });
});

describe('who teaches or administers', () => {
  const isRanked = (uid: string) => exists(refs.leaderboard(uid));
  const becomes = async (uid: string, role: Role) =>
    run.user(await write(paths.userPath(uid), { ...(await data(refs.user(uid))), role }));

  it('is ranked once they learn as well, in whatever way', async () => {
    await openCourse('ferns', 2);
    for (const [uid, role] of [
      ['tess', 'teacher'],
      ['theo', 'teacher'],
      ['ada', 'admin'],
    ] as const) {
      await signUp(uid, { role });
      expect(await isRanked(uid)).toBe(false);
    }
    await enrol('tess', 'ferns');
    expect(await isRanked('tess')).toBe(true);
    await run.progress(await complete('theo', 'ferns', 'ferns-1'));
    expect(await data(refs.leaderboard('theo'))).toMatchObject({ xp: 10 });
    expect(await isRanked('ada')).toBe(false);
    await refreshLeaderboards(now);
    const { count, top } = await summary(everyone);
    expect({ count, names: top.map(({ userId }) => userId).sort() }).toEqual({
      count: 2,
      names: ['tess', 'theo'],
    });
    expect(await differences()).toEqual([]);
  });

  it('leaves the boards with the role, and comes back with it', async () => {
    await signUp('lea');
    await refreshLeaderboards(now);
    expect((await summary(everyone)).top).toHaveLength(1);
    await becomes('lea', 'teacher');
    expect(await isRanked('lea')).toBe(false);
    expect((await summary(everyone)).top).toEqual([]);
    await becomes('lea', 'student');
    expect(await isRanked('lea')).toBe(true);
    expect(await differences()).toEqual([]);
  });

  it('is taken off the boards by the rebuild where they are on them from before', async () => {
    await signUp('tess', { role: 'teacher' });
    const { isStaff: _isStaff, ...older } = await data(refs.userProgress('tess'));
    await write(refs.userProgress('tess').ref.path, older);
    await write(refs.leaderboard('tess').ref.path, aLeaderboardEntry({ userId: 'tess' }));
    for await (const { mend } of allMismatches()) await mend();
    expect(await isRanked('tess')).toBe(false);
    expect(await data(refs.userProgress('tess'))).toMatchObject({ isStaff: true });
    expect(await differences()).toEqual([]);
  });
});
