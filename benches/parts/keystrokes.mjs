// From a key to the frame that shows what it found, in the app itself.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { sequences } from "../beside/typing.mjs";
import { fresh, open, openApp } from "../browser.mjs";
import { COUNTRY, app, appOn } from "../make.mjs";
import { ROOT, made } from "../places.mjs";
import { serve } from "../server.mjs";

const ROUNDS = 3;
/** A quick typist's pause between two keys. */
const PAUSE_MS = 120;

/** What is typed, from the names of the plan in a folder. */
export function names(folder = join(ROOT, "public", "data")) {
  const rows = readFileSync(join(folder, "plan.csv"), "utf8").split("\n").slice(2);
  return sequences(rows.map((row) => row.split(",")[1] ?? "").filter(Boolean));
}

/**
 * Runs in the page before anything else: from the time stamp of a key's first event to the end of the frame that shows the rows
 * it found, and of the last frame in which anything changed, after which three frames change nothing.
 */
function watch() {
  let begun = 0;
  let changed = false;
  const afterFrame = (call) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => call(performance.now());
      port2.postMessage(0);
    });
  addEventListener("DOMContentLoaded", () => {
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(() => (changed = true)).observe(document.documentElement, everything);
  });
  const begin = ({ timeStamp }) => (begun ||= timeStamp);
  for (const kind of ["keydown", "compositionstart", "compositionupdate", "beforeinput"])
    addEventListener(kind, begin, true);
  /** What answers the key: how many were found, and the rows that are on the screen. */
  const answer = () => {
    const rows = [...document.querySelectorAll("[role=treeitem]")].map((row) => [row, row.getBoundingClientRect()]);
    const seen = rows.filter(([, { bottom, top }]) => bottom > 0 && top < innerHeight).map(([row]) => row.textContent);
    return [document.querySelector("[data-hits]")?.dataset.hits, ...seen].join("\n");
  };
  window.keystroke = () =>
    new Promise((resolve) => {
      begun = 0; // keys before this one, such as those that select all
      const typed = () => {
        changed = true; // the field itself
        let [first, last, frames, still, rows] = [0, 0, 0, 0, ""];
        const next = (now) => {
          still = changed ? 0 : still + 1;
          if (changed) [last, frames] = [now, frames + 1];
          changed = false;
          if (frames === 1 && still === 0) [first, rows] = [now, answer()];
          if (still < 3) return afterFrame(next);
          // Had the rows come later, the first frame would not be their answer.
          resolve({ first: (rows === answer() ? first : last) - begun, last: last - begun, frames });
        };
        afterFrame(next);
      };
      addEventListener("input", typed, { capture: true, once: true });
    });
}

/** Types everything into the app of a folder: the time of each key by its kind. */
async function typeInto(browser, folder, typed, slowed) {
  const { address, close: stop } = await serve([folder]);
  const { page, close } = await fresh(browser);
  const client = await page.createCDPSession();
  await page.evaluateOnNewDocument(watch);
  await openApp(page, address);
  await client.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  await page.focus("#q");
  const samples = [];
  const key = async (kind, press) => {
    // The page must be waiting before the key arrives, which travels another way.
    await page.evaluate(() => void (window.answered = window.keystroke()));
    await press();
    samples.push({ kind, ...(await page.evaluate(() => window.answered)) });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const { kind, queries } of typed) {
      let before = "";
      for (const query of queries) {
        const added = query.startsWith(before) ? query.slice(before.length) : "";
        // Korean is composed as an input method does it; other keys are pressed.
        if (/^[ -~]$/.test(added)) await key(kind, () => page.keyboard.press(added));
        else
          await key(kind, () =>
            client.send("Input.imeSetComposition", {
              text: query,
              selectionStart: query.length,
              selectionEnd: query.length,
            }),
          );
        before = query;
      }
      if (/[^ -~]/.test(before)) await client.send("Input.insertText", { text: before }); // ends the composition
      await page.keyboard.down("Control");
      await page.keyboard.press("a");
      await page.keyboard.up("Control");
      await key("emptied", () => page.keyboard.press("Backspace"));
    }
  }
  await close();
  stop();
  return samples;
}

export async function keystrokes() {
  const browser = await open({ unpaced: true });
  try {
    const [folder, ofCountry] = [app(), appOn(COUNTRY)];
    const floor = join(ROOT, "benches", "floor");
    const country = names(made("site", "plans", String(COUNTRY)));
    return {
      published: await typeInto(browser, folder, names(), 4),
      "published, floor": await typeInto(browser, floor, names(), 4),
      nationwide: await typeInto(browser, ofCountry, country, 1),
      "nationwide, floor": await typeInto(browser, floor, country, 1),
    };
  } finally {
    await browser.close();
  }
}
