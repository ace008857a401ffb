import { useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '#web/design-system/icon';
import { orderOf } from '#web/features/quiz/logic/answer-text';
import type { AnswerProps } from '#web/features/quiz/logic/answer-props';
import { OptionText } from '#web/features/quiz/components/runner/quiz-text';
import { formatNumber, t } from '#web/shared/i18n/locale';

const moves = [
  { name: 'up', by: -1 },
  { name: 'down', by: 1 },
] as const;

/**
 * Shows options that are moved up and down. Unanswered until one is moved, or the given order is confirmed.
 */
export function OrderingAnswer({ question, answer, onAnswer, optionOrder, id }: AnswerProps) {
  const { options } = question;
  const given = orderOf(answer, options.length);
  const order = given ?? optionOrder;
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef('');
  // An element that moves in the DOM loses the focus.
  useLayoutEffect(() => {
    list.current?.querySelector<HTMLElement>(`[id="${moved.current}"]`)?.focus();
    moved.current = '';
  });

  const move = (from: number, by: number, button: string) => {
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    moved.current = button;
    onAnswer(order.with(from, order[to]!).with(to, order[from]!).join(','));
    setSaid(t('attempt.moved', { place: to + 1, count: order.length }));
  };
  return (
    <>
      <p className="small quiet">{t('attempt.orderHint')}</p>
      <ol ref={list} className="quiz-order" data-given={given !== null || undefined}>
        {order.map((place, index) => (
          <li key={place}>
            <span className="quiz-order-place" aria-hidden="true">
              {formatNumber(index + 1)}
            </span>
            <OptionText id={`${id}-item-${place}`} source={options[place]!} number={place + 1} />
            <span className="quiz-order-moves">
              {moves.map(({ name, by }) => (
                <button
                  key={name}
                  type="button"
                  id={`${id}-${name}-${place}`}
                  className="button"
                  aria-labelledby={`${id}-${name}-${place} ${id}-item-${place}`}
                  aria-label={t(`attempt.${name}`)}
                  aria-disabled={index + by < 0 || index + by >= order.length}
                  onClick={() => move(index, by, `${id}-${name}-${place}`)}
                >
                  <Icon name={name} />
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {given === null && (
        <button type="button" className="button" onClick={() => onAnswer(order.join(','))}>
          {t('attempt.keepOrder')}
        </button>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
