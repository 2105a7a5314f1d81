// Times many subjects beside each other: warmed up, in random order, each call as often at a stretch as the clock needs.

import { chance, shuffle } from "../statistics.mjs";

/** The clock of an isolated page ticks every 5 µs: a stretch of this many milliseconds is timed to 2 in a hundred. */
const STRETCH = 0.25;

let sink = 0; // what the calls give is used, so that no engine may leave them out

/** Milliseconds for one call, of `often` in a row. */
export function time(call, often) {
  const start = performance.now();
  for (let at = 0; at < often; at++) sink += call() ? 1 : 0;
  return (performance.now() - start) / often;
}

/** How often a call is made at a stretch; it is warm afterwards. What takes longer than `patience` is called but once. */
function warm(call, patience) {
  let once = time(call, 1);
  for (let round = 0; round < 20 && once < patience; round++)
    once = Math.min(once, time(call, Math.ceil(STRETCH / Math.max(once, 0.001))));
  return { once, often: Math.max(1, Math.ceil(STRETCH / Math.max(once, 0.0005))) };
}

/**
 * Takes tasks, `{ subject, name, call }`, and gives for each subject its samples by task's name. Every subject has so many
 * milliseconds, which make `least` to `most` rounds through its tasks; all rounds of all subjects are mixed.
 */
export async function race(tasks, { budget, least = 3, most = 30, seed = 1, patience = 5 }) {
  const warmed = tasks.map((task) => ({ ...task, ...warm(task.call, patience) }));
  const cost = new Map();
  for (const { subject, once, often } of warmed) cost.set(subject, (cost.get(subject) ?? 0) + once * often);
  const rounds = (subject) => Math.min(most, Math.max(least, Math.floor(budget / cost.get(subject))));
  const runs = warmed.flatMap((task) => Array.from({ length: rounds(task.subject) }, () => task));
  const samples = {};
  let breath = performance.now();
  for (const { subject, name, call, often } of shuffle(runs, chance(seed))) {
    ((samples[subject] ??= {})[name] ??= []).push(time(call, often));
    if (performance.now() - breath < 500) continue;
    await new Promise((resolve) => setTimeout(resolve)); // the page stays alive
    breath = performance.now();
  }
  if (!Number.isFinite(sink)) throw new Error("nothing was called");
  return samples;
}
