// A keystroke's search: ours fresh and as the query grows, beside the peers', over the same names.

import { race } from "./clock.mjs";
import { LEVELS, called, engineOn } from "./engine.mjs";
import { PEERS } from "./peers.mjs";
import { sequences } from "./typing.mjs";

/** As many names as a screen shows, and all: so many are given with what to mark of them. */
const MARKED = { "": 50, ", all marked": 0xffff_ffff };

/** How many readers type the same at once, so that a step that is made only once is long enough to be timed. */
const AT_ONCE = 16;

/** Measures searches over the plan of so many districts; of the keystrokes every `every`th. */
export async function search(districts, { budget, every = 1, slow = true }) {
  const { engine } = await engineOn(districts);
  const names = engine.names().split("\n");
  const typed = sequences(names);
  const keystrokes = typed.flatMap(({ kind, target, queries }, at) =>
    queries.map((query, key) => ({ kind, target, query, name: `${at} ${key} ${query}` })),
  );
  const taken = keystrokes.filter((_, at) => at % every === 0);
  const subjects = {};
  for (const level of LEVELS) {
    const { engine } = await engineOn(districts, level);
    engine.prepare();
    for (const [which, marked] of Object.entries(MARKED)) {
      subjects[called(level) + which] = { search: (query) => engine.search(query, marked), engine };
    }
  }
  for (const [peer, make] of Object.entries(PEERS)) {
    if (slow || !["Fuse.js", "es-hangul"].includes(peer)) subjects[peer] = make(names);
  }
  const tasks = Object.entries(subjects).flatMap(([subject, { search }]) =>
    taken.map(({ query, name }) => ({ subject, name, call: () => search(query) })),
  );
  const fresh = await race(tasks, { budget });
  return {
    names: names.length,
    keystrokes: taken,
    fresh,
    grown: await grow(districts, typed),
    answers: Object.fromEntries(Object.entries(subjects).map((of) => [of[0], answers(of[1], taken, names)])),
  };
}

/** For each keystroke how many names were found, and whether the reader's own is among them. */
function answers({ search, found, engine }, keystrokes, names) {
  return keystrokes.map(({ query, target }) => {
    const hits = engine ? [...engine.found(query)] : found(search(query));
    const meant = target === undefined ? null : hits.some((at) => names[at] === names[target]);
    return { hits: hits.length, meant };
  });
}

/** The sequences again, each query following from the one before it. */
async function grow(districts, typed) {
  const samples = {};
  for (const level of LEVELS) {
    const { engine, Typing } = await engineOn(districts, level);
    engine.prepare();
    for (const [which, marked] of Object.entries(MARKED)) {
      const mine = (samples[called(level) + which] = {});
      // The first rounds warm up.
      for (let round = -3; round < 10; round++) {
        typed.forEach(({ queries }, at) => {
          const readers = Array.from({ length: AT_ONCE }, () => new Typing());
          queries.forEach((query, key) => {
            const start = performance.now();
            for (const reader of readers) engine.follow(reader, query, marked);
            const each = (performance.now() - start) / AT_ONCE;
            // The first key follows from nothing.
            if (round >= 0 && key > 0) (mine[`${at} ${key} ${query}`] ??= []).push(each);
          });
          for (const reader of readers) reader.free();
        });
      }
    }
  }
  return samples;
}

/** Makes one subject's index ready on an otherwise empty page: the names first, so that the heap can be weighed between. */
export async function index(districts, subject) {
  const { engine, memory } = await engineOn(districts);
  const names = engine.names().split("\n");
  window.kept = [names];
  return {
    build: () => {
      const before = memory.buffer.byteLength;
      const start = performance.now();
      if (subject === "explorer") engine.prepare();
      else window.kept.push(PEERS[subject](names));
      return { time: performance.now() - start, wasm: memory.buffer.byteLength - before };
    },
  };
}

/** The subjects that have an index. */
export const indexed = () => ["explorer", ...Object.keys(PEERS)];
