import type { Certificate, OwnCertificate } from '@trellis/model/certificates/certificate';
import { factory, longAgo } from '#tests/factories/factory';

export const aCertificate = factory<Certificate, 'graded' | 'revoked' | 'ofBadge'>(
  () => ({
    holder: 'Erin Enrolled',
    title: 'How ferns grow',
    courseID: 'ferns',
    programID: null,
    badge: null,
    language: 'en',
    completedAt: longAgo,
    issuedAt: longAgo,
    grade: null,
    status: 'valid',
    revokedAt: null,
    replacedBy: null,
    credential: null,
    slotID: null,
  }),
  {
    graded: { grade: 87 },
    revoked: { status: 'revoked', revokedAt: longAgo },
    ofBadge: {
      title: 'First steps',
      courseID: null,
      badge: {
        id: 'first-steps',
        description: 'For five lessons.',
        criteria: 'complete_5_lessons',
        imageUrl: '',
      },
    },
  },
);

export const anOwnCertificate = factory<OwnCertificate, 'revoked' | 'reissuable'>(
  () => ({
    number: 'first',
    title: 'How ferns grow',
    language: 'en',
    issuedAt: longAgo,
    status: 'valid',
    mayReissue: false,
    formerNumbers: [],
  }),
  {
    revoked: { status: 'revoked' },
    reissuable: { status: 'revoked', mayReissue: true },
  },
);
