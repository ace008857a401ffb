import type { Page } from '@playwright/test';
import { shardOf } from '@trellis/model/content/catalog';
import { catalogPath } from '@trellis/model/paths';
import { emulatorEnvironment } from '#scripts/emulators';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createCourse } from '#tests/e2e/create-course';
import { signInAs } from '#tests/e2e/sign-in';
import { list, number, text, writeAsAdmin } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';

const course = '/courses/sound-you-can-see';
const first = `${course}/lessons/sound-you-can-see-what-a-sound-is`;

const block = (kind: string, title: string, url: string, words = '') => ({
  mapValue: {
    fields: { kind: text(kind), title: text(title), url: text(url), text: text(words) },
  },
});

const testCourse = 'media-tests';

/** Creates a preview lesson in a course of its own, bypassing the rules. Returns its address. */
async function writeLesson(
  name: string,
  fields: { title?: string; text?: string; video?: string; pdf?: string; blocks?: object[] },
): Promise<string> {
  await writeAsAdmin(`lessons/media-${name}`, {
    courseID: text(testCourse),
    moduleID: { nullValue: null },
    order: number(1),
    title: text(fields.title ?? name),
    textContent: text(fields.text ?? ''),
    videoURL: text(fields.video ?? ''),
    pdfURL: text(fields.pdf ?? ''),
    blocks: list(...(fields.blocks ?? [])),
    isPreview: { booleanValue: true },
    minutes: number(1),
    createdAt: { timestampValue: '2026-01-01T00:00:00Z' },
    updatedAt: { timestampValue: '2026-01-01T00:00:00Z' },
  });
  return `/courses/${testCourse}/lessons/media-${name}`;
}

test.beforeAll(() => createCourse(testCourse, { title: text('Tests of media') }));
// Removes it from the catalogue, so that other tests do not see it; the catalogue may lag behind.
test.afterAll(async () => {
  // An event about a malformed previous state is ignored, so repair the course first.
  await createCourse(testCourse, {});
  await createCourse(testCourse, { status: text('archived') });
  const { FIRESTORE_EMULATOR_HOST: host, GCLOUD_PROJECT: project } = emulatorEnvironment;
  const shard = `http://${host}/v1/projects/${project}/databases/(default)/documents/${catalogPath(shardOf(testCourse))}`;
  const listed = async () => (await (await fetch(shard)).text()).includes(testCourse);
  await expect.poll(listed, { timeout: 30_000 }).toBe(false);
});

/** The properties of a video that tests check. */
const stateOf = (page: Page) =>
  page.locator('video').evaluate((video: HTMLVideoElement) => ({
    at: video.currentTime,
    isPaused: video.paused,
    rate: video.playbackRate,
    captions: video.textTracks[0]?.mode,
  }));

