// The app's memory after it has loaded, and after ten thousand things a reader may do.

import { fresh, openApp } from "../browser.mjs";
import { app } from "../make.mjs";
import { serve } from "../server.mjs";
import { names } from "./keystrokes.mjs";

const INTERACTIONS = 10_000;
const STRETCH = 1_000;

/** What makes a view full: much found and marked, all periods and one, an order, a focus, a comparison. */
const FOUND = ["", "q=%E3%85%87", "q=%E3%85%81"];
const VIEWS = ["", "view=map", "view=table"];
const BESIDE = ["vs=1-1,2-3,3-1", "at=3-5&years=2024", "sort=change", "at=3&sort=-amount"];
/** Every view with each of them. */
const TOUR = FOUND.flatMap((found) =>
  VIEWS.flatMap((view) => BESIDE.map((beside) => `?${[found, view, beside].filter(Boolean).join("&")}`)),
);

/** Keeps the wasm's memory within reach, from the page's start. */
export async function watchMemory(page) {
  await page.evaluateOnNewDocument(() => {
    for (const way of ["instantiate", "instantiateStreaming"]) {
      const before = WebAssembly[way];
      WebAssembly[way] = async (...given) => {
        const made = await before.apply(WebAssembly, given);
        // Its name is as short as wasm-opt could make it.
        const exported = Object.values((made.instance ?? made).exports);
        window.wasmMemory = exported.find((one) => one instanceof WebAssembly.Memory);
        return made;
      };
    }
  });
}

/** Its size in bytes; it never shrinks. */
export const memoryOf = (page) => page.evaluate(() => window.wasmMemory.buffer.byteLength);

/** Runs in the page: does so many things at random, each by the events that a reader's hand makes. */
async function interact({ seed, count, typed }) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = (list) => list[Math.floor(random() * list.length)];
  const breathe = () => {
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const click = (selector) => {
    const seen = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    pick(seen)?.click();
  };
  const search = (text) => {
    const field = document.getElementById("q");
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text }));
  };
  const press = (selector, keys) => {
    const target = pick([...document.querySelectorAll(selector)]);
    target?.focus();
    target?.dispatchEvent(new KeyboardEvent("keydown", { key: pick(keys), bubbles: true, cancelable: true }));
  };
  const travel = (way) =>
    new Promise((resolve) => {
      const waited = setTimeout(resolve, 40); // at either end of the history nothing happens
      addEventListener("popstate", () => (clearTimeout(waited), resolve()), { once: true });
      history[way]();
    });
  const ways = [
    [35, () => search(pick(typed))],
    [8, () => search("")],
    [8, () => click("[data-period]")],
    [14, () => click("[role=treeitem]")],
    [6, () => click("[role=treeitem] .caret")],
    [9, () => click("[data-view=map] button")],
    [6, () => click(".filters input, .filters button, .filter-switch")],
    [5, () => click(".switch button")],
    [5, () => press("[role=treeitem]", ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End", "Enter"])],
    [4, () => travel(pick(["back", "back", "forward"]))],
  ];
  const whole = ways.reduce((sum, [share]) => sum + share, 0);
  const done = ways.map(() => 0);
  for (let at = 0; at < count; at++) {
    let left = random() * whole;
    const way = ways.findIndex(([share]) => (left -= share) < 0);
    done[way] += 1;
    await ways[way][1]();
    await (at % 16 === 0 ? frame() : breathe());
  }
  return done;
}

/** Opens these links one after the other, each until it is drawn. */
async function tour(links) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (const link of links) {
    history.pushState(null, "", link);
    dispatchEvent(new PopStateEvent("popstate"));
    for (let at = 0; at < 4; at++) await frame(); // what follows the first rows comes a frame or two later
  }
}

/** Back to the plain view of the whole plan, so that what is weighed is the same each time. */
async function home(page) {
  await page.evaluate(async () => {
    history.pushState(null, "", location.pathname);
    dispatchEvent(new PopStateEvent("popstate"));
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // what is announced after a pause is said by then
  });
}

export async function memory(browser) {
  const { address, close: stop } = await serve([app()]);
  const { page, close } = await fresh(browser);
  const client = await page.createCDPSession();
  await client.send("Performance.enable");
  await watchMemory(page);
  await openApp(page, address);
  const weigh = async (interactions) => {
    for (let time = 0; time < 2; time++) await client.send("HeapProfiler.collectGarbage");
    const { metrics } = await client.send("Performance.getMetrics");
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return {
      interactions,
      wasm: await memoryOf(page),
      heap: of("JSHeapUsedSize"),
      nodes: of("Nodes"),
      listeners: of("JSEventListeners"),
    };
  };
  const typed = names().flatMap(({ queries }) => queries);
  const weighed = [await weigh(0)];
  await page.evaluate(tour, TOUR);
  await home(page);
  weighed.push(await weigh());
  for (let done = 0; done < INTERACTIONS; done += STRETCH) {
    await page.evaluate(interact, { seed: done + 1, count: STRETCH, typed });
    await home(page);
    weighed.push(await weigh(done + STRETCH));
  }
  await close();
  stop();
  return weighed;
}
