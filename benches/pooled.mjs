// Samples of many tasks as one lot.

/** All samples, as many of each task as of any other. */
export function pooled(tasks) {
  const lots = Object.values(tasks);
  const least = Math.min(...lots.map((lot) => lot.length));
  return lots.flatMap((lot) => lot.slice(0, least));
}

/** Those of keystrokes that follow another. A task's name is its sequence, its place in it, and what is typed. */
export const growing = (tasks) =>
  pooled(Object.fromEntries(Object.entries(tasks).filter(([name]) => name.split(" ")[1] !== "0")));
