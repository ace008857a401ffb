import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Order } from '@trellis/model/commerce/order';
import type { Course } from '@trellis/model/content/course';
import { IncludingPlans } from '#web/features/commerce/components/including-plans';
import { StartByPlan } from '#web/features/commerce/components/start-by-plan';
import { buyCourse, refusalOf } from '#web/features/commerce/data/order.commands';
import { useLatestOrder } from '#web/features/commerce/data/order.queries';
import { valueOf } from '#web/firebase/query-state';
import { formatPrice } from '#web/shared/i18n/format-price';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { unknownProblem } from '#web/shared/use-command';

const refusals: Record<string, TextKey> = {
  notForSale: 'commerce.refused.notForSale',
  alreadyYours: 'commerce.refused.alreadyYours',
  noProvider: 'commerce.refused.noProvider',
};

type Props = { uid: string; courseID: string; course: Course };

/**
 * Offers a course that costs something: its price, what is included, how the latest order of it stands, and the plans that
 * include it. Reads: the order; those of {@link StartByPlan}.
 */
export default function BuyCourse(props: Props) {
  const { uid, courseID } = props;
  const navigate = useNavigate();
  const latest = valueOf(useLatestOrder(uid, courseID))?.[0];
  const buy = async () => {
    const { orderID, url } = await buyCourse(courseID);
    if (url === null) await navigate(`/orders/${orderID}`);
    else location.assign(url);
  };
  return (
    <>
      <StartByPlan {...props}>
        {(isIncluded) => <BuyView {...props} latest={latest} buy={buy} isSecond={isIncluded} />}
      </StartByPlan>
      <IncludingPlans {...props} />
    </>
  );
}

/** Shows the offer; `buy` leads away from the page. */
export function BuyView(props: {
  course: Course;
  latest: (Order & { id: string }) | undefined;
  buy: () => Promise<unknown>;
  /** Whether a plan opens the course already. */
  isSecond?: boolean;
}) {
  const { course, latest, buy, isSecond = false } = props;
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async () => {
    setRunning(true);
    setProblem(undefined);
    try {
      await buy();
    } catch (error) {
      setProblem(t(refusals[refusalOf(error) ?? ''] ?? unknownProblem()));
      setRunning(false);
    }
  };
  return (
    <>
      <p>{isSecond ? t('plans.orBuy') : t('commerce.included', { count: course.lessonCount })}</p>
      {latest && latest.status !== 'paid' && (
        <p className="notice">
          <span>{t(`commerce.state.${latest.status}`)}</span>{' '}
          <Link to={`/orders/${latest.id}`}>{t('commerce.showOrder')}</Link>
        </p>
      )}
      {/* Not disabled outright: that would take the focus away from it. */}
      <button
        type="button"
        className={isSecond ? 'button' : 'button primary'}
        aria-disabled={isRunning}
        onClick={() => !isRunning && void run()}
      >
        {t(isRunning ? 'commerce.buying' : 'commerce.buy', {
          price: formatPrice(course.price, course.currency),
        })}
      </button>
      <Problem text={problem} />
    </>
  );
}
