// Measures the parts asked for, keeps each result, and writes the table of all that were ever measured.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { open } from "./browser.mjs";
import { machine } from "./machine.mjs";
import { done, periods, search, treemap } from "./parts/beside.mjs";
import { bytes } from "./parts/bytes.mjs";
import { keystrokes } from "./parts/keystrokes.mjs";
import { load, mobile } from "./parts/lighthouse.mjs";
import { memory } from "./parts/memory.mjs";
import { made } from "./places.mjs";
import { report } from "./report.mjs";

const PARTS = { search, treemap, periods, bytes, lighthouse: mobile, keystrokes, memory, load };

/** Writes the table once more from what was measured before. */
const AGAIN = "table";

const file = (part) => join(made(), `${part}.json`);

async function measure(part) {
  const start = Date.now();
  process.stderr.write(`== ${part}\n`);
  const browser = await open();
  try {
    const on = { ...machine(), browser: await browser.version() };
    const measured = await PARTS[part](browser);
    writeFileSync(file(part), JSON.stringify({ on, measured }));
  } finally {
    await browser.close();
  }
  process.stderr.write(`   ${Math.round((Date.now() - start) / 1000)} s\n`);
}

async function main(asked) {
  const strange = asked.find((part) => !(part in PARTS) && part !== AGAIN);
  if (strange)
    throw new Error(`There is no part "${strange}": the parts are ${[...Object.keys(PARTS), AGAIN].join(" ")}.`);
  for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) if (part !== AGAIN) await measure(part);
  await done();
  const known = Object.keys(PARTS).filter((part) => existsSync(file(part)));
  report(Object.fromEntries(known.map((part) => [part, JSON.parse(readFileSync(file(part), "utf8"))])));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(`bench: ${error.message}`);
  process.exit(1);
});
