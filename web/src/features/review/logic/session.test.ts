import { describe, expect, it } from 'vitest';
import { newCardState } from '@trellis/model/cards/card-state';
import {
  beginSession,
  takenBack,
  withCram,
  withGrade,
  withPutAside,
  type Session,
} from '#web/features/review/logic/session';

const day = { start: 0, end: 1_000_000_000 };
const queueOf = (...keys: string[]) => ({
  learning: [],
  rest: keys.map((key) => ({ key, isNew: true })),
});
const known = { ...newCardState(), stage: 2 as const, due: 2_000_000_000 };
const good = { grade: 3 as const, took: 10 };
const graded = (session: Session, seq: number) =>
  withGrade(session, good, { seq, after: known, day, now: 0 });
const stateOf = ({ history: _, ...rest }: Session) => rest;

describe('a session', () => {
  it('asks card after card and ends', () => {
    let session = beginSession(queueOf('a/1', 'a/2'), 0);
    expect(session.current).toBe('a/1');
    session = graded(session, 1);
    expect(session.current).toBe('a/2');
    session = graded(session, 2);
    expect(session.current).toBeUndefined();
    expect(session.tally).toMatchObject({ answers: 2, right: 2, took: 20 });
  });

  it('takes back exactly one step at a time, up to the first', () => {
    const first = beginSession(queueOf('a/1', 'a/2', 'a/3'), 0);
    const second = graded(first, 7);
    const third = withPutAside(second, 8, 0);
    const end = graded(third, 9);
    const back = takenBack(end)!;
    expect(back.seq).toBe(9);
    expect(stateOf(back.session)).toEqual(stateOf(third));
    const further = takenBack(back.session)!;
    expect(further.seq).toBe(8);
    expect(stateOf(further.session)).toEqual(stateOf(second));
    const start = takenBack(further.session)!;
    expect(start.seq).toBe(7);
    expect(stateOf(start.session)).toEqual(stateOf(first));
    expect(takenBack(start.session)).toBeUndefined();
  });

  it('remembers a hundred steps', () => {
    const keys = Array.from({ length: 150 }, (_, at) => `a/${at}`);
    let session = beginSession(queueOf(...keys), 0);
    for (const at of keys.keys()) session = graded(session, at);
    expect(session.history).toHaveLength(100);
    expect(takenBack(session)!.seq).toBe(149);
  });

  it('brings a forgotten card back at the end while cramming, and writes nothing', () => {
    let session = beginSession(queueOf('a/1', 'a/2'), 0);
    session = withCram(session, { grade: 1, took: 1 }, 0);
    expect(session.current).toBe('a/2');
    session = withCram(session, good, 0);
    expect(session.current).toBe('a/1');
    expect(takenBack(session)!.seq).toBeUndefined();
    expect(withCram(session, good, 0).current).toBeUndefined();
  });
});
