import { useEffect, useMemo, useRef, useState } from 'react';
import { isLeech } from '@trellis/model/cards/card-state';
import type { LearnerCards } from '#web/data/cards/card-schedule.queries';
import type { Deck } from '#web/data/cards/deck.queries';
import { Icon } from '#web/design-system/icon';
import { ClockNotice } from '#web/features/review/components/clock-notice';
import { FlagDialog } from '#web/features/review/components/flag-dialog';
import { GradeButtons } from '#web/features/review/components/grade-buttons';
import { KeysDialog } from '#web/features/review/components/keys-dialog';
import { QueueNumbers } from '#web/features/review/components/queue-numbers';
import { ReviewCard } from '#web/features/review/components/review-card';
import { SpokenCard } from '#web/features/review/components/spoken-card';
import { ReviewTools } from '#web/features/review/components/review-tools';
import { SyncNote } from '#web/features/review/components/sync-note';
import { useTurnKey } from '#web/features/review/hooks/use-review-keys';
import type { RunningSession } from '#web/features/review/hooks/use-review-session';
import { useSpeech } from '#web/features/review/hooks/use-speech';
import { useSwipe } from '#web/features/review/hooks/use-swipe';
import { plainSide } from '#web/features/review/logic/plain-side';
import { sidesOf, type Question } from '#web/features/review/logic/question';
import { countsOf, nextKey, without } from '#web/features/review/logic/review-queue';
import { t } from '#web/shared/i18n/locale';
import { localStorageItem } from '#web/shared/local-storage-item';
import { useShortcut } from '#web/shared/shortcuts';
import { useStableCallback } from '#web/shared/use-stable-callback';

const typesAnswers = localStorageItem('review.types');

/** Asks the cards of a session, one after the other. */
export function ReviewRun(props: {
  uid: string;
  cards: LearnerCards;
  deck: Deck;
  questions: Question[];
  session: RunningSession;
}) {
  const { uid, cards, deck, questions, session } = props;
  const { current = '', painted, queue, isTurned, isCram, said } = session;
  const { turn, grade, undo, bury, suspend, end } = session;
  const byKey = useMemo(() => new Map(questions.map((each) => [each.key, each])), [questions]);
  const languages = useMemo(
    () => new Map(deck.courses.map(({ courseID, language }) => [courseID, language])),
    [deck],
  );
  const question = byKey.get(current)!;
  const language = languages.get(question.card.courseID);
  // When this card is on the screen, the one before goes and the one after is drawn, so that it shows at once.
  const previous = painted === current ? undefined : painted;
  const upcoming = painted === current ? nextKey(without(queue, current), cards.now()) : undefined;
  const drawn = [...new Set([previous, current, upcoming])].flatMap(
    (key) => byKey.get(key ?? '') ?? [],
  );
  const counts = useMemo(() => countsOf(queue), [queue]);
  const sides = useMemo(() => sidesOf(question), [question]);
  const [types, setTypes] = useState(() => typesAnswers.read() === 'on');
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<'flag' | 'keys'>();
  // What was written about a card stays until the next one.
  const [flagged, setFlagged] = useState<string>();
  const isScrolled = useRef(false);
  const place = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const speak = useSpeech(`${current} ${isTurned}`);

  // One card may come twice in a row, with as many left.
  const step = session.history.length + session.tally.answers;
  const [shown, setShown] = useState({ current, step });
  if (shown.current !== current || shown.step !== step) {
    setShown({ current, step });
    setTyped('');
  }
  useEffect(() => {
    const target = (isTurned ? null : field.current) ?? place.current;
    // Asking for the focus makes the browser lay the page out at once.
    if (document.activeElement !== target) target?.focus({ preventScroll: true });
  }, [current, step, isTurned, types]);
  useEffect(() => {
    // Asking for that makes the browser lay the page out at once, too.
    if (isScrolled.current) place.current?.scrollTo({ top: 0 });
  }, [current, step]);

  const toggleTypes = useStableCallback(() => {
    typesAnswers.write(types ? null : 'on');
    setTypes(!types);
  });
  const read = useStableCallback(() =>
    speak(plainSide(isTurned ? sides.back : sides.front), language),
  );
  const onFlag = useStableCallback(() => {
    setFlagged(question.card.cardID);
    setOpen('flag');
  });
  const onKeys = useStableCallback(() => setOpen('keys'));
  const onClose = useStableCallback(() => setOpen(undefined));
  useTurnKey(isTurned ? () => grade(3) : turn);
  useShortcut('1١۱', () => grade(1));
  useShortcut('2٢۲', () => grade(2));
  useShortcut('3٣۳', () => grade(3));
  useShortcut('4٤۴', () => grade(4));
  useShortcut('u', undo);
  useShortcut('b', bury);
  useShortcut('s', suspend);
  useShortcut('f', onFlag);
  useShortcut('t', toggleTypes);
  useShortcut('r', read);
  useShortcut('?؟', onKeys);
  const swipe = useSwipe((to) => {
    const isForward = (to === 'right') !== (document.documentElement.dir === 'rtl');
    if (isTurned) grade(isForward ? 3 : 1);
    else turn();
  });
  const state = cards.schedule.states.get(current);

  return (
    <div className="review-run">
      <ClockNotice offset={cards.clockOffset} />
      <div className="review-head">
        <QueueNumbers counts={counts} />
        {isCram && <span className="tag">{t('review.cramming')}</span>}
        <button type="button" className="button plain" onClick={end}>
          <Icon name="close" /> {t('review.end')}
        </button>
      </div>
      <SpokenCard sides={sides} isTurned={isTurned} said={said} />
      {/* A long card scrolls, by keys too. */}
      <section
        ref={place}
        className="review-card card"
        aria-label={t('review.card')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={({ currentTarget }) => (isScrolled.current = currentTarget.scrollTop > 0)}
        {...swipe}
      >
        {state && isLeech(state) && <span className="tag">{t('review.suspended.leech')}</span>}
        {drawn.map((each) => (
          <ReviewCard
            key={each.key}
            question={each}
            place={each === question ? 'current' : each.key === previous ? 'before' : 'after'}
            isTurned={each === question ? isTurned : each.key === previous}
            language={languages.get(each.card.courseID)}
            typed={each === question && isTurned && types ? typed : undefined}
          />
        ))}
      </section>
      <div className="review-answer">
        <GradeButtons isShown={isTurned} intervals={session.intervals} onGrade={grade} />
        <form
          className="review-turn"
          data-away={isTurned ? '' : undefined}
          onSubmit={(event) => {
            event.preventDefault();
            turn();
          }}
        >
          {types && (
            <input
              ref={field}
              aria-label={t('review.typeHere')}
              placeholder={t('review.typeHere')}
              value={typed}
              dir="auto"
              lang={language}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={4000}
              onChange={({ target }) => setTyped(target.value)}
              // The other keys work then, without leaving by Tab.
              onKeyDown={({ key }) => key === 'Escape' && place.current?.focus()}
            />
          )}
          <button type="submit" className="button primary">
            {t('review.turn')}
          </button>
        </form>
      </div>
      <ReviewTools
        {...{ isCram, undo, bury, suspend, types, toggleTypes, read, onFlag, onKeys }}
        canUndo={session.history.length > 0}
      />
      <p className="small quiet review-said" aria-hidden="true">
        {said}
      </p>
      <SyncNote cards={cards} />
      {flagged === question.card.cardID && (
        <FlagDialog {...{ uid, question, onClose }} isOpen={open === 'flag'} />
      )}
      <KeysDialog isOpen={open === 'keys'} onClose={onClose} />
    </div>
  );
}
