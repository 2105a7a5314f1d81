// What was measured of each part, in full, as Markdown.

import { count, kilobytes, megabytes, table, time, times } from "./figures.mjs";
import { sumOf } from "./goals.mjs";
import { growing, pooled } from "./pooled.mjs";
import { mean, median, quantile, summary } from "./statistics.mjs";

const GOAL = "25000";
const spread = ({ median, p95 }) => `${time(median)} · ${time(p95)}`;
const headed = (title, text) => `### ${title}\n\n${text}\n`;

/** A row for each subject and a column for each size: median and p95. */
function growth(sizes, called, lots) {
  const subjects = Object.keys(lots(sizes[GOAL]));
  const rows = subjects.map((subject) => [
    subject,
    ...Object.values(sizes).map((size) => (lots(size)[subject] ? spread(summary(lots(size)[subject])) : "")),
  ]);
  return table([called, ...Object.values(sizes).map((size) => count(size.names ?? size.leaves ?? size.items))], rows);
}

export function search({ sizes, indices }) {
  const { fresh, grown, keystrokes, answers } = sizes[GOAL];
  const ours = pooled(fresh.explorer);
  const part = (list, test) => `${list.filter(test).length} of ${list.length}`;
  const meant = (subject) => answers[subject].filter(({ meant }) => meant !== null);
  const rows = Object.entries(fresh).map(([subject, tasks]) => {
    const all = summary(pooled(tasks));
    return [
      subject,
      time(all.median),
      time(all.p95),
      time(all.mean),
      times(all.median, summary(ours).median),
      times(all.mean, mean(ours)),
      part(meant(subject), ({ meant }) => meant),
    ];
  });
  const kinds = [...new Set(keystrokes.map(({ kind }) => kind))];
  const by = (tasks, kind) => {
    const taken = keystrokes
      .filter((key) => key.kind === kind && tasks[key.name])
      .map(({ name }) => [name, tasks[name]]);
    return taken.length > 0 ? time(median(pooled(Object.fromEntries(taken)))) : "";
  };
  const grownRows = ["explorer", "explorer, all marked"].map((subject) => {
    const [step, scan] = [summary(pooled(grown[subject])), summary(growing(fresh.includes))];
    return [
      subject,
      time(step.median),
      time(step.p95),
      time(step.mean),
      times(step.median, scan.median),
      times(step.mean, scan.mean),
    ];
  });
  const hits = keystrokes.map(({ query, kind }, at) => [
    `\`${query}\``,
    kind,
    ...["explorer", "includes", "es-hangul"]
      .map((subject) => [count(answers[subject][at].hits), time(median(fresh[subject][keystrokes[at].name]))])
      .flat(),
  ]);
  return [
    headed(
      `Fresh: ${keystrokes.length} keystrokes over ${count(sizes[GOAL].names)} names`,
      table(["", "median", "p95", "mean", "median, explorer = 1", "mean, explorer = 1", "finds the name meant"], rows),
    ),
    headed(
      "By what is typed, median",
      table(
        ["", ...kinds],
        Object.entries(fresh).map(([subject, tasks]) => [subject, ...kinds.map((kind) => by(tasks, kind))]),
      ),
    ),
    headed(
      "As the query grows",
      table(["", "median", "p95", "mean", "median, includes = 1", "mean, includes = 1"], grownRows),
    ),
    headed(
      "Growth: median · p95 of a fresh search, by number of names",
      growth(sizes, "", ({ fresh }) =>
        Object.fromEntries(Object.entries(fresh).map(([subject, tasks]) => [subject, pooled(tasks)])),
      ),
    ),
    headed(
      "Growth: the same as the query grows",
      growth(sizes, "", ({ grown }) =>
        Object.fromEntries(Object.entries(grown).map(([subject, tasks]) => [subject, pooled(tasks)])),
      ),
    ),
    headed(
      "The index over 25,000 names",
      table(
        ["", "time to build", "memory that stays"],
        Object.entries(indices).map(([subject, { time: took, memory }]) => [
          subject,
          time(took),
          megabytes(Math.max(0, memory)),
        ]),
      ),
    ),
    headed(
      "Every keystroke: hits, and the median time",
      table(["query", "kind", "explorer", "", "includes", "", "es-hangul", ""], hits),
    ),
  ].join("\n");
}

/** Each fresh page by itself: the explorer's median, d3's, and what the one is of the other. */
function byPage(pages, lots) {
  const rows = pages.map((page, at) => {
    const [ours, theirs] = [median(lots(page.explorer)), median(lots(page.d3))];
    return [String(at + 1), time(ours), time(theirs), times(ours, theirs)];
  });
  return table(["page", "explorer", "d3", "d3 = 1"], rows);
}

