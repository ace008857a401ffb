import type { Report } from '@trellis/model/moderation/report';
import { factory, longAgo } from '#tests/factories/factory';

export const aReport = factory<Report, 'dismissed'>(
  () => ({
    reporterID: 'otto',
    target: { kind: 'course_review', courseID: 'ferns', userID: 'erin' },
    reason: 'spam',
    comment: 'It is an advertisement.',
    status: 'open',
    createdAt: longAgo,
    decidedAt: null,
    decidedBy: null,
  }),
  { dismissed: { status: 'dismissed', decidedAt: longAgo, decidedBy: 'ada' } },
);
