import { useRef, useState } from 'react';
import type { StoredCard } from '#web/features/flashcard-editor/logic/card-rows';
import {
  reportedCards,
  type ReportedCard,
  type StoredFlag,
} from '#web/features/flashcard-editor/logic/reported-cards';
import { formatAgo } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useCommand } from '#web/shared/use-command';
import { useNow } from '#web/shared/use-now';

/** Lists the cards that learners reported, each with the reasons, until their teacher has done something about them. */
export function ReportedCardList(props: {
  flags: StoredFlag[];
  cards: ReadonlyMap<string, StoredCard>;
  /** Whether `cards` are all cards of the course. */
  isWhole: boolean;
  onShow: (cardID: string) => void;
  /** Deletes reports. */
  onDone: (flagIDs: string[]) => Promise<void>;
}) {
  const { flags, cards, isWhole, onShow, onDone } = props;
  const { run, isRunning, problem } = useCommand();
  const [said, setSaid] = useState('');
  const summary = useRef<HTMLElement>(null);
  const reported = reportedCards(flags);
  const finish = (card: ReportedCard) =>
    run(async () => {
      await sentOrQueued(onDone(card.flags.map(({ id }) => id)));
      setSaid(t('flashcardEditor.reportDone'));
      // Its button is gone.
      summary.current?.focus();
    });
  return (
    <>
      {reported.length > 0 && (
        <details className="notice reported-cards">
          <summary ref={summary}>
            {t('flashcardEditor.reported', { count: reported.length })}
          </summary>
          <ul className="reported-card-rows">
            {reported.map((card) => (
              <li key={card.cardID} className="card reported-card">
                <Reported {...card} card={cards.get(card.cardID)} isGone={isWhole} />
                <div className="row">
                  {(cards.has(card.cardID) || !isWhole) && (
                    <button
                      type="button"
                      className="button"
                      aria-describedby={idOf(card)}
                      onClick={() => onShow(card.cardID)}
                    >
                      {t('flashcardEditor.showCard')}
                    </button>
                  )}
                  <button
                    type="button"
                    className="button"
                    disabled={isRunning}
                    aria-describedby={idOf(card)}
                    onClick={() => void finish(card)}
                  >
                    {t('flashcardEditor.finishReport')}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <Problem text={problem} />
    </>
  );
}

/** By what it says, the buttons of a card are told apart. */
const idOf = ({ cardID }: { cardID: string }) => `reported-${cardID}`;

function Reported(props: {
  cardID: string;
  flags: StoredFlag[];
  card: StoredCard | undefined;
  /** Whether a card that is not known does not exist. */
  isGone: boolean;
}) {
  const { flags, card, isGone } = props;
  const now = useNow();
  return (
    <div id={idOf(props)}>
      {card ? (
        <p dir="auto" className="reported-card-text">
          {card.frontText}
        </p>
      ) : (
        <p className="quiet">
          {t(isGone ? 'flashcardEditor.reportedGone' : 'flashcardEditor.reportedElsewhere')}
        </p>
      )}
      <ul className="small">
        {flags.map(({ id, reason, createdAt }) => (
          <li key={id}>
            <span
              dir={reason === '' ? undefined : 'auto'}
              className={reason === '' ? 'quiet' : 'reported-reason'}
            >
              {reason === '' ? t('flashcardEditor.noReason') : reason}
            </span>{' '}
            <span className="quiet">{formatAgo(createdAt, now)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
