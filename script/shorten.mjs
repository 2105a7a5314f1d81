// Gives what the wasm and its glue call each other by the short names that wasm-opt chose: `node shorten.mjs GLUE NAMES`.
// The long ones end in a hash each, which nothing makes smaller, on either side.

import { readFileSync, writeFileSync } from "node:fs";

const [glue, names] = process.argv.slice(2);
const { imports, exports } = JSON.parse(readFileSync(names, "utf8"));
let script = readFileSync(glue, "utf8");

/** Replaces what stands once in the glue, which wasm-bindgen writes: another version may write it otherwise. */
function replace(pattern, replacement, what) {
  const found = script.match(pattern)?.length ?? 0;
  if (found === 0) throw new Error(`${glue} does not name ${what} as it used to`);
  script = script.replaceAll(pattern, replacement);
}

// wasm-opt puts all imports into one module of this name.
for (const module of new Set(imports.map(([module]) => module))) replace(new RegExp(`"${module}"(?=:)`, "g"), '"a"', module);
const short = new Map(imports.map(([, long, short]) => [long, short]));
const wanted = new Set(short.keys());
replace(
  /^( +)(\w+)(?=: function\()/gm,
  (all, indent, long) => {
    wanted.delete(long);
    return short.has(long) ? indent + short.get(long) : all;
  },
  "what it imports",
);
if (wanted.size > 0) throw new Error(`${glue} does not give ${[...wanted].join(", ")}`);
const given = new Map(exports);
replace(/\bwasm\.(\w+)/g, (all, long) => (given.has(long) ? `wasm.${given.get(long)}` : all), "what it calls");
writeFileSync(glue, script);
