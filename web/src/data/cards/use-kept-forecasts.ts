import { useEffect, useRef } from 'react';
import { forecastsOf } from '@trellis/model/cards/due-cards';
import { useCardSchedule } from '#web/data/cards/card-schedule.queries';
import { keepForecasts } from '#web/data/cards/kept-forecasts';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';

/** How long nothing must change before forecasts are computed, in ms: that takes too long to do after each key. */
const calm = 2000;

/**
 * Keeps the forecasts of due cards as this device knows them, while its learner reviews and when they leave, so that other
 * pages show them before functions have written theirs.
 */
export function useKeptForecasts(uid: string): void {
  const cards = valueOf(useCardSchedule(uid));
  const server = valueOf(useUserProgress(uid))?.cardForecasts;
  const keep = useRef(() => {});
  useEffect(() => {
    if (cards === undefined || server === undefined) return;
    const { schedule, now, clock } = cards;
    const keepNow = () => {
      keep.current = () => {};
      keepForecasts(uid, forecastsOf(schedule.states, now(), clock), server);
    };
    keep.current = keepNow;
    const timer = setTimeout(keepNow, calm);
    return () => clearTimeout(timer);
  }, [uid, cards, server]);
  useEffect(() => {
    const keepLast = () => keep.current();
    addEventListener('pagehide', keepLast);
    return () => {
      removeEventListener('pagehide', keepLast);
      keepLast();
    };
  }, []);
}
