// Samples of many tasks as one lot.

/** All samples, as many of each task as of any other. */
export function pooled(tasks) {
  const lots = Object.values(tasks);
  const least = Math.min(...lots.map((lot) => lot.length));
  return lots.flatMap((lot) => lot.slice(0, least));
}

/** The samples of several pages together, by what was measured and by its tasks. */
export const together = (pages) =>
  Object.fromEntries(
    Object.keys(pages[0]).map((subject) => [
      subject,
      Object.fromEntries(
        Object.keys(pages[0][subject]).map((task) => [task, pages.flatMap((page) => page[subject][task])]),
      ),
    ]),
  );

/** Those of keystrokes that follow another. A task's name is its sequence, its place in it, and what is typed. */
export const growing = (tasks) =>
  pooled(Object.fromEntries(Object.entries(tasks).filter(([name]) => name.split(" ")[1] !== "0")));