test('resumes a video at its position, also on another device, with throttled writes', async ({
  page,
  browser,
}) => {
  const positions: string[] = [];
  page.on('request', (request) => {
    // The SDK sends writes as forms with JSON in their fields.
    for (const [, field] of new URLSearchParams(request.postData() ?? ''))
      positions.push(...(field.match(/"videoPosition":\{[^}]*\}/g) ?? []));
  });
  await signInAs(page, 'student7');
  await page.goto(course);
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByRole('link', { name: 'Start' }).click();
  const video = page.locator('video');
  await expect(video).toHaveJSProperty('readyState', 4);

  // Keyboard: play, forward 10 s, faster, captions.
  await video.focus();
  await page.keyboard.press('k');
  await expect.poll(async () => (await stateOf(page)).isPaused).toBe(false);
  await page.keyboard.press('l');
  await page.keyboard.press('>');
  await page.keyboard.press('c');
  expect(await stateOf(page)).toMatchObject({ rate: 1.25, captions: 'showing' });
  await expect(page.getByRole('button', { name: 'Captions' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  // Seeking back and forth for some seconds causes many events but only one write.
  for (const key of 'jljljljl') {
    await page.keyboard.press(key);
    await page.waitForTimeout(250);
  }
  await page.keyboard.press('k');
  const left = Math.floor((await stateOf(page)).at);
  expect(left).toBeGreaterThan(9);
  expect(positions.length).toBeLessThanOrEqual(1);
  await page.getByRole('link', { name: 'Sound you can see' }).click();
  await expect.poll(() => positions.length).toBeGreaterThan(0);
  expect(positions.length).toBeLessThanOrEqual(2);

  const other = await (await browser.newContext()).newPage();
  await signInAs(other, 'student7');
  await other.goto(first);
  await expect(other.getByText(/You left off at 0:1\d/)).toBeVisible();
  await expect.poll(async () => Math.abs((await stateOf(other)).at - left)).toBeLessThan(3);
  await other.getByRole('button', { name: 'Start from the beginning' }).click();
  await expect.poll(async () => (await stateOf(other)).at).toBe(0);
  await other.context().close();
});

test('plays a stream without native HLS support, and shows an error when a video fails to load', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.allow(/ERR_FAILED|404/);
  await page.addInitScript(() => {
    const canPlayType = HTMLMediaElement.prototype.canPlayType;
    HTMLMediaElement.prototype.canPlayType = function (type) {
      return type.includes('mpegurl') ? '' : canPlayType.call(this, type);
    };
  });
  await page.route('**/stream.m3u8', (route) => route.abort());
  await page.goto(first);
  await expect(page.getByRole('alert')).toContainText('This cannot be loaded.');
  await expect(page.getByRole('link', { name: 'Open the file' })).toHaveAttribute(
    'href',
    /stream\.m3u8$/,
  );
  await page.unroute('**/stream.m3u8');
  await page.getByRole('button', { name: 'Try again' }).click();
  const video = page.locator('video');
  await expect(video).toHaveAttribute('src', /^blob:/);
  await video.focus();
  await page.keyboard.press('k');
  await expect.poll(async () => (await stateOf(page)).at).toBeGreaterThan(1);
  await expect
    .poll(() => video.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.cues?.length))
    .toBe(4);

  await page.goto(await writeLesson('gone', { video: '/media/sound-you-can-see/gone.webm' }));
  await expect(page.getByRole('alert')).toContainText('This cannot be loaded.');
});

/** Pages that behave like YouTube's and Vimeo's players and record the messages they receive. */
const youtube = `<!doctype html><title>none</title><script>
  const tell = (event, info) => parent.postMessage(JSON.stringify({ event, info }), '*');
  addEventListener('message', ({ data }) => {
    const told = JSON.parse(data);
    if (told.event === 'listening') tell('initialDelivery', { currentTime: 0, duration: 600, playerState: 5 });
    if (told.func === 'playVideo') tell('infoDelivery', { currentTime: 42, playerState: 1 });
    if (told.func === 'setPlaybackRate') document.title = 'speed ' + told.args[0];
  });
</script>`;
const vimeo = `<!doctype html><title>none</title><script>
  const heard = new Set();
  const tell = (event, data) => heard.has(event) && parent.postMessage({ event, data }, '*');
  parent.postMessage({ event: 'ready' }, '*');
  addEventListener('message', ({ data }) => {
    if (data.method === 'addEventListener') heard.add(data.value);
    if (data.method === 'play') {
      tell('play', { seconds: 0, duration: 600 });
      tell('timeupdate', { seconds: 77, duration: 600 });
    }
    if (data.method === 'setPlaybackRate') document.title = 'speed ' + data.value;
  });
</script>`;

