import { useState } from 'react';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { newLessonProgress } from '@trellis/model/progress/lesson-progress';
import { ContinueReading } from '#web/features/lesson/components/continue-reading';
import { Markdown } from '#web/shared/markdown/markdown';
import { useReadableText } from '#web/shared/readable-text';
import { render } from '#web/testing/render';

const of = { userID: 'erin', courseID: 'ferns', lessonID: 'spore' };
const known = { ...newLessonProgress('erin', 'ferns', 'spore'), readPosition: 0.5 };

function Lesson({ source }: { source: string }) {
  const [article, setArticle] = useState<HTMLElement | null>(null);
  const whole = useReadableText(article)?.isWhole ? article : null;
  return (
    <>
      <article ref={setArticle}>
        <Markdown source={source} />
      </article>
      <ContinueReading article={whole} of={of} known={known} />
    </>
  );
}

it('opens a lesson at the reading position once its formulas have loaded', async () => {
  const paragraphs = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of $n$.`);
  await render(<Lesson source={paragraphs.join('\n\n')} />, 'markdown', 'reading');
  await expect.element(page.getByText('You left off here')).toBeVisible();
  await expect.element(page.getByText('Paragraph 30 of')).toBeInViewport();
  expect(scrollY).toBeGreaterThan(500);
});
