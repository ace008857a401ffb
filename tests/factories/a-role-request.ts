import type { RoleRequest } from '@trellis/model/people/role-request';
import { factory, longAgo, wordOf } from '#tests/factories/factory';

export const aRoleRequest = factory<RoleRequest, 'declined' | 'granted' | 'largest'>(
  () => ({
    reason: 'I would like to write a course about mosses.',
    status: 'open',
    note: '',
    askedAt: longAgo,
    decidedAt: null,
    decidedBy: null,
  }),
  {
    declined: { status: 'declined', note: 'Not now.', decidedAt: longAgo, decidedBy: 'ada' },
    granted: { status: 'granted', decidedAt: longAgo, decidedBy: 'ada' },
    largest: { reason: wordOf(500) },
  },
);
