import type { Browser } from '@playwright/test';
import { attemptID, quizVersionPath } from '@trellis/model/paths';
import { quizVersion } from '@trellis/model/quiz/quiz-version';
import { shuffledPlaces } from '@trellis/model/quiz/shuffle';
import { randomFrom } from '#seed/school/random';
import { webAddress } from '#tests/e2e/addresses';
import { signInWith, signUp } from '#tests/e2e/sign-in';
import { readStored } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';
import { SimulatedLearner, patience, pauseOf, type Device } from '#tests/e2e/simulated-learner';

const course = '/courses/physics-of-everyday-motion';
const quizID = 'physics-of-everyday-motion-quiz-motion-in-full';
const isLong = process.env.TRELLIS_LONG === '1';
const learnerCount = isLong ? 3 : 2;
/** How often each kind of interruption occurs. */
const rounds = isLong ? 34 : 1;
/** The long run uses another seed each time. */
const seed = Number(process.env.TRELLIS_ENDURANCE_SEED ?? (isLong ? Date.now() % 1_000_000 : 1));

type Moment = (learner: SimulatedLearner, here: Device, there: Device) => Promise<Device>;

/** Crashes the tab's process, as when memory runs out. */
async function crash({ context, page }: Device) {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}
const close = ({ page }: Device) => page.close();
const kills = [crash, close];

/** The interruptions that can happen while typing. Each returns the device to continue on. */
const interruptions: Record<string, Moment> = {
  async killed(learner, here) {
    const killedAt = await learner.typeUntil(here, () => learner.oneOf(kills)(here));
    await learner.expectArrived(killedAt);
    await learner.open(here);
    await learner.expectAllIn(here, killedAt);
    return here;
  },
  async reloaded(learner, here) {
    await learner.typeFor(here, learner.between(200, 3000));
    await here.page.reload();
    await learner.whole(here);
    await learner.expectAllIn(here);
    return here;
  },
  async offline(learner, here) {
    await learner.typeUntil(here, () => here.context.setOffline(true));
    await learner.typeFor(here, learner.between(100, 2500));
    await here.context.setOffline(false);
    await learner.typeFor(here, learner.between(0, 500));
    await learner.expectAllIn(here);
    return here;
  },
  async 'killed offline'(learner, here) {
    await learner.typeFor(here, learner.between(0, 1000));
    await here.context.setOffline(true);
    const killedAt = await learner.typeUntil(here, () => learner.oneOf(kills)(here));
    await here.context.setOffline(false);
    await learner.open(here);
    await learner.expectAllIn(here, killedAt);
    return here;
  },
  async 'on to the other device'(learner, here, there) {
    await learner.typeFor(here, learner.between(200, 2500));
    const unsent = learner.notes.changed();
    await learner.typeFor(there, learner.between(200, 2500), unsent);
    await learner.expectAllIn(there);
    await learner.expectAllIn(here);
    return there;
  },
  async 'killed, on to the other device and back'(learner, here, there) {
    const isOffline = learner.random() < 0.5;
    if (isOffline) await here.context.setOffline(true);
    const killedAt = await learner.typeUntil(here, () => learner.oneOf(kills)(here));
    if (!isOffline) await learner.expectArrived(killedAt);
    await learner.leave(here);
    await learner.typeFor(there, learner.between(200, 2500), here.left.keys());
    await learner.expectAllIn(there);
    await here.context.setOffline(false);
    await learner.open(here);
    await learner.expectAllIn(here);
    return here;
  },
};

type Interruption = keyof typeof interruptions;

/** Distributes the interruptions among the learners, in an order determined by the seed. */
function dealInterruptions(): Interruption[][] {
  const kinds = Object.keys(interruptions);
  const deck = Array.from({ length: rounds }, (_, round) =>
    shuffledPlaces(kinds.length, `${seed}.${round}`).map((place) => kinds[place]!),
  ).flat();
  return Array.from({ length: learnerCount }, (_, learner) =>
    deck.filter((_kind, place) => place % learnerCount === learner),
  );
}

test('stores typed answers despite interruptions of tab, network and device', async ({
  browser,
  consoleErrors,
}) => {
  consoleErrors.allow(/./);
  const hands = dealInterruptions();
  const moments = hands.flat().length;
  test.setTimeout(180_000 + moments * 6000);
  console.log(`TRELLIS_ENDURANCE_SEED=${seed}, ${moments} moments`);
  const enrolled: Enrolled[] = [];
  while (enrolled.length < learnerCount)
    enrolled.push(await enrol(browser, `Endura ${enrolled.length}`));
  const learners = await Promise.all(
    enrolled.map((one, index) => endure(one, index, hands[index]!)),
  );
  const most = (of: 'back' | 'away') => Math.max(...learners.map(({ lost }) => lost[of]));
  const steps = learners.reduce((sum, learner) => sum + learner.steps, 0);
  console.log(
    `${steps} steps; lost at most ${most('away')} ms on the server alone, ${most('back')} ms with the device`,
  );
});

async function endure(
  enrolled: Enrolled,
  index: number,
  hand: Interruption[],
): Promise<SimulatedLearner> {
  const { devices } = enrolled;
  const random = randomFrom(seed + index);
  let [here, there] = devices;
  const learner = await beginAttempt(enrolled, random);
  for (const [moment, name] of hand.entries()) {
    await test.step(`learner ${index}, moment ${moment + 1}: ${name}`, async () => {
      const next = await interruptions[name]!(learner, here, there);
      if (next !== here) [here, there] = [there, here];
    });
  }
  for (const device of devices) await learner.expectAllIn(device);
  for (const { context } of devices) await context.close();
  return learner;
}

async function newDevice(browser: Browser): Promise<Device> {
  const context = await browser.newContext({ baseURL: webAddress, serviceWorkers: 'block' });
  await context.addInitScript(() => {
    if (location.protocol === 'http:') localStorage.setItem('trellis.quiz.layout', 'all');
  });
  return { context, page: await context.newPage(), left: new Map() };
}

type Enrolled = { uid: string; devices: [Device, Device] };

/** Creates a new learner of the course. */
async function enrol(browser: Browser, name: string): Promise<Enrolled> {
  const devices: [Device, Device] = [await newDevice(browser), await newDevice(browser)];
  const [{ page }] = devices;
  const { email, uid } = await signUp(page, name);
  await signInWith(devices[1].page, email);
  await page.goto(course);
  await page.getByRole('button', { name: 'Enrol' }).click();
  await expect(page.getByText(/lessons/).first()).toBeVisible();
  await pauseOf(500);
  return { uid, devices };
}

/** Starts the quiz on one device and opens it on the other. */
async function beginAttempt(
  { uid, devices: [here, there] }: Enrolled,
  random: () => number,
): Promise<SimulatedLearner> {
  await here.page.goto(`${course}/quizzes/${quizID}`);
  await here.page.getByRole('button', { name: 'Start attempt 1' }).click({ timeout: patience });
  await here.page.getByRole('button', { name: 'Start now' }).click();
  const { questions } = quizVersion.parse(await readStored(quizVersionPath(quizID, 1)));
  const address = `${course}/quizzes/${quizID}/attempt`;
  const id = attemptID(uid, quizID, 1);
  const learner = new SimulatedLearner(id, address, questions, random);
  await learner.whole(here);
  await there.page.goto(address);
  await learner.whole(there);
  return learner;
}
