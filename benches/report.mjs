// The table of what was measured, for the terminal and as docs/performance.md, with the reasons that stand beside it.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { aligned, table } from "./figures.mjs";
import { goals } from "./goals.mjs";
import { versions } from "./machine.mjs";
import { ROOT } from "./places.mjs";
import * as sections from "./sections.mjs";

const HEAD = ["what", "explorer", "beside it", "ratio", "to reach", "reached"];

const TITLES = {
  search: "A keystroke's search",
  treemap: "The layout of a treemap",
  periods: "Another choice of periods",
  bytes: "Bytes to the first complete view",
  lighthouse: "Lighthouse",
  keystrokes: "From a key to the picture",
  memory: "Memory",
  load: "The first load of a whole country",
};

/** The hand-written text about each part, from benches/reasons.md. */
function reasons() {
  const text = readFileSync(join(ROOT, "benches", "reasons.md"), "utf8");
  const [first, ...parts] = text.split(/^## /m);
  return {
    first,
    ...Object.fromEntries(
      parts.map((part) => [part.slice(0, part.indexOf("\n")).trim(), part.slice(part.indexOf("\n")).trim()]),
    ),
  };
}

function machineTable(results) {
  const runs = Object.entries(results).map(([part, { on }]) => [part, on]);
  const [, on] = runs.reduce((last, run) => (run[1].date > last[1].date ? run : last));
  const peers = Object.entries(versions()).map(([name, { version, license }]) => `${name} ${version} (${license})`);
  const rows = [
    ["processor", `${on.cpu}, ${on.cores} cores`],
    ["memory", `${(on.memory / 2 ** 30).toFixed(1)} GiB`],
    ["system", on.system],
    ["browser", `${on.browser}, headless`],
    ["Node, which drives it", on.node],
    ["beside it, from npm", peers.join(", ")],
  ];
  const measured = runs.map(([part, { date, commit, load }]) => [part, `${date} UTC`, commit, load.toFixed(1)]);
  return [
    table(["machine", ""], rows),
    "",
    table(["part", "measured", "commit", "load of the machine before"], measured),
  ].join("\n");
}

/** Prints the table and writes the page. */
export function report(results) {
  const rows = goals(results);
  console.log(aligned(HEAD, rows));
  const said = reasons();
  const parts = Object.keys(TITLES).filter((part) => results[part]);
  const page = [
    "# Performance",
    "",
    "<!-- Written by script/bench from its measurements and from benches/reasons.md: change those, not this. -->",
    "",
    said.first.trim(),
    "",
    table(HEAD, rows),
    "",
    "## What it was measured on",
    "",
    machineTable(results),
    ...parts.flatMap((part) => [
      "",
      `## ${TITLES[part]}`,
      "",
      said[part] ?? "",
      "",
      sections[part](results[part].measured),
    ]),
    "",
  ];
  writeFileSync(join(ROOT, "docs", "performance.md"), page.join("\n").replace(/\n{3,}/g, "\n\n"));
}
