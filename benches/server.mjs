// A static host: typed, compressed as far as brotli goes, kept by the browser as long as the name allows.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { made } from "./places.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
};
const PACKED_ALREADY = new Set([".png"]);

/** Brotli at its best quality, which a host does once for each file; kept from run to run. */
export function brotli(body) {
  const kept = join(made("brotli"), createHash("sha256").update(body).digest("hex"));
  if (!existsSync(kept)) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    };
    writeFileSync(kept, brotliCompressSync(body, { params }));
  }
  return readFileSync(kept);
}

/**
 * Serves the first of these folders that has a file, on a port of its own. `isolated` gives the page the fine clock;
 * `change` may put another text in place of a file's.
 */
export async function serve(folders, { isolated = false, change = (_, body) => body } = {}) {
  const find = (path) => {
    const inside = normalize(path).replace(/^(\.\.[/\\])+/, "");
    const tries = folders.flatMap((folder) => [join(folder, inside), join(folder, inside, "index.html")]);
    return tries.find((file) => existsSync(file) && statSync(file).isFile());
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const file = find(path);
    if (!file) return response.writeHead(404).end();
    const ending = extname(file);
    const headers = { "content-type": TYPES[ending] ?? "application/octet-stream" };
    headers["cache-control"] = /-[0-9a-f]{12,}(_bg)?\./.test(file) ? "public, max-age=31536000, immutable" : "no-cache";
    if (isolated) {
      headers["cross-origin-opener-policy"] = "same-origin";
      headers["cross-origin-embedder-policy"] = "require-corp";
    }
    let body = change(path, readFileSync(file));
    if (!PACKED_ALREADY.has(ending) && /\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
      body = brotli(body);
      headers["content-encoding"] = "br";
    }
    response.writeHead(200, { ...headers, "content-length": body.length, vary: "accept-encoding" }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
