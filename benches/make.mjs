// What is measured, compiled and bundled: the engines, the plans, the page in which they run, the app on two plans.

import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { build } from "esbuild";

import { CARGO, ROOT, made } from "./places.mjs";

/** How every bundle is made: as small as the bundler can. */
const BUNDLED = { bundle: true, minify: true, format: "esm", target: "es2022", logLevel: "error" };
const WASM = "wasm32-unknown-unknown";

/** Runs a command whose output matters only when it fails. */
function run(command, args, env = {}) {
  const options = { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 };
  try {
    execFileSync(command, args, { ...options, env: { ...process.env, ...env } });
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")} failed:\n${error.stderr ?? error.message}`);
  }
}

/** As many districts as make about 25,000 rows. */
export const COUNTRY = 404;

const say = (what) => process.stderr.write(`  ${what}\n`);

/** How the app's page tells the bundler to treat the wasm: the engines are treated the same. */
function asShipped() {
  const [, link] = readFileSync(join(ROOT, "index.html"), "utf8").match(/<link data-trunk rel="rust"([^>]*)>/) ?? [];
  const of = (name) => link?.match(new RegExp(` data-${name}="([^"]*)"`))?.[1];
  if (!of("wasm-opt")) throw new Error("index.html no longer says how the wasm is optimized");
  return { level: of("wasm-opt"), features: of("wasm-opt-params").split(" ") };
}

/** Compiles the library for the page as the app is, and once more for speed. */
export function engines() {
  say("compiling the engine as shipped and for speed (two minutes each, the first time)");
  const { level, features } = asShipped();
  // The library carries a plan, whichever: a new one would only have it compiled again.
  if (!existsSync(join(ROOT, "target", "plan.bin"))) run("script/pack", []);
  for (const [name, env, optimize] of [
    ["shipped", {}, level],
    ["speed", { CARGO_PROFILE_RELEASE_OPT_LEVEL: "3" }, "3"],
  ]) {
    // Each in a folder of its own, so that neither is taken for the other.
    const target = name === "shipped" ? CARGO : join(CARGO, "bench-speed");
    run("cargo", ["build", "--locked", "--release", "--example", "engine", "--target", WASM], {
      ...env,
      CARGO_TARGET_DIR: target,
    });
    const out = made("site", "engine", name);
    const compiled = join(target, WASM, "release", "examples", "engine.wasm");
    run("wasm-bindgen", ["--target=web", "--no-typescript", `--out-dir=${out}`, compiled]);
    const wasm = join(out, "engine_bg.wasm");
    run("wasm-opt", [`-O${optimize}`, ...features, wasm, "-o", wasm]);
  }
}

/** The plans of so many districts each, in both forms; made again when what makes them has changed. */
export function plans(districts) {
  run("cargo", ["build", "--locked", "--quiet", "--example", "nationwide", "--bin", "pledges"]);
  const [generate, pledges] = [join(CARGO, "debug", "examples", "nationwide"), join(CARGO, "debug", "pledges")];
  const madeFrom = [generate, pledges, join(ROOT, "public", "data", "plan.csv")].map((file) => statSync(file).mtimeMs);
  for (const count of districts) {
    const folder = made("site", "plans", String(count));
    const packed = join(folder, "plan.bin");
    if (existsSync(packed) && statSync(packed).mtimeMs > Math.max(...madeFrom)) continue;
    run(generate, [String(count), "1", folder]);
    run(pledges, ["pack", folder, "-o", packed]);
  }
}

/** The page in which the engines and the peers run beside each other. */
export async function bundle() {
  await build({
    entryPoints: [join(ROOT, "benches", "beside", "page.mjs")],
    outfile: join(made("site"), "page.js"),
    ...BUNDLED,
    external: ["/engine/*"],
  });
  copyFileSync(join(ROOT, "benches", "beside", "page.html"), join(made("site"), "index.html"));
}

/** The small page on d3 and MiniSearch, over the published plan. */
export async function equivalent() {
  const out = made("equivalent");
  const source = join(ROOT, "benches", "page");
  await build({
    entryPoints: [join(source, "main.mjs"), join(source, "style.css")],
    outdir: out,
    ...BUNDLED,
  });
  for (const file of ["plan.csv", "plan.json"]) copyFileSync(join(ROOT, "public", "data", file), join(out, file));
  copyFileSync(join(source, "index.html"), join(out, "index.html"));
  return out;
}

/** The least of ECharts that draws a treemap: that chart and the canvas, everything else left out. */
export async function chartAlone() {
  const contents = `
    import * as echarts from "echarts/core";
    import { TreemapChart } from "echarts/charts";
    import { CanvasRenderer } from "echarts/renderers";
    echarts.use([TreemapChart, CanvasRenderer]);
    window.echarts = echarts;`;
  const stdin = { contents, resolveDir: join(ROOT, "benches") };
  const { outputFiles } = await build({ stdin, ...BUNDLED, write: false });
  return Buffer.from(outputFiles[0].contents);
}

/** The app as it is deployed. */
export function app() {
  say("building the app");
  run("script/build", []);
  return join(ROOT, "dist");
}

/** The app on the plan of so many districts. */
export function appOn(districts) {
  say(`building the app on the plan of ${districts} districts`);
  plans([districts]);
  const out = join(made(), `dist-${districts}`);
  run("script/build", [], { PLEDGES_DATA: made("site", "plans", String(districts)), PLEDGES_DIST: out });
  return out;
}
