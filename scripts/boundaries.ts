import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser';

const only = (
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
) => ({ name, comment, severity: 'error' as const, from, to });

// A fixture under tests/boundaries/fixtures/<rule>/ is checked as if that folder were the root.
const at = '(?:^|/fixtures/[^/]+/)';
const path = (pattern: string) => `${at}${pattern}`;

/**
 * The import boundaries of the project. Each has a fixture in tests/boundaries that violates it.
 */
export const boundaries = {
  forbidden: [
    only('no-cycles', 'Two files that need each other are one.', {}, { circular: true }),
    only(
      'model-knows-zod-alone',
      'What the product means depends on no platform.',
      { path: path('model/src/'), pathNot: [path('model/src/cards/'), '\\.test\\.ts$'] },
      { pathNot: [path('model/src/'), 'node_modules/zod/', '^zod'] },
    ),
    only(
      'cards-know-zod-and-fsrs-alone',
      'The scheduler of flashcards is a library without a platform.',
      { path: path('model/src/cards/'), pathNot: '\\.test\\.ts$' },
      { pathNot: [path('model/src/'), 'node_modules/(zod|ts-fsrs)/', '^(zod|ts-fsrs)'] },
    ),
    only(
      'workspaces-through-exports',
      'Nobody reaches into another workspace past its exports.',
      { path: path('(model|functions|web)/src/') },
      {
        path: path('(model|functions|web)/src/'),
        pathNot: [path('$1/src/'), path('model/src/'), path('web/src/prerender/')],
      },
    ),
    only(
      'workspaces-by-name',
      'A path into another workspace goes around its exports.',
      { path: [path('(model|functions|web)/src/'), '^(?:scripts|seed|tests/(?!boundaries/))'] },
      {
        path: path('(model|functions|web)/src/'),
        pathNot: path('$1/src/'),
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased'],
      },
    ),
    only(
      'firebase-in-data-alone',
      'Only src/firebase, src/data and the data folders of features speak to Firebase.',
      { path: path('web/src/'), pathNot: path('web/src/(firebase/|data/|features/[^/]+/data/)') },
      { path: ['node_modules/(@firebase|firebase)/', '^(@firebase|firebase)/'] },
    ),
    only(
      'features-apart',
      'Features never import each other; routes and the shell compose them.',
      { path: path('web/src/features/([^/]+)/') },
      { path: path('web/src/features/'), pathNot: path('web/src/features/$1/') },
    ),
    only(
      'shared-knows-no-feature',
      'What all features use knows none of them.',
      { path: path('web/src/(shared|design-system|firebase)/') },
      { path: path('web/src/(data|features|routes|app)/') },
    ),
    only(
      'data-knows-no-feature',
      'What several features read stands below all of them, and below every component.',
      { path: path('web/src/data/') },
      { path: path('web/src/(features|routes|app|design-system)/') },
    ),
    only(
      'components-in-components-alone',
      'A components folder holds components; hooks stand in hooks/, everything else in logic/.',
      {},
      { path: path('web/src/features/[^/]+/components/.*\\.ts$') },
    ),
    only(
      'routes-have-no-data-logic',
      'A feature does not know the pages that it stands on.',
      { path: path('web/src/features/') },
      { path: path('web/src/(routes|app)/') },
    ),
    only(
      'admin-in-stores-alone',
      'firebase-admin appears where effects do: stores, firestore/ and runtime/.',
      {
        path: path('functions/src/'),
        pathNot: path('functions/src/(.*\\.store\\.ts$|firestore/|runtime/)'),
      },
      { path: ['node_modules/(firebase-admin|@google-cloud)/', '^firebase-admin'] },
    ),
    only(
      'entry-points-in-index-alone',
      'Triggers, callables, schedules and HTTP functions are for the platform to call.',
      { path: path('functions/src/'), pathNot: path('functions/src/(index|emulators)\\.ts$') },
      { path: path('functions/src/.*\\.(trigger|callable|schedule|http)\\.ts$') },
    ),
    only(
      'no-tests-in-production',
      'What is shipped never needs a test.',
      {
        path: path('(model|functions|web)/src/'),
        pathNot: ['\\.test\\.tsx?$', 'web/src/testing/'],
      },
      { path: [path('tests/'), '\\.test\\.tsx?$', path('web/src/testing/')] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(web|functions)/dist'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
} satisfies IConfiguration;
