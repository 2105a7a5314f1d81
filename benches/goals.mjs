// The goals, each with what was measured for it.

import { kilobytes, megabytes, time, times } from "./figures.mjs";
import { growing, pooled } from "./pooled.mjs";
import { median, quantile, summary } from "./statistics.mjs";

const GOAL = "25000";
const yes = (reached) => (reached ? "yes" : "no");
const spread = ({ median, p95 }) => `${time(median)} (p95 ${time(p95)})`;

/** A row that holds our time against another's: reached where it is no more than `most` times that. */
function held(what, ours, name, theirs, most, goal) {
  const ratio = ours.median / theirs.median;
  return [
    what,
    spread(ours),
    `${name}: ${spread(theirs)}`,
    times(ours.median, theirs.median),
    goal,
    yes(ratio <= most),
  ];
}

function search({ sizes }) {
  const { fresh, grown } = sizes[GOAL];
  const of = (subject) => summary(pooled(fresh[subject]));
  const grew = (subject) => summary(pooled(grown[subject]));
  const scan = summary(growing(fresh.includes));
  const ways = [
    ["explorer", "marks of a screen"],
    ["explorer, all marked", "all marks"],
  ];
  return ways.flatMap(([subject, which]) => [
    held(`search of 25,000 names, ${which}`, of(subject), "includes", of("includes"), 1, "1× or less"),
    held(`the same`, of(subject), "es-hangul", of("es-hangul"), 1 / 100, "1/100"),
    held(`the same, as the query grows`, grew(subject), "includes", scan, 1 / 2, "1/2"),
  ]);
}

function treemap({ sizes }) {
  const { samples, shapes } = sizes[GOAL];
  return [
    ["tree", "25,000 leaves in the plan's tree"],
    ["flat", "25,000 leaves in one level"],
  ].map(([name, what]) => {
    const row = held(
      `treemap, ${what}`,
      summary(samples.explorer[name]),
      "d3",
      summary(samples.d3[name]),
      1 / 3,
      "1/3, same aspects",
    );
    const [ours, theirs] = [shapes.explorer[name].mean, shapes.d3[name].mean];
    // Same means: no worse by more than a hundredth.
    return row.with(5, yes(row[5] === "yes" && ours <= theirs * 1.01));
  });
}

function periods({ sizes }) {
  const { samples } = sizes[GOAL];
  return [
    held("periods, 25,000 items", summary(pooled(samples.explorer)), "d3", summary(pooled(samples.d3)), 1 / 4, "1/4"),
  ];
}

export const sumOf = (files) => files.filter(({ kind }) => kind !== "besides").reduce((sum, { body }) => sum + body, 0);

function bytes({ app, equivalent, echarts }) {
  const ours = sumOf(app);
  const against = (name, theirs, most, goal) => {
    return [
      "bytes to the first view",
      kilobytes(ours),
      `${name}: ${kilobytes(theirs)}`,
      times(ours, theirs),
      goal,
      yes(ours <= theirs * most),
    ];
  };
  return [
    ["bytes to the first view", kilobytes(ours), "", "", "120 kB", yes(ours <= 120_000)],
    against("ECharts", echarts.whole, 1 / 3, "1/3"),
    against("page on d3 and MiniSearch", sumOf(equivalent), Infinity, "none").with(5, ""),
  ];
}

function lighthouse({ app, "without scripts": bare }) {
  const of = (runs, key) => median(runs.map((run) => run[key]));
  const scores = Object.keys(app[0].scores).map((name) => [name, median(app.map((run) => run.scores[name]))]);
  const [lcp, bareLcp] = [of(app, "lcp"), of(bare, "lcp")];
  return [
    [
      "Lighthouse mobile",
      scores.map(([, score]) => score).join(" "),
      "",
      "",
      "100 in all four",
      yes(scores.every(([, score]) => score === 100)),
    ],
    [
      "largest paint",
      time(lcp),
      `without scripts: ${time(bareLcp)}`,
      times(lcp, bareLcp),
      "1.1×",
      yes(lcp <= 1.1 * bareLcp),
    ],
    [
      "total blocking time",
      time(of(app, "tbt")),
      `without scripts: ${time(of(bare, "tbt"))}`,
      "",
      "50 ms",
      yes(of(app, "tbt") < 50),
    ],
  ];
}

function keystrokes(measured) {
  const of = (samples, frame) =>
    summary(samples.filter(({ kind }) => kind !== "emptied").map((sample) => sample[frame]));
  const row = (what, plan, most) => {
    const [ours, floor] = [of(measured[plan], "first"), of(measured[`${plan}, floor`], "first")];
    const beside = `nothing but a field: ${spread(floor)}`;
    return [what, spread(ours), beside, times(ours.median, floor.median), `p95 ${most} ms`, yes(ours.p95 <= most)];
  };
  return [
    row("key to its rows, slowed 4 times", "published", 16),
    row("key to its rows, nationwide", "nationwide", 50),
  ];
}

function memory(weighed) {
  const [first, toured, last] = [weighed[0], weighed[1], weighed.at(-1)];
  return [
    ["wasm memory after load", megabytes(first.wasm), "", "", "3 MB", yes(first.wasm <= 3e6)],
    [
      "after 10,000 interactions",
      megabytes(last.wasm),
      `each view once: ${megabytes(toured.wasm)}; loaded: ${megabytes(first.wasm)}`,
      times(last.wasm, toured.wasm),
      "no growth",
      yes(last.wasm <= toured.wasm),
    ],
  ];
}

function load({ lighthouse, ready }) {
  const interactive = median(lighthouse.map((run) => run.tti));
  return [
    [
      "nationwide, interactive",
      time(interactive),
      `answers, slowed for real: ${time(ready)}`,
      "",
      "2 s",
      yes(interactive <= 2000),
    ],
  ];
}

const ROWS = { search, treemap, periods, bytes, lighthouse, keystrokes, memory, load };

/** A row for each goal whose part was measured. */
export function goals(results) {
  return Object.entries(ROWS).flatMap(([part, rows]) => (results[part] ? rows(results[part].measured) : []));
}
