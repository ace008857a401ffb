import { chromium } from 'playwright';
const base = 'http://127.0.0.1:16173';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium' });
async function shoot(user, size, dark, list, lang) {
  const c = await b.newContext({
    viewport: size,
    colorScheme: dark ? 'dark' : 'light',
    locale: lang ?? 'en',
  });
  const p = await c.newPage();
  p.on('pageerror', (e) => console.log('ERR', user, e.message.slice(0, 200)));
  p.on('console', (m) => m.type() === 'error' && console.log('CON', m.text().slice(0, 200)));
  if (user) {
    await p.goto(base + '/sign-in');
    await p.getByLabel('Email').fill(user + '@trellis.test');
    await p.getByLabel('Password', { exact: true }).fill('trellis-demo');
    await p.getByRole('button', { name: 'Sign in', exact: true }).click();
    await p.waitForURL((u) => !u.pathname.includes('sign-in'));
    await p.waitForTimeout(1500);
  }
  for (const [name, path, act] of list) {
    await p.goto(base + path);
    await p.waitForTimeout(2500);
    if (act) await act(p);
    await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
  }
  await c.close();
}
const desk = { width: 1280, height: 900 },
  phone = { width: 390, height: 844 };
const which = process.argv[2];
const sets = {
  a: () =>
    shoot(null, desk, false, [
      ['cat', '/'],
      ['prog', '/programs/' + process.argv[3]],
    ]),
  b: () =>
    shoot('student1', phone, true, [
      ['disc-ph', '/courses/design-for-everyone/discussion'],
      ['home-ph', '/home'],
      ['badges-ph', '/badges'],
    ]),
  c: () =>
    shoot('teacher1', desk, false, [
      ['teach-prog', '/teach/programs'],
      ['disc-t', '/courses/design-for-everyone/discussion'],
    ]),
};
for (const w of which.split('')) await sets[w]();
await b.close();
