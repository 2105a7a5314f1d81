// Search, treemap and periods: the library beside its peers in one page, at four sizes.

import { fresh } from "../browser.mjs";
import { bundle, engines, plans } from "../make.mjs";
import { made } from "../places.mjs";
import { together } from "../pooled.mjs";
import { serve } from "../server.mjs";
import { median } from "../statistics.mjs";

/** Districts whose plans have about 250, 2,500, 25,000 and 100,000 names. */
export const BY_NAMES = [4, 40, 404, 1600];
/** Districts whose plans have about as many leaves. */
export const BY_LEAVES = [5, 51, 511, 2041];
/** The sizes as they are called. */
export const SIZES = [250, 2_500, 25_000, 100_000];
/** The size that the goals are set for. */
export const GOAL = 25_000;

let ready;

/** The site, made once a run. */
async function site() {
  ready ??= (async () => {
    engines();
    plans([...BY_NAMES, ...BY_LEAVES]);
    await bundle();
    return serve([made("site")], { isolated: true });
  })();
  return ready;
}

export const done = async () => (await ready)?.close();

/** Runs something in the page, on a page of its own. */
async function within(browser, run, ...args) {
  const { address } = await site();
  const { page, close } = await fresh(browser);
  await page.goto(address);
  await page.waitForFunction(() => window.beside, { timeout: 10_000 });
  const result = await page.evaluate(run, ...args);
  await close();
  return result;
}

export async function search(browser) {
  const sizes = {};
  for (const [at, size] of SIZES.entries()) {
    const whole = size === GOAL;
    // The slow peers take most of the time, and at other sizes a third of the keystrokes shows as much.
    const options = { budget: whole ? 5_000 : 2_000, every: whole ? 1 : 3 };
    sizes[size] = await within(
      browser,
      (districts, options) => window.beside.search(districts, options),
      BY_NAMES[at],
      options,
    );
  }
  return { sizes, indices: await indices(browser) };
}

/** What each index takes: the time to build it, and the memory that stays. */
async function indices(browser) {
  const { address } = await site();
  const indices = {};
  const first = await fresh(browser);
  await first.page.goto(address);
  const subjects = await first.page.evaluate(() => window.beside.indexed());
  await first.close();
  for (const subject of subjects) {
    const rounds = [];
    for (let round = 0; round < 3; round++) {
      const { page, close } = await fresh(browser);
      await page.goto(address);
      const client = await page.createCDPSession();
      const heap = async () => {
        for (let time = 0; time < 2; time++) await client.send("HeapProfiler.collectGarbage");
        return (await client.send("Runtime.getHeapUsage")).usedSize;
      };
      const handle = await page.evaluateHandle(
        (...args) => window.beside.index(...args),
        BY_NAMES[SIZES.indexOf(GOAL)],
        subject,
      );
      const before = await heap();
      const { time, wasm } = await handle.evaluate(({ build }) => build());
      rounds.push({ time, memory: (await heap()) - before + wasm });
      await close();
    }
    const of = (key) => median(rounds.map((round) => round[key]));
    indices[subject] = { time: of("time"), memory: of("memory") };
  }
  return indices;
}

/** How a browser comes to compile what it runs differs from page to page: several count together, and each is shown. */
const PAGES = 5;

/** Runs something in the page on the plan of each size; for the size that the goals are set for on several fresh pages. */
async function overSizes(browser, run, districts, budget) {
  const sizes = {};
  for (const [at, size] of SIZES.entries()) {
    const count = size === GOAL ? PAGES : 1;
    const pages = [];
    for (let page = 0; page < count; page++) {
      pages.push(await within(browser, run, districts[at], { budget: budget / count }));
    }
    const samples = pages.map((page) => page.samples);
    sizes[size] = { ...pages[0], samples: together(samples), pages: samples };
  }
  return { sizes };
}

export const treemap = (browser) =>
  overSizes(browser, (...given) => window.beside.treemap(...given), BY_LEAVES, 6_000);

export const periods = (browser) =>
  overSizes(browser, (...given) => window.beside.periods(...given), BY_NAMES, 7_500);
