import { expect, it } from 'vitest';
import { reportID, type ReportTarget } from '#model/moderation/report';

const ofReview = (courseID: string, userID: string): ReportTarget => ({
  kind: 'course_review',
  courseID,
  userID,
});

it('gives each person and target an id of its own', () => {
  const ids = [
    reportID('erin', ofReview('ferns', 'otto')),
    reportID('otto', ofReview('ferns', 'erin')),
    reportID('erin', ofReview('ferns', 'otto:x')),
    reportID('erin', ofReview('ferns:otto', 'x')),
    reportID('erin:course_review', ofReview('ferns', 'otto')),
    reportID('erin', { ...ofReview('ferns', 'otto'), kind: 'thread', threadID: 'seeds' }),
    reportID('erin', {
      ...ofReview('ferns', 'otto'),
      kind: 'reply',
      threadID: 'seeds',
      replyID: 'a',
    }),
    reportID('erin', ofReview('ferns%3Aotto', 'x')),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.includes('/'))).toEqual([]);
});
