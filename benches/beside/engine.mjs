// The explorer's own work in the page: its plan, its memory, compiled as the app is or for speed.

/** The ways in which it is compiled: `shipped` as the app is. */
export const LEVELS = ["shipped", "speed"];

/** The engine on the plan of so many districts, and the memory it works in. */
export async function engineOn(districts, level = "shipped") {
  const { default: start, Engine, Typing } = await import(`/engine/${level}/engine.js`);
  const { memory } = await start();
  const response = await fetch(`/plans/${districts}/plan.bin`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const engine = new Engine(new Uint8Array(await response.arrayBuffer()));
  return { engine, Typing, memory };
}

/** How a subject is called by its level. */
export const called = (level) => (level === "shipped" ? "explorer" : "explorer, opt-level 3");
