// The plan as a small page by the usual libraries: a tree, a treemap, a search and a choice of years.
// It is measured beside the explorer, so it is written as one would who wants it small and good.

import { csvParse } from "d3-dsv";
import { format } from "d3-format";
import { stratify, treemap } from "d3-hierarchy";
import { select } from "d3-selection";
import MiniSearch from "minisearch";

const HUES = ["#b1cefb", "#b3e4c4", "#ffe0a3", "#f9c7c7", "#d8cdf5"];
/** The id of what lies above all. */
const WHOLE = "whole";
const money = format(",.2~f");

const [text, meta] = await Promise.all([
  fetch("plan.csv").then((response) => response.text()),
  fetch("plan.json").then((response) => response.json()),
]);

const rows = csvParse(text).filter((row) => row.code);
const named = Object.entries(meta.names).map(([code, name]) => ({ code, name }));
const known = new Set(rows.map((row) => row.code));
const items = [...rows, ...named.filter(({ code }) => !known.has(code)), { code: WHOLE, name: meta.title }];
const above = (code) => (code === WHOLE ? "" : code.includes("-") ? code.slice(0, code.lastIndexOf("-")) : WHOLE);
const byCode = (a, b) => a.id.localeCompare(b.id, "en", { numeric: true });
const root = stratify()
  .id((item) => item.code)
  .parentId((item) => above(item.code))(items)
  .sort(byCode);

const search = new MiniSearch({
  idField: "code",
  fields: ["name", "code"],
  searchOptions: { prefix: true, fuzzy: 0.2, combineWith: "AND" },
});
search.addAll(items.filter(({ code }) => code !== WHOLE));

const state = { query: "", periods: new Set(), open: new Set(), at: root };

const amount = (row) => {
  const cells = state.periods.size > 0 ? [...state.periods].map((id) => row[id]) : [row.total];
  return cells.reduce((sum, cell) => sum + (Number.parseFloat(cell) || 0), 0);
};

/** What the search finds: the items, what lies above and under them, and the words to mark. */
function found() {
  if (!state.query.trim()) return null;
  const hits = search.search(state.query);
  const shown = new Set();
  const hit = new Map(hits.map(({ id, terms }) => [id, terms]));
  root.each((node) => {
    if (!hit.has(node.id)) return;
    for (const kept of [...node.ancestors(), ...node.descendants()]) shown.add(kept);
  });
  return { hit, shown };
}

function draw() {
  const { hit, shown } = found() ?? {};
  root.sum((row) => (isLeaf(row.code) ? amount(row) : 0));
  drawPeriods();
  drawTree(hit, shown);
  drawMap(shown);
  const leaves = root.leaves().filter((leaf) => !shown || shown.has(leaf));
  const sum = leaves.reduce((all, leaf) => all + leaf.value, 0);
  select("#sum").text(`${hit ? hit.size : rows.length}건, ${money(sum)}${meta.unit.name}`);
}

const leaves = new Set(root.leaves().map((leaf) => leaf.id));
const isLeaf = (code) => leaves.has(code);

function drawPeriods() {
  const choices = [{ id: null, label: "전체" }, ...meta.periods.map(({ id }) => ({ id, label: `${id}년` }))];
  select("#periods")
    .selectAll("button")
    .data(choices)
    .join("button")
    .text(({ label }) => label)
    .attr("aria-pressed", ({ id }) => (id === null ? state.periods.size === 0 : state.periods.has(id)))
    .on("click", (_, { id }) => {
      if (id === null) state.periods.clear();
      else if (!state.periods.delete(id)) state.periods.add(id);
      draw();
    });
}

function drawTree(hit, shown) {
  const visible = [];
  root.eachBefore((node) => {
    const reached = node.depth === 1 || (shown ? shown.has(node) : state.open.has(node.parent?.id));
    if (node.depth > 0 && reached && (!shown || shown.has(node))) visible.push(node);
  });
  select("#tree")
    .selectAll("li")
    .data(visible, (node) => node.id)
    .join((enter) => {
      const button = enter.append("li").append("button");
      for (const part of ["code", "name", "amount"]) button.append("span").attr("class", part);
      return button.select(function () {
        return this.parentNode;
      });
    })
    .order()
    .each(function (node) {
      const button = select(this).select("button").attr("data-depth", node.depth);
      button.attr("aria-expanded", node.children ? state.open.has(node.id) : null);
      button.on("click", () => {
        if (!state.open.delete(node.id)) state.open.add(node.id);
        state.at = node.children ? node : node.parent;
        draw();
      });
      button.select(".code").text(node.id);
      button.select(".amount").text(money(node.value));
      mark(button.select(".name"), node.data.name, hit?.get(node.id));
    });
}

/** The name with the words that were found marked. */
function mark(element, name, terms) {
  const places = (terms ?? []).map((term) => [name.toLowerCase().indexOf(term), term.length]).filter(([at]) => at >= 0);
  const [at, length] = places[0] ?? [name.length, 0];
  element.text(name.slice(0, at));
  if (length > 0) element.append("mark").text(name.slice(at, at + length));
  element.append("span").text(name.slice(at + length));
}

function drawMap(shown) {
  const path = state.at.ancestors().reverse();
  select("#path")
    .selectAll("button")
    .data(path)
    .join("button")
    .text((node) => node.data.name)
    .on("click", (_, node) => {
      state.at = node;
      draw();
    });
  const map = document.getElementById("map");
  const level = state.at.copy().sort((a, b) => b.value - a.value);
  // One level at a time: what lies deeper is laid out when it is opened.
  for (const child of level.children ?? []) delete child.children;
  treemap().size([map.clientWidth, map.clientHeight]).padding(1)(level);
  const hue = (node) => HUES[(Number.parseInt(node.data.code, 10) - 1) % HUES.length];
  select(map)
    .selectAll("button")
    .data(level.children ?? [], (node) => node.id)
    .join("button")
    .style("left", (tile) => `${tile.x0}px`)
    .style("top", (tile) => `${tile.y0}px`)
    .style("width", (tile) => `${tile.x1 - tile.x0}px`)
    .style("height", (tile) => `${tile.y1 - tile.y0}px`)
    .style("background", hue)
    .classed("dim", (tile) => shown && ![...shown].some((node) => node.id === tile.id))
    .text((tile) => `${tile.data.name} ${money(tile.value)}`)
    .on("click", (_, tile) => {
      const node = root.find((node) => node.id === tile.id);
      if (node.children) state.at = node;
      draw();
    });
}

document.getElementById("q").addEventListener("input", ({ target }) => {
  state.query = target.value;
  draw();
});
addEventListener("resize", draw);
draw();
document.documentElement.dataset.ready = "";
