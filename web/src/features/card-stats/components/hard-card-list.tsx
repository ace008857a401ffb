import { useRef, useState } from 'react';
import type { CardKey } from '@trellis/model/cards/card-key';
import type { HardCard } from '#web/features/card-stats/logic/hard-cards';
import { t } from '#web/shared/i18n/locale';

/** How many cards are listed at first. */
const fewest = 25;

export type NamedCard = HardCard & {
  /** What it asks; empty if that is not known on this device. */
  text: string;
  courseTitle: string;
};

/** Lists leeches and suspended cards; a suspended one can be resumed. */
export function HardCardList(props: { cards: NamedCard[]; onResume: (key: CardKey) => void }) {
  const { cards, onResume } = props;
  const [isWhole, setWhole] = useState(false);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const resume = (card: NamedCard) => {
    onResume(card.key);
    setSaid(t('cardStats.resumed', { card: nameOf(card) }));
    // Its button is gone.
    heading.current?.focus();
  };
  return (
    <section className="stack" aria-labelledby="hard-cards">
      <h2 id="hard-cards" ref={heading} tabIndex={-1}>
        {t('cardStats.hard')}
      </h2>
      <p role="status" className={said === '' ? 'visually-hidden' : 'small'}>
        {said}
      </p>
      {cards.length === 0 && <p className="quiet">{t('cardStats.noneHard')}</p>}
      <ul className="hard-cards">
        {(isWhole ? cards : cards.slice(0, fewest)).map((card) => (
          <li key={card.key} className="card hard-card">
            <div>
              <p className="hard-card-text" dir="auto">
                {nameOf(card)}
              </p>
              <p className="small quiet row">
                <bdi>{card.courseTitle}</bdi>
                <span>{t('cardStats.forgotten', { count: card.lapses })}</span>
                {card.isLeech && <span className="tag">{t('cardStats.leech')}</span>}
                {card.isSuspended && <span className="tag">{t('cardStats.stage.suspended')}</span>}
              </p>
            </div>
            {card.isSuspended && (
              <button
                type="button"
                className="button"
                aria-label={t('cardStats.resumeOf', { card: nameOf(card) })}
                onClick={() => resume(card)}
              >
                {t('cardStats.resume')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isWhole && cards.length > fewest && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {t('cardStats.showAll', { count: cards.length })}
        </button>
      )}
      <p className="small quiet">{t('cardStats.hardNote')}</p>
    </section>
  );
}

const nameOf = ({ text, cardID }: NamedCard): string => (text === '' ? cardID : text);
