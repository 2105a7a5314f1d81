// The layout of a treemap: ours beside d3's and ECharts', of one level and of the plan's own tree.

import { hierarchy, treemap as d3Treemap } from "d3-hierarchy";
import { TreemapChart } from "echarts/charts";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

import { mean, median } from "../statistics.mjs";
import { race } from "./clock.mjs";
import { LEVELS, called, engineOn } from "./engine.mjs";

export const SIZE = [1200, 800];

/** The plan's tree as d3 and ECharts take it, each item with its money by period. */
export function nested(engine) {
  const [parents, cells, totals] = [engine.parents(), engine.cells(), engine.totals()];
  const width = cells.length / parents.length;
  const items = Array.from(parents, (_, at) => ({
    value: totals[at],
    total: totals[at],
    cells: [...cells.slice(at * width, (at + 1) * width)],
  }));
  const root = { children: [] };
  items.forEach((item, at) => {
    const above = parents[at] < 0 ? root : items[parents[at]];
    (above.children ??= []).push(item);
  });
  // What a parent weighs is what its parts do.
  for (const item of items) if (item.children) item.value = 0;
  return root;
}

const leavesOf = (root) => (root.children ? root.children.flatMap(leavesOf) : [root]);

const ready = (data) =>
  hierarchy(data)
    .sum((item) => (item.children ? 0 : item.value))
    .sort((a, b) => b.value - a.value);

const aspectsOf = (tree) =>
  tree
    .leaves()
    .map(({ x0, x1, y0, y1 }) => [x1 - x0, y1 - y0])
    .filter(([width, height]) => width > 0 && height > 0)
    .map(([width, height]) => Math.max(width / height, height / width));

const shape = (aspects) => ({ mean: mean([...aspects]), median: median(aspects), tiles: aspects.length });

/** Measures layouts of the plan of so many districts. */
export async function treemap(districts, { budget }) {
  const tasks = [];
  const shapes = {};
  for (const level of LEVELS) {
    const { engine } = await engineOn(districts, level);
    tasks.push({ subject: called(level), name: "tree", call: () => engine.lay_out_tree(...SIZE) });
    tasks.push({ subject: called(level), name: "flat", call: () => engine.lay_out_flat(...SIZE) });
    shapes[called(level)] = { tree: shape(engine.aspects_tree(...SIZE)), flat: shape(engine.aspects_flat(...SIZE)) };
  }
  const { engine } = await engineOn(districts);
  const data = nested(engine);
  const leaves = leavesOf(data);
  const [tree, flat] = [ready(data), ready({ children: leaves })];
  const layout = d3Treemap().size(SIZE);
  tasks.push({ subject: "d3", name: "tree", call: () => layout(tree) });
  tasks.push({ subject: "d3", name: "flat", call: () => layout(flat) });
  const samples = await race(tasks, { budget, least: 10, most: 200, patience: 100 });
  shapes.d3 = { tree: shape(aspectsOf(layout(tree))), flat: shape(aspectsOf(layout(flat))) };
  Object.assign(samples, chart(data, leaves));
  return { leaves: leaves.length, samples, shapes };
}

/**
 * ECharts': its layout alone, between two stages of our own before and after it, and all of `setOption`, which also reads
 * the data and makes the shapes. Nothing is animated, no tile is left out for being small, and every call is a new chart.
 */
function chart(data, leaves) {
  let start = 0;
  let taken = 0;
  const LAYOUT = 1000; // the stage's own number in ECharts
  echarts.use([TreemapChart, CanvasRenderer]);
  const stage = (reset) => ({ seriesType: "treemap", reset });
  echarts.registerLayout(
    LAYOUT - 1,
    stage(() => void (start = performance.now())),
  );
  echarts.registerLayout(
    LAYOUT + 1,
    stage(() => void (taken = performance.now() - start)),
  );
  const plain = ({ value, children }) => (children ? { children: children.map(plain) } : { value });
  const draw = (children) => {
    const element = document.body.appendChild(document.createElement("div"));
    element.style.cssText = `width:${SIZE[0]}px;height:${SIZE[1]}px`;
    const shown = echarts.init(element, null, { renderer: "canvas" });
    const series = {
      type: "treemap",
      data: children.map(plain),
      left: 0,
      top: 0,
      right: 0,
      bottom: 0,
      roam: false,
      nodeClick: false,
      breadcrumb: { show: false },
      visibleMin: 0,
      childrenVisibleMin: 0,
      label: { show: false },
      itemStyle: { borderWidth: 0, gapWidth: 0 },
    };
    const before = performance.now();
    shown.setOption({ animation: false, series: [series] });
    const all = performance.now() - before;
    shown.dispose();
    element.remove();
    return { all, layout: taken };
  };
  const rounds = leaves.length > 50_000 ? 3 : 7;
  const drawn = (children) => (draw(children), Array.from({ length: rounds }, () => draw(children)));
  const [tree, flat] = [drawn(data.children), drawn(leaves)];
  const by = (key) => ({ tree: tree.map((of) => of[key]), flat: flat.map((of) => of[key]) });
  return { "ECharts, layout": by("layout"), "ECharts, setOption": by("all") };
}