test('controls videos on YouTube and Vimeo: position, speed, keys', async ({ page }) => {
  const html = (body: string) => ({ contentType: 'text/html', body });
  await page.route('https://www.youtube-nocookie.com/**', (route) => route.fulfill(html(youtube)));
  await page.route('https://player.vimeo.com/**', (route) => route.fulfill(html(vimeo)));
  const address = await writeLesson('sites', {
    video: 'https://youtu.be/dQw4w9WgXcQ',
    blocks: [block('video', 'A talk', 'https://vimeo.com/123456789')],
  });
  await page.goto(address);
  for (const { name, player, start } of [
    { name: 'Video: sites', player: /youtube-nocookie/, start: /[?&]start=42(&|$)/ },
    { name: 'Video: A talk', player: /vimeo/, start: /#t=77s$/ },
  ]) {
    const region = page.getByRole('region', { name });
    const frame = region.locator('iframe');
    await expect(frame).toHaveAttribute('src', player);
    const title = async () => (await (await frame.elementHandle())!.contentFrame())!.title();
    await expect.poll(title).toBe('speed 1');
    await region.getByLabel('Speed').selectOption('1.5');
    await expect.poll(title).toBe('speed 1.5');
    await region.getByText('Keyboard shortcuts').click();
    await page.keyboard.press('k');
    await region.getByLabel('Speed').selectOption('1');
    await page.waitForTimeout(100);
    await page.getByRole('link', { name: 'Tests of media' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tests of media');
    await page.goBack();
    await expect(frame).toHaveAttribute('src', start);
  }
});

test('shows every kind of block: audio, interactive, image, documents', async ({
  page,
  consoleErrors,
}) => {
  // axe needs the style sheets of the frame, which has no network access.
  consoleErrors.allow(/two-waves\.css/);
  await signInAs(page, 'student8');
  await page.goto(course);
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByRole('link', { name: 'Two notes at once' }).click();

  await expect(page.locator('audio')).toHaveJSProperty('readyState', 4);
  await page.getByText('Transcript').click();
  await expect(page.getByText('Count how often it swells')).toBeVisible();

  const frame = page.frameLocator('iframe.interactive');
  await page.locator('iframe.interactive').scrollIntoViewIfNeeded();
  await frame.getByLabel('Second note').fill('443');
  await expect(frame.getByText('3 beats a second.')).toBeVisible();
  const reach = await frame.locator('body').evaluate(() =>
    [() => parent.document.title, () => localStorage.length, () => document.cookie].map((read) => {
      try {
        return String(read());
      } catch {
        return 'refused';
      }
    }),
  );
  expect(reach).toEqual(['refused', 'refused', 'refused']);

  await page.getByRole('button', { name: /^Enlarge/ }).click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: /^Enlarge/ })).toBeFocused();

  const pdf = page.getByRole('region', { name: 'PDF: A lab for two bottles' });
  const widthOf = () =>
    pdf
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.width);
  await expect(pdf.getByText('Blow across both bottles')).toBeAttached();
  await expect(pdf.getByText('Draw the two waves')).toBeAttached();
  await expect.poll(widthOf).toBeGreaterThan(300);
  const fitting = await widthOf();
  await pdf.getByRole('button', { name: 'Zoom in' }).click();
  await pdf.getByRole('button', { name: 'Zoom in' }).click();
  await expect(pdf.getByRole('status')).toHaveText('150%');
  await expect.poll(widthOf).toBeGreaterThan(fitting);
  await pdf.getByRole('button', { name: 'Fit to width' }).click();
  await expect.poll(widthOf).toBe(fitting);
  await pdf.getByRole('spinbutton').fill('3');
  // The first page is far away now, so its canvas has been removed.
  await expect(pdf.getByRole('figure').first().locator('canvas')).toHaveCount(0);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download: The notes of an octave (CSV)' }).click();
  expect((await download).suggestedFilename()).toBe('notes.csv');
  await expectAccessible(page);
});

