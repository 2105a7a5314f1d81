// What travels until the first complete view stands: the app, ECharts alone, and a small page on d3 and MiniSearch.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { fresh, openApp } from "../browser.mjs";
import { app, chartAlone, equivalent } from "../make.mjs";
import { ROOT } from "../places.mjs";
import { brotli, serve } from "../server.mjs";

const KINDS = { html: "HTML", css: "CSS", js: "JS", wasm: "wasm", bin: "data", csv: "data", json: "data" };

/** The kind of a file by its address; what is not needed for the view (icons, the manifest) is "besides". */
function kind(address) {
  const name = new URL(address).pathname.split("/").pop();
  return KINDS[name === "" ? "html" : name.split(".").pop()] ?? "besides";
}

/** Every file that has arrived when the page answers: `{ name, kind, body, head }`, in bytes as they travelled. */
export async function arrived(browser, folder, options) {
  const { address, close: stop } = await serve([folder], options);
  const { page, close } = await fresh(browser);
  const client = await page.createCDPSession();
  await client.send("Network.enable");
  const files = new Map();
  client.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.url.startsWith("http"))
      files.set(requestId, { address: response.url, head: response.encodedDataLength });
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId);
    if (file) file.whole = encodedDataLength;
  });
  await openApp(page, address);
  const list = [...files.values()].filter(({ whole }) => whole !== undefined);
  await close();
  stop();
  return list.map(({ address, head, whole }) => ({
    name: new URL(address).pathname.slice(1).replace(/-[0-9a-f]{12,}/, "") || "index.html",
    kind: kind(address),
    body: whole - head,
    head,
  }));
}

export async function bytes(browser) {
  const whole = brotli(readFileSync(join(ROOT, "benches", "node_modules", "echarts", "dist", "echarts.min.js"))).length;
  return {
    app: await arrived(browser, app()),
    equivalent: await arrived(browser, await equivalent()),
    echarts: { whole, treemap: brotli(await chartAlone()).length },
  };
}
