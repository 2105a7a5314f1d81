// Where things lie.

import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
/** What a run makes: compiled engines, plans, bundles, earlier results. */
export const MADE = join(ROOT, "target", "bench");
/** What cargo makes. */
export const CARGO = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");

/** A folder among what is made. */
export function made(...path) {
  const folder = join(MADE, ...path);
  mkdirSync(folder, { recursive: true });
  return folder;
}
