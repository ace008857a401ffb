import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { keepForecasts, useNewestForecasts, type Forecasts } from '#web/data/cards/kept-forecasts';
import { render } from '#web/testing/render';

const forecastOf = (due: number): Forecasts => ({
  ferns: { day: '2026-11-30', due: [due], started: 9 },
  moss: { day: '2026-11-30', due: [1], started: 3 },
});
const reordered = ({ ferns, moss }: Forecasts): Forecasts => ({ moss: moss!, ferns: ferns! });

function Shown({ uid, server }: { uid: string; server: Forecasts }) {
  return <p>{useNewestForecasts(uid, server)['ferns']?.due[0]}</p>;
}

beforeEach(() => localStorage.clear());

it("shows this device's numbers until the server has others", async () => {
  keepForecasts('lea', forecastOf(2), forecastOf(7));
  await render(<Shown uid="lea" server={reordered(forecastOf(7))} />);
  await expect.element(page.getByText('2', { exact: true })).toBeVisible();
  keepForecasts('lea', forecastOf(0), forecastOf(7));
  await expect.element(page.getByText('0', { exact: true })).toBeVisible();
});

it('shows the numbers of the server once they differ from those that this device replaced', async () => {
  keepForecasts('lea', forecastOf(2), forecastOf(7));
  await render(<Shown uid="lea" server={forecastOf(3)} />);
  await expect.element(page.getByText('3', { exact: true })).toBeVisible();
});

it('shows nobody the numbers of another account', async () => {
  keepForecasts('lea', forecastOf(2), forecastOf(7));
  await render(<Shown uid="tom" server={forecastOf(7)} />);
  await expect.element(page.getByText('7', { exact: true })).toBeVisible();
});
