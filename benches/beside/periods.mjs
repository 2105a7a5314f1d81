// Another choice of periods, for the whole tree: ours beside d3's sum, sort and treemap.

import { hierarchy, treemap as d3Treemap } from "d3-hierarchy";

import { race } from "./clock.mjs";
import { LEVELS, called, engineOn } from "./engine.mjs";
import { SIZE, nested } from "./treemap.mjs";

/** Measures changes of period on the plan of so many districts; d3's tree is made before. */
export async function periods(districts, { budget }) {
  const { engine } = await engineOn(districts);
  const [items, count] = [engine.parents().length, engine.cells().length / engine.parents().length];
  // Every choice but all of them, which is the same as none.
  const choices = Array.from({ length: 2 ** count - 1 }, (_, choice) => choice);
  const tree = hierarchy(nested(engine));
  const layout = d3Treemap().size(SIZE);
  const choose = (choice) => {
    const chosen = Array.from({ length: count }, (_, at) => at).filter((at) => choice & (1 << at));
    const over = (item) => chosen.reduce((sum, at) => sum + item.cells[at], 0);
    const own = choice === 0 ? (item) => item.total : over;
    tree.sum((item) => (item.children ? 0 : own(item))).sort((a, b) => b.value - a.value);
    return layout(tree);
  };
  const tasks = choices.map((choice) => ({ subject: "d3", name: `${choice}`, call: () => choose(choice) }));
  for (const level of LEVELS) {
    const { engine } = await engineOn(districts, level);
    const call = (choice) => () => engine.choose(choice, ...SIZE);
    tasks.push(...choices.map((choice) => ({ subject: called(level), name: `${choice}`, call: call(choice) })));
  }
  for (const choice of choices) {
    const [ours, theirs] = [engine.sum(choice), choose(choice).value];
    if (Math.abs(ours - theirs) > 1e-9 * theirs) throw new Error(`choice ${choice}: ${ours} here, ${theirs} by d3`);
  }
  return { items, samples: await race(tasks, { budget, least: 5, most: 60, patience: 100 }) };
}
