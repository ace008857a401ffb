import { collection } from '#model/collection';
import { notification } from '#model/notification';
import {
  lessonNotesPath,
  notificationPath,
  profilePath,
  roleRequestPath,
  userPath,
  usernamePath,
} from '#model/people/paths';
import { roleRequest } from '#model/people/role-request';
import { profile, username } from '#model/profile';
import { lessonNotes } from '#model/progress/lesson-notes';
import { user } from '#model/user';

const theirs = { kept: 'account', onErasure: { does: 'delete' } } as const;

export const peopleCollections = {
  users: collection(userPath, user, {
    ...theirs,
    whereOf: (uid) => [{ document: userPath(uid) }],
    fields: [
      ...(['id', 'email', 'fullName', 'gender', 'nationality', 'role', 'schoolLevel'] as const),
      ...(['schoolName', 'specialNeeds', 'preferredLanguage', 'timezone', 'settings'] as const),
      'clockChangedAt',
    ],
    sensitive: ['gender', 'nationality', 'specialNeeds', 'settings'],
  }),
  notifications: collection(notificationPath, notification, {
    ...theirs,
    whereOf: (uid) => [{ query: { collection: `${userPath(uid)}/notifications`, where: [] } }],
    fields: ['kind', 'itemID', 'title', 'createdAt', 'readAt', 'note', 'discussion'],
  }),
  lessonNotes: collection(lessonNotesPath, lessonNotes, {
    ...theirs,
    whereOf: (uid) => [{ query: { collection: `${userPath(uid)}/lesson_notes`, where: [] } }],
    fields: ['courseID', 'text', 'highlights', 'updatedAt'],
  }),
  profiles: collection(profilePath, profile, {
    ...theirs,
    whereOf: (uid) => [{ document: profilePath(uid) }],
    fields: [
      ...(['id', 'displayName', 'username', 'avatarUrl', 'bio'] as const),
      ...(['jobTitle', 'company', 'location', 'website'] as const),
    ],
  }),
  usernames: collection(usernamePath, username, {
    ...theirs,
    whereOf: (uid) => [{ query: { collection: 'usernames', where: [['userID', '==', uid]] } }],
    fields: ['id', 'userID'],
  }),
  // `decidedBy` of a request names an administrator; without their account the id names nobody.
  roleRequests: collection(roleRequestPath, roleRequest, {
    ...theirs,
    whereOf: (uid) => [{ document: roleRequestPath(uid) }],
    fields: ['id', 'reason', 'note', 'decidedBy'],
  }),
};
