import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { region } from '@trellis/model/region';
import { missingSlots } from '@trellis/functions/public-pages/page-template';
import { root } from '#scripts/emulators';
import type { Artefact } from '#scripts/production-artefacts';
import { templateProblems } from '#scripts/template-problems';
import { functionAnswering } from '../../web/hosting-headers.ts';
import { styleHashes, withStyleHashes } from '../../web/style-hashes.ts';

const page = '<script type="module" src="/assets/a.js"></script><link href="/assets/b.css">';
const artefact = (path: string, text = ''): Artefact => ({ kind: 'script', path, text });
const deploy = [
  artefact('web/dist/app.html', page),
  artefact('web/dist/assets/a.js'),
  artefact('web/dist/assets/b.css'),
  artefact('functions/dist/pages/catalog.html', page),
  artefact('functions/dist/pages/course.html', page),
  artefact('functions/dist/pages/program.html', page),
];
const without = (path: string) => deploy.filter((one) => one.path !== path);

it('finds nothing when functions fill the pages of this build', () => {
  expect(templateProblems(deploy)).toEqual([]);
});

it('finds a page that Hosting would prefer to the function', () => {
  expect(templateProblems([...deploy, artefact('web/dist/index.html', page)])).toEqual([
    expect.stringMatching(/^web\/dist\/index\.html: Hosting would answer/),
  ]);
});

it('finds templates that are missing, of another build, or of none', () => {
  const path = 'functions/dist/pages/course.html';
  expect(templateProblems(without(path))).toEqual([`${path} is missing: build the functions.`]);
  expect(templateProblems(without('web/dist/assets/b.css'))).toHaveLength(3);
  const source = artefact(path, '<script type="module" src="/src/main.tsx"></script>');
  expect(templateProblems([...without(path), source])).toEqual([
    `${path} starts no app: build web before the functions.`,
  ]);
});

it('finds a style that Hosting does not allow, and allows it', () => {
  const path = 'functions/dist/pages/course.html';
  const styled = artefact(path, `${page}<style>a{}</style><style>b{}</style>`);
  const policy = "default-src 'none'; script-src 'self' https://apis.google.com; style-src 'self'";
  const hosting = (text: string): Artefact => ({ kind: 'hosting', path: 'firebase.json', text });
  expect(templateProblems([...without(path), styled, hosting(policy)])).toEqual([
    expect.stringMatching(/^functions\/dist\/pages\/course\.html: .* does not allow 'sha256-/),
    expect.stringMatching(/^functions\/dist\/pages\/course\.html: .* does not allow 'sha256-/),
  ]);
  const allowing = withStyleHashes(`${policy} 'sha256-old='; img-src`, styleHashes(styled.text));
  expect(allowing).toMatch(/style-src 'self' 'sha256-[^ ]+=' 'sha256-[^ ]+='; img-src$/);
  expect(allowing).not.toContain('old');
  expect(templateProblems([...without(path), styled, hosting(allowing)])).toEqual([]);
});

it('has all that functions fill in the page of the app', () => {
  expect(missingSlots(readFileSync(`${root}/web/index.html`, 'utf8'))).toEqual([]);
  expect(missingSlots('<html></html>')).toEqual(['title', 'description', 'root']);
});

type Rewrite = { source: string; function?: { functionId: string } };

it.each([
  ['publicPages', 'public-pages/public-pages', ['/', '/courses/*', '/programs/*', '/sitemap.xml']],
  [
    'certificateDocuments',
    'certificates/certificate-documents',
    ['/.well-known/did.json', '/certificates/status/*'],
  ],
])('finds %s where Hosting looks for it, kept in step with the files', (functionId, file, at) => {
  const { hosting } = JSON.parse(readFileSync(`${root}/firebase.json`, 'utf8'));
  const asked = hosting.rewrites.filter(
    (rewrite: Rewrite) => rewrite.function?.functionId === functionId,
  );
  expect(asked.map(({ source }: Rewrite) => source)).toEqual(at);
  const source = readFileSync(`${root}/functions/src/${file}.http.ts`, 'utf8');
  for (const rewrite of asked) {
    expect(rewrite.function).toEqual({ functionId, region, pinTag: true });
    const rule = hosting.headers.find((one: { source: string }) => one.source === rewrite.source);
    expect(source).toContain(`'${rule.headers[0].value}'`);
  }
});

it('leads what payment providers send to the function, at an address of the site', () => {
  const { hosting } = JSON.parse(readFileSync(`${root}/firebase.json`, 'utf8'));
  const at = hosting.rewrites.findIndex(({ source }: Rewrite) => source === '/payments/*');
  expect(hosting.rewrites[at].function).toEqual({ functionId: 'paymentWebhook', region });
  expect(at).toBeLessThan(hosting.rewrites.findIndex(({ source }: Rewrite) => source === '**'));
  expect(functionAnswering('/payments/stripe')).toBe('paymentWebhook');
});
