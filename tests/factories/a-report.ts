import type { Report } from '@trellis/model/moderation/report';
import type { ReportCase } from '@trellis/model/moderation/report-case';
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

export const aReportCase = factory<ReportCase, 'ofReply' | 'ofTeacher' | 'decided'>(
  () => ({
    target: { kind: 'course_review', courseID: 'ferns', userID: 'erin' },
    isForStaff: false,
    status: 'open',
    complaints: [{ reason: 'spam', comment: 'It is an advertisement.', createdAt: longAgo }],
    openedAt: longAgo,
    decidedAt: null,
    decidedBy: null,
  }),
  {
    ofReply: {
      target: {
        ...{ kind: 'reply', courseID: 'ferns', userID: 'erin', threadID: 'seeds' },
        replyID: 'erins',
      },
      isForStaff: true,
    },
    ofTeacher: {
      target: { kind: 'thread', courseID: 'ferns', userID: 'tess', threadID: 'rules' },
    },
    decided: {
      ...{ status: 'dismissed', complaints: [], openedAt: null },
      ...{ decidedAt: longAgo, decidedBy: 'tess' },
    },
  },
);
