// What a run was measured on: figures mean nothing without it.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";

import { ROOT } from "./places.mjs";

const git = (...args) => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).trim();

/** Version and licence of each package from npm, as the lock file has them. */
export function versions() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "benches", "package-lock.json"), "utf8"));
  const wanted = Object.keys(packages[""].dependencies);
  return Object.fromEntries(wanted.map((name) => [name, packages[`node_modules/${name}`]]));
}

/** The machine, the moment and the state of the source. */
export function machine() {
  const [{ model }] = cpus();
  const changed = git("status", "--porcelain", "--untracked-files=no", "--", ":!docs") !== "";
  return {
    date: new Date().toISOString().slice(0, 16).replace("T", " "),
    commit: git("rev-parse", "--short=12", "HEAD") + (changed ? ", with changes" : ""),
    cpu: model.trim(),
    cores: cpus().length,
    memory: totalmem(),
    system: `${type()} ${release()}`,
    node: process.version,
    load: loadavg()[0],
  };
}
