// The browser that everything is measured in.

import { execFileSync } from "node:child_process";

import puppeteer from "puppeteer-core";

const EXECUTABLE = process.env.CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chromium without a window. `unpaced` draws a frame as soon as there is something to draw, not at the next sixtieth of a second. */
export async function open({ unpaced = false } = {}) {
  const pace = unpaced ? ["--disable-frame-rate-limit", "--disable-gpu-vsync"] : [];
  return puppeteer.launch({
    executablePath: EXECUTABLE,
    headless: true,
    args: [...QUIET, ...pace],
    protocolTimeout: 900_000,
    defaultViewport: { width: 1200, height: 900 },
  });
}

/** A page that shares nothing with any other, with what went wrong in it thrown here. */
export async function fresh(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  const close = async () => {
    await context.close();
    if (errors.length > 0) throw new Error(errors.join("\n"));
  };
  return { page, close };
}

/** Opens the app at an address and waits until it answers. */
export async function openApp(page, address) {
  await page.goto(address);
  await page.waitForSelector("html[data-ready]", { timeout: 120_000 });
}
