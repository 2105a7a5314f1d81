// Keeps the explorer for reading offline. The build writes in below what to keep; a changed byte there is a new version.
//
// Why a page is never made of two versions:
// - What is kept is one version whole. A file comes in only if it is, byte for byte, the one that was built (the page, into
//   which some hosts put things of their own: only if it names that version's files), and if one is missing, none is kept.
//   So neither a site that is half uploaded, nor a network that goes away, nor the page of a hotel's network that answers
//   for everything, leaves anything behind: the browser tries again at a later visit, and until then what was kept stays.
// - The page itself comes from the network while that answers. A newer page names files by newer hashes, which are not kept
//   here and come from the network too. Without the network all come from what is kept: the page and the files it names.
// - A new worker waits until no window is open that an older one serves, which finds all that it may still ask for. Only
//   then does it throw the older version away. The page does not wait for that: see above.
// - What was fetched for a page is never put beside what is kept.
// And where the host says that there is no such page any more, nothing of it stays.
"use strict";

const VERSION = "{{version}}";
// Each file's path from here, with its digest where all of its bytes must be those that were built.
const FILES = {{files}};
// What the page of this version names.
const NAMED = {{named}};
const PAGE = "./";
// How long the network may take to begin its answer while there is something kept, in milliseconds.
const PATIENCE = 3000;

const scope = self.registration.scope;
// Caches belong to the whole host, on which other things lie, and perhaps this site twice.
const OURS = `pledge-explorer ${scope} `;
const CACHE = OURS + VERSION;
const HASHED = /-[0-9a-f]{12,}(_bg)?\.\w+$/;

const pathOf = (url) => url.origin + url.pathname;
const kept = new Set(Object.keys(FILES).map((path) => pathOf(new URL(path, scope))));

// Files whose names hold a hash lie in the browser's own cache already, from the page that is open now; what is there may
// be an old failure, and is then asked for once more, past the cache. All others are asked after.
const fetchWhole = async (path) => {
  const get = (cache) => fetch(new URL(path, scope), { cache, ...(FILES[path] && { integrity: FILES[path] }) });
  const response = await (HASHED.test(path) ? get("default").catch(() => get("reload")) : get("no-cache"));
  if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
  return path === PAGE ? named(response) : response;
};

// The page, if it is the one of this version; made anew, as browsers show no page that they were redirected to elsewhere.
const named = async (response) => {
  const text = await response.text();
  const missing = NAMED.find((name) => !text.includes(name));
  if (missing) throw new TypeError(`the page does not name ${missing}`);
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(text, { headers });
};

const install = async () => {
  const paths = Object.keys(FILES);
  const responses = await Promise.all(paths.map(fetchWhole));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(paths.map((path, at) => cache.put(new URL(path, scope), responses[at])));
  } catch (error) {
    await caches.delete(CACHE); // no room for all of it
    throw error;
  }
};

const activate = async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim(); // the window of the first visit
};

const find = async (url) => (await caches.open(CACHE)).match(url, { ignoreVary: true });

// The network's answer if it comes in time and is of use, else what is kept. A browser may have thrown that away: then
// there is nothing but to wait.
const fresh = async (request, isOfUse, orElse) => {
  const instead = await orElse();
  if (!instead) return fetch(request);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(request, { signal: patience.signal });
    return isOfUse(response) ? response : instead;
  } catch {
    return instead;
  } finally {
    clearTimeout(timer);
  }
};

// A redirect is the browser's to follow; that is also how a network asks its guests to sign in.
const isAnswer = (response) => response.ok || response.type === "opaqueredirect";

// So is that there is no such page.
const isGone = (response) => response.status === 404 || response.status === 410;
const isAnswerOrGone = (response) => isAnswer(response) || isGone(response);

// Where the site was taken down, what is kept of it goes too, and nobody is shown it again.
const leave = async () => {
  const ours = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all([self.registration.unregister(), ...ours.map((name) => caches.delete(name))]);
};

const page = async (request) => {
  const response = await fresh(request, isAnswerOrGone, () => find(new URL(PAGE, scope)));
  if (isGone(response)) await leave();
  return response;
};

// An item's own page is not kept: without the network the explorer opens at the item.
const itemPage = (request, url, code) =>
  fresh(request, isAnswerOrGone, async () => {
    if (!(await find(new URL(PAGE, scope)))) return undefined;
    const query = [`at=${code}`, url.search.slice(1)].filter(Boolean).join("&");
    return Response.redirect(new URL(`./?${query}`, scope), 302);
  });

const isFile = (response) => response.ok && !/^text\/html/.test(response.headers.get("content-type"));

const file = async (request, url) => {
  const found = () => find(pathOf(url));
  return HASHED.test(url.pathname) ? ((await found()) ?? fetch(request)) : fresh(request, isFile, found);
};

const answer = (request) => {
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(scope)) return undefined;
  const path = url.origin + url.pathname === scope ? "" : url.href.slice(scope.length).split(/[?#]/)[0];
  if (request.mode === "navigate") {
    if (path === "" || path === "index.html") return page(request);
    const [, code] = /^p\/(\d+(?:-\d+)*)(?:\/(?:index\.html)?)?$/.exec(path) ?? [];
    if (code) return itemPage(request, url, code);
  }
  return kept.has(pathOf(url)) && path !== "" ? file(request, url) : undefined;
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const answered = answer(event.request);
  if (answered) event.respondWith(answered);
});
