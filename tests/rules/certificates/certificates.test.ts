import { certificatePath, ownCertificatePath } from '@trellis/model/paths';
import { certificatesOf } from '@trellis/model/queries';
import { aCertificate, anOwnCertificate } from '#tests/factories/a-certificate';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as } from '#tests/rules/client';

accessTable(
  'certificates: everybody reads one by its number, functions write it',
  {
    get: (client) => client.get(certificatePath('first')),
    list: (client) => client.list({ collection: 'certificates', where: [], limit: 1 }),
    create: ({ set }) => set(certificatePath('new'), aCertificate()),
    update: (client) => client.update(certificatePath('first'), { holder: 'Somebody Else' }),
    delete: (client) => client.delete(certificatePath('first')),
  },
  {
    everyone: '✓ · · · ·',
  },
);

accessTable(
  'users/…/certificates: Erin’s, and one of one’s own making',
  {
    get: (client) => client.get(ownCertificatePath('erin', 'course:ferns')),
    list: (client) => client.list(certificatesOf('erin', 100)),
    create: (client) =>
      client.set(ownCertificatePath(client.uid, 'course:mosses'), anOwnCertificate()),
    update: (client) =>
      client.update(ownCertificatePath('erin', 'course:ferns'), { mayReissue: true }),
    delete: (client) => client.delete(ownCertificatePath('erin', 'course:ferns')),
  },
  {
    owner: '✓ ✓ · · ·',
    admin: '· ✓ · · ·',
  },
);

stories('certificates', () => {
  allows('a visitor looks for a number that there is not', () =>
    as('visitor').get(certificatePath('none')),
  );
  allows('Erin looks for a certificate that she does not have', () =>
    as('enrolled').get(ownCertificatePath('erin', 'course:mosses')),
  );
  denies('Erin lists 101 of hers (T34)', () => as('enrolled').list(certificatesOf('erin', 101)));
  denies('Erin lists hers without a limit (T34)', () =>
    as('enrolled').list({ ...certificatesOf('erin', 100), limit: undefined }),
  );
  denies('a visitor looks for certificates by name (T26)', () =>
    as('visitor').list({
      collection: 'certificates',
      where: [['holder', '==', 'Erin Enrolled']],
      limit: 1,
    }),
  );
});