export function treemap({ sizes }) {
  const { samples, shapes, leaves, pages } = sizes[GOAL];
  const d3 = (name) => median(samples.d3[name]);
  const rows = Object.entries(samples).flatMap(([subject, lots]) =>
    Object.entries(lots).map(([name, lot]) => [
      subject,
      name,
      time(median(lot)),
      time(quantile(lot, 0.95)),
      times(median(lot), d3(name)),
      shapes[subject] ? shapes[subject][name].mean.toFixed(3) : "",
      shapes[subject] ? shapes[subject][name].median.toFixed(3) : "",
      shapes[subject] ? count(shapes[subject][name].tiles) : "",
    ]),
  );
  const by = (name) =>
    growth(sizes, "", ({ samples }) =>
      Object.fromEntries(Object.entries(samples).map(([subject, lots]) => [subject, lots[name]])),
    );
  return [
    headed(
      `${count(leaves)} leaves`,
      table(["", "levels", "median", "p95", "d3 = 1", "mean aspect", "median aspect", "tiles with money"], rows),
    ),
    headed(
      "The plan's tree, page by page",
      byPage(pages, ({ tree }) => tree),
    ),
    headed("Growth: median · p95 in the plan's tree, by number of leaves", by("tree")),
    headed("Growth: median · p95 in one level, by number of leaves", by("flat")),
  ].join("\n");
}

export function periods({ sizes }) {
  const lots = ({ samples }) =>
    Object.fromEntries(Object.entries(samples).map(([subject, tasks]) => [subject, pooled(tasks)]));
  return [
    headed("Median · p95, by number of items", growth(sizes, "", lots)),
    headed("25,000 items, page by page", byPage(sizes[GOAL].pages, pooled)),
  ].join("\n");
}

const KINDS = ["HTML", "CSS", "JS", "wasm", "data"];

const listed = (files) =>
  table(
    ["file", "kind", "bytes as they travel"],
    files.map(({ name, kind, body }) => [name, kind, count(body)]),
  );

export function bytes({ app, equivalent, echarts }) {
  const of = (files, kind) => files.filter((file) => file.kind === kind).reduce((sum, { body }) => sum + body, 0);
  const row = (name, files) => [name, ...KINDS.map((kind) => kilobytes(of(files, kind))), kilobytes(sumOf(files))];
  return [
    table(
      ["", ...KINDS, "together"],
      [
        row("explorer", app),
        row("page on d3 and MiniSearch", equivalent),
        ["ECharts alone", "", "", kilobytes(echarts.whole), "", "", kilobytes(echarts.whole)],
        ["ECharts, nothing but its treemap", "", "", kilobytes(echarts.treemap), "", "", kilobytes(echarts.treemap)],
      ],
    ),
    "",
    headed("The explorer's files", listed(app)),
  ].join("\n");
}

const LIGHTHOUSE = { fcp: "first paint", lcp: "largest paint", tbt: "blocked", si: "speed index", tti: "interactive" };

function runs(all) {
  const names = Object.keys(Object.values(all)[0][0].scores);
  const rows = Object.entries(all).map(([name, list]) => [
    name,
    ...names.map((category) => {
      const scores = list.map(({ scores }) => scores[category]);
      return `${median(scores)} (${Math.min(...scores)})`;
    }),
    ...Object.keys(LIGHTHOUSE).map((key) => time(median(list.map((run) => run[key])))),
    median(list.map(({ cls }) => cls)).toFixed(3),
  ]);
  return table(["", ...names, ...Object.values(LIGHTHOUSE), "shift"], rows);
}

export function lighthouse(all) {
  const lost = [...new Set(all.app.flatMap(({ lost }) => lost))];
  return [
    headed(`Medians of ${all.app.length} runs, the worst score in brackets`, runs(all)),
    lost.length > 0 ? `Audits of the app that did not score in full in every run: ${lost.join(", ")}.` : "",
  ].join("\n");
}

export function keystrokes(both) {
  const called = {
    published: "Published plan, processor slowed 4 times",
    "published, floor": "Nothing but a field, processor slowed 4 times",
    nationwide: "Nationwide plan, not slowed",
    "nationwide, floor": "Nothing but a field, not slowed",
  };
  return Object.entries(both)
    .map(([plan, samples]) => {
      const kinds = [...new Set(samples.map(({ kind }) => kind))];
      const rows = kinds.map((kind) => {
        const of = samples.filter((sample) => sample.kind === kind);
        const [first, last] = ["first", "last"].map((frame) => of.map((sample) => sample[frame]));
        const worst = time(Math.max(...first));
        const frames = Math.max(...of.map((sample) => sample.frames));
        return [kind, count(of.length), spread(summary(first)), worst, spread(summary(last)), String(frames)];
      });
      const head = ["typed", "keys", "its rows: median · p95", "worst", "all around them: median · p95", "most frames"];
      return headed(called[plan], table(head, rows));
    })
    .join("\n");
}

export function memory(weighed) {
  return table(
    ["interactions", "wasm memory", "JS heap", "DOM nodes", "listeners"],
    weighed.map((at) => [
      at.interactions === undefined ? "each view once, at its fullest" : count(at.interactions),
      megabytes(at.wasm),
      megabytes(at.heap),
      count(at.nodes),
      count(at.listeners),
    ]),
  );
}

export function load({ files, lighthouse, ready, memory }) {
  return [
    headed(`Medians of ${lighthouse.length} runs, the worst score in brackets`, runs({ nationwide: lighthouse })),
    `With network and processor slowed for real as Lighthouse slows them, the app answers after ${time(ready)}, in ${megabytes(memory)} of wasm memory.\n`,
    headed("What travels", listed(files)),
  ].join("\n");
}
