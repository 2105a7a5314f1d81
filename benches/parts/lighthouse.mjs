// Lighthouse's mobile run, with the throttling it brings, on the app and on the same page without its scripts; and the first
// load of the app on a plan of a whole country.

import lighthouse from "lighthouse";

import { fresh, openApp } from "../browser.mjs";
import { COUNTRY, app, appOn } from "../make.mjs";
import { serve } from "../server.mjs";
import { median } from "../statistics.mjs";
import { arrived } from "./bytes.mjs";
import { memoryOf, watchMemory } from "./memory.mjs";

const RUNS = 5;
/** The network and processor of Lighthouse's mobile run where it slows them itself instead of reckoning. */
const SLOW = { latency: 562.5, throughput: (1474.56 * 1024) / 8, cpu: 4 };

const AUDITS = {
  "first-contentful-paint": "fcp",
  "largest-contentful-paint": "lcp",
  "total-blocking-time": "tbt",
  "cumulative-layout-shift": "cls",
  "speed-index": "si",
  interactive: "tti",
};

/** The page without scripts, as readers have it whose browser runs none. */
export function withoutScripts(_, body) {
  const text = body.toString();
  if (!text.startsWith("<!doctype html>") && !text.startsWith("<!DOCTYPE html>")) return body;
  // What is marked up for search engines runs nothing, and stays.
  const scripts = /<script\b(?![^>]*\bapplication\/ld\+json\b)[^>]*>[^<]*<\/script>/g;
  const bare = text.replace(scripts, "").replace(/<link\b[^>]*\brel="?app-(?:glue|wasm)\b[^>]*>/g, "");
  if (/\b(boot|_bg)\b[^"' >]*\.(js|wasm)/.test(bare)) throw new Error("a script is left in the page");
  return Buffer.from(bare);
}

/** One run: the four scores and the times in milliseconds. */
async function run(browser, address) {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const { lhr } = await lighthouse(address, { port, output: "json", logLevel: "error" });
  if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
  const scores = Object.fromEntries(
    Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
  );
  const times = Object.entries(AUDITS).map(([audit, name]) => [name, lhr.audits[audit].numericValue]);
  // What costs points, so that a score under 100 explains itself.
  const lost = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.995)
      .map(({ id }) => id),
  );
  return { scores, ...Object.fromEntries(times), lost };
}

/** Several runs of several sites in turn, so that what disturbs one disturbs all; before them one that does not count, in which
 *  the host compresses what it serves. */
async function runs(browser, sites, count) {
  const all = Object.fromEntries(Object.keys(sites).map((name) => [name, []]));
  for (let round = 0; round <= count; round++) {
    for (const [name, { address }] of Object.entries(sites)) {
      const one = await run(browser, address);
      if (round > 0) all[name].push(one);
    }
  }
  return all;
}

export async function mobile(browser) {
  const folder = app();
  const sites = { app: await serve([folder]), "without scripts": await serve([folder], { change: withoutScripts }) };
  const measured = await runs(browser, sites, RUNS);
  for (const { close } of Object.values(sites)) close();
  return measured;
}

export async function load(browser) {
  const folder = appOn(COUNTRY);
  const files = await arrived(browser, folder);
  const site = await serve([folder]);
  const { country } = await runs(browser, { country: site }, 3);
  const ready = [];
  let memory = 0;
  for (let round = 0; round < 3; round++) {
    const { page, close } = await fresh(browser);
    const client = await page.createCDPSession();
    await client.send("Network.enable");
    await client.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: SLOW.latency,
      downloadThroughput: SLOW.throughput,
      uploadThroughput: SLOW.throughput,
    });
    await client.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
    await page.setViewport({ width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true });
    await watchMemory(page);
    await page.evaluateOnNewDocument(() => {
      new MutationObserver((_, seen) => {
        if (!document.documentElement?.hasAttribute("data-ready")) return;
        window.readyAt = performance.now();
        seen.disconnect();
      }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ready"] });
    });
    await openApp(page, site.address);
    ready.push(await page.evaluate(() => window.readyAt));
    memory = await memoryOf(page);
    await close();
  }
  site.close();
  return { files, lighthouse: country, ready: median(ready), memory };
}
