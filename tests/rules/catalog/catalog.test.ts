import { catalogPath, categoryPath } from '@trellis/model/paths';
import { aCatalogShard, aCategory } from '#tests/factories/a-course';
import { accessTable } from '#tests/rules/access-table';

accessTable(
  'categories',
  {
    get: (client) => client.get(categoryPath('science')),
    list: (client) => client.list({ collection: 'categories', where: [] }),
    create: (client) => client.set(categoryPath('new'), aCategory()),
    update: (client) => client.update(categoryPath('science'), { order: 2 }),
    delete: (client) => client.delete(categoryPath('science')),
  },
  {
    everyone: '✓ ✓ · · ·',
    admin: '✓ ✓ ✓ ✓ ✓',
  },
);

accessTable(
  'catalog: functions own it',
  {
    get: (client) => client.get(catalogPath('0')),
    list: (client) => client.list({ collection: 'catalog', where: [] }),
    create: (client) => client.set(catalogPath('1'), aCatalogShard()),
    update: (client) => client.set(catalogPath('0'), aCatalogShard()),
    delete: (client) => client.delete(catalogPath('0')),
  },
  {
    everyone: '✓ · · · ·',
  },
);
