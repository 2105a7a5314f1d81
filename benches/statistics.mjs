// Numbers about numbers, and chance that is the same at every run.

/** A generator of numbers from 0 up to 1, mulberry32: the same on every machine. */
export function chance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list. */
export const pick = (list, random) => list[Math.floor(random() * list.length)];

/** Puts a list into a random order. */
export function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}

/** The value that this part of them does not exceed, by the nearest rank. */
export function quantile(values, part) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))];
}

export const median = (values) => quantile(values, 0.5);

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What is kept of many samples. */
export const summary = (samples) => ({
  median: median(samples),
  p95: quantile(samples, 0.95),
  mean: mean(samples),
  samples: samples.length,
});
