import { newProfile, type Profile, type Username } from '@trellis/model/profile';
import { factory } from '#tests/factories/factory';

export const aProfile = factory<Profile, 'told'>(() => newProfile('Erin'), {
  told: {
    avatarUrl: '/media/avatars/fern.svg',
    bio: 'Grows ferns.\nReads about them.',
    jobTitle: 'Gardener',
    company: 'Botanical garden',
    location: 'Cairo',
    website: 'https://ferns.example/erin?page=1#top',
  },
});

export const aUsername = factory<Username>(() => ({ userID: 'erin' }), {});