test('runs no code that a teacher enters', async ({ page, consoleErrors }) => {
  test.slow();
  consoleErrors.allow(/404|Failed to load|ERR_/);
  const evil = 'https://evil.example';
  const wicked = `"'><img src=x onerror="window.hit = 1"><script src="${evil}/a.js"></script>`;
  const short = '<img src=x onerror=window.hit=1>';
  const hostile = [
    wicked,
    '<script>window.hit = 1</script>',
    `<link rel=stylesheet href=${evil}/a.css><style>@import "${evil}/b.css"</style>`,
    '[click](javascript:window.hit=1)',
    '[click](JaVaScRiPt:window.hit=1)',
    '[click](data:text/html,<script>window.hit=1</script>)',
    '[click](vbscript:x)',
    '![x](javascript:window.hit=1)',
    '![x](data:image/svg+xml,<svg onload="window.hit=1"/>)',
    '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
    `<iframe src="${evil}/frame"></iframe>`,
    '<svg><script>window.hit=1</script></svg>',
    '<a href="java&#10;script:window.hit=1">click</a>',
    '`<b onmouseover=window.hit=1>`',
    '$\\href{javascript:window.hit=1}{x}$',
    '[^1]: <img src=x onerror="window.hit = 1">',
    '| <img src=x onerror="window.hit = 1"> |\n|---|\n| [click](javascript:window.hit=1) |',
    '```html\n<script>window.hit = 1</script>\n```',
  ].join('\n\n');

  const elsewhere: string[] = [];
  const dialogs: string[] = [];
  await page.route(/^https:/, (route) => {
    elsewhere.push(`${route.request().resourceType()} ${route.request().url()}`);
    return route.abort();
  });
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const breaches: string[] = [];
    Object.assign(window, { breaches });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      breaches.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  const expectHarmless = async () => {
    await page
      .getByText('click', { exact: true })
      .evaluateAll((links: HTMLElement[]) => links.forEach((link) => link.click()));
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => ('hit' in window ? 'it ran' : 'nothing ran'))).toBe(
      'nothing ran',
    );
    expect(await page.evaluate(() => Reflect.get(window, 'breaches') as unknown)).toEqual([]);
    expect(dialogs).toEqual([]);
    // Images, videos and PDFs may come from any host; scripts, styles and pages may not.
    expect(elsewhere.filter((request) => !/^(image|media|fetch) /.test(request))).toEqual([]);
    const addresses = await page
      .locator('main a, main img, main iframe, main video, main audio, main track')
      .evaluateAll((nodes) =>
        nodes.map((node) => node.getAttribute('href') ?? node.getAttribute('src') ?? ''),
      );
    expect(addresses.filter((address) => /^(javascript|data|vbscript):/i.test(address))).toEqual(
      [],
    );
    await expect(page.locator('main script, main [onerror], main [onload]')).toHaveCount(0);
  };

  const kinds = ['text', 'video', 'audio', 'image', 'interactive', 'document'];
  // Addresses that the schema accepts.
  const written = [
    await writeLesson('hostile', {
      title: wicked,
      text: hostile,
      video: 'https://www.youtube.com/watch?v=javascript:alert(1)',
      pdf: `${evil}/a.pdf`,
      blocks: kinds.map((kind) => block(kind, wicked, `${evil}/a.html`, hostile)),
    }),
    await writeLesson('hostile-2', {
      title: wicked,
      blocks: kinds.map((kind) => block(kind, wicked, '/media/interactive/../../home', wicked)),
    }),
  ];
  for (const address of written) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x');
    await expect(page.locator('.lesson-block')).toHaveCount(kinds.length);
    await expect(page.locator('main iframe')).toHaveCount(0);
    await expectHarmless();
  }
  // Addresses that it rejects: the lesson does not open.
  await page.goto(
    await writeLesson('hostile-address', {
      video: 'javascript:window.hit=1',
      pdf: 'data:text/html,<script>window.hit=1</script>',
      blocks: kinds.map((kind) => block(kind, wicked, 'javascript:window.hit=1')),
    }),
  );
  await expect(page.getByRole('alert')).toContainText('Something went wrong');
  await expectHarmless();
  // The course is listed again only once all of its lessons are valid.
  await writeLesson('hostile-address', {});

  await createCourse(testCourse, {
    title: text(wicked),
    description: text(hostile),
    duration: text(short),
    thumbnailUrl: text(`${evil}/a.svg`),
    outcomes: list(text(wicked), text('[click](javascript:window.hit=1)')),
    prerequisites: list(text(wicked)),
    tags: list(text(short)),
  });
  await page.goto(`/courses/${testCourse}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x');
  await expectHarmless();
  // The catalogue follows the course some events later.
  await expect(async () => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: /<img src=x/ })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expectHarmless();
  await createCourse(testCourse, { thumbnailUrl: text('javascript:window.hit=1') });
  await page.goto(`/courses/${testCourse}`);
  await expect(page.getByRole('alert')).toContainText('Something went wrong');
  await expectHarmless();
});
