// Before anything is drawn: shows the page by the reader's own settings, and makes room for the app where the address asks
// for a view that the page does not show. Then starts the app from the glue and the wasm, which the build named in the
// head. If that fails, now or later, the plain page stays and says so.
{
  "use strict";
  const root = document.documentElement;
  const AGAIN = "pledge-explorer again";
  const A_WHILE = 60_000;
  let plain; // the page for readers without the app, kept for the day it is needed

  // The style sheet reads the settings from the root, and gives a word that it does not know no meaning.
  const restoreSettings = () => {
    try {
      for (const setting of ["text", "contrast"]) {
        const kept = localStorage?.getItem(`pledge-explorer.${setting}`);
        if (kept) root.setAttribute(`data-${setting}`, kept);
      }
    } catch (error) {
      // Where storage is forbidden there is nothing to restore; anything else is a fault to be told.
      if (error.name !== "SecurityError") console.error(error);
    }
  };

  // What the page shows is the plain view: any other waits unseen for the app, for a while. An item's page shows the item.
  const arrive = () => {
    const asks = (keys) => new RegExp(`[?&](amp;)?(${keys})=`).test(location.search);
    root.dataset.arrival = asks("q|years|at|view|field|status|sort|vs") ? "link" : "plain";
    if (/[?&](amp;)?embed=1/.test(location.search)) root.dataset.embed = "";
  };

  // The address of an item's page becomes that of the explorer at the item. What was named from here is pinned first.
  const moveHome = () => {
    const { home, at } = root.dataset;
    if (!at) return;
    for (const link of document.querySelectorAll("a[href], link[rel=icon], link[rel=manifest]")) link.href = link.href;
    const query = [`at=${at}`, location.search.slice(1)].filter(Boolean).join("&");
    try {
      history.replaceState(history.state, "", `${home}?${query}${location.hash}`);
    } catch (error) {
      // Where an address may not be changed, it may still be gone to.
      console.info(error);
      location.replace(`${home}?${query}${location.hash}`);
    }
  };

  // A response that failed may be an old failure kept by the browser (WebKit keeps one even over a reload), so it is asked
  // for once more, past the cache.
  const fetchWasm = async (address) => {
    const response = await fetch(address);
    return response.ok ? response : fetch(address, { cache: "reload" });
  };

  // Resolves when the page's first picture is seen: the app would only hold it up. Where nothing is painted, as in a window in
  // the background, nothing is waited for long.
  const seen = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
      setTimeout(resolve, 1_000);
    });

  const isTrap = (error) => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;

  const start = async () => {
    if (typeof WebAssembly !== "object") throw new TypeError("This browser runs no WebAssembly");
    // Read before the address changes, from which they are named.
    const [glue, wasm] = ["app-glue", "app-wasm"].map((rel) => document.querySelector(`link[rel="${rel}"]`).href);
    moveHome();
    if (root.dataset.arrival === "plain") await seen();
    const response = fetchWasm(wasm);
    response.catch(() => {}); // it is awaited below; if the glue fails first, that is what is reported
    const app = await import(glue);
    await app.default({ module_or_path: response });
    const forget = () => {
      if (window.name === AGAIN) window.name = "";
    };
    setTimeout(forget, A_WHILE);
  };

  // WebKit now and then traps in a sound module, most often while it starts ("Out of bounds memory access"), and runs it when
  // the page is loaded afresh. That is tried, but not twice within a while: the app's own fault would come back at once. The
  // window's name tells it, as storage may be forbidden and the history has notes; a window that someone else has named is
  // not tried. Nor is it where the page could not be had again: the one that is here is better than none.
  const startAfresh = async (error) => {
    if (!isTrap(error) || window.name) return false;
    window.name = AGAIN;
    if (!(await canBeHad())) return false;
    console.info("Starting once more after", error);
    keepTyped();
    location.reload();
    return true;
  };

  const canBeHad = async () => {
    if (navigator.serviceWorker?.controller) return true;
    try {
      const { ok } = await fetch(location.href, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(3_000) });
      return ok;
    } catch {
      return false;
    }
  };

  // What stands in the search field may be ahead of the address.
  const keepTyped = () => {
    const typed = document.querySelector("#app #q")?.value;
    const address = new URL(location.href);
    if (typed === undefined || typed === (address.searchParams.get("q") ?? "")) return;
    if (typed) address.searchParams.set("q", typed);
    else address.searchParams.delete("q");
    try {
      history.replaceState(history.state, "", address);
    } catch (error) {
      console.info(error);
    }
  };

  // From a page inside another its links lead to pages without head and foot, too.
  const stayEmbedded = () => {
    for (const link of plain.querySelectorAll("a[href]:not([href^='#'])")) {
      const address = new URL(link.href);
      address.searchParams.set("embed", "1");
      if (link.origin === location.origin) link.href = address.href;
    }
  };

  // The plain page again, with a line that says what happened: "not-started" or "stopped". Whoever was in the app goes there.
  const fallBack = (why) => {
    const app = document.getElementById("app");
    app.hidden = true;
    app.after(plain);
    if (root.dataset.embed === "") stayEmbedded();
    delete root.dataset.arrival;
    delete root.dataset.ready;
    delete root.dataset.alone;
    root.dataset.failed = why;
    const notice = plain.querySelector(`.${why}`);
    notice.hidden = false;
    if (why === "stopped") notice.focus();
  };

  const notStarted = async (error) => {
    if (await startAfresh(error)) return;
    console.error(error);
    fallBack("not-started");
  };

  // A trap in the running app leaves it without sense: it is loaded afresh where it was, or whoever reads on gets the plain
  // page. One click may trap more than once.
  const watch = () => {
    let stopped = false;
    const trapped = async ({ error, reason }) => {
      const trap = error ?? reason;
      if (stopped || !root.hasAttribute("data-ready") || !isTrap(trap)) return;
      stopped = true;
      if (!(await startAfresh(trap))) fallBack("stopped");
    };
    addEventListener("error", trapped);
    addEventListener("unhandledrejection", trapped);
  };

  // Once nothing is urgent, the site is kept for reading offline. Not from within another page: that is its own to decide.
  // Where the browser keeps nothing, all works as before.
  const keepOffline = () => {
    if (!isSecureContext || !navigator.serviceWorker || window.parent !== window || root.dataset.embed === "") return;
    const register = () =>
      navigator.serviceWorker.register("sw.js").catch((error) => console.info("Not kept for reading offline:", error));
    if (window.requestIdleCallback) requestIdleCallback(register, { timeout: 10_000 });
    else setTimeout(register, 1_000);
  };

  // Whoever scrolls reads: from then on all of the page is laid out, so that nothing jumps. To ask only later where the page
  // stands would have all that the app has drawn laid out at once.
  const followScroll = () => {
    const scrolled = () => {
      if (scrollY === 0) return;
      root.dataset.scrolled = "";
      removeEventListener("scroll", scrolled);
    };
    addEventListener("scroll", scrolled, { passive: true });
  };

  // From now on what the app draws may be laid out as it is needed: nothing stands below it that would jump. Whoever is
  // already among its rows would.
  const leave = () => {
    plain.remove();
    if (!root.hasAttribute("data-scrolled")) root.dataset.alone = "";
  };

  // Once the app answers, the plain page goes, but not from under the eyes of someone who reads in it.
  const takeOver = () => {
    const watching = new IntersectionObserver(([entry]) => {
      if (entry.isIntersecting && scrollY > 0) return;
      watching.disconnect();
      if (root.hasAttribute("data-ready")) leave();
    });
    if (root.dataset.at || root.dataset.arrival === "link" || !root.hasAttribute("data-scrolled")) leave();
    else watching.observe(plain);
  };

  const wake = () => {
    plain = document.getElementById("plain");
    plain.addEventListener("click", ({ target }) => {
      if (target.closest(".again")) location.reload();
    });
    // Until the app answers there is nothing to send.
    addEventListener("submit", (event) => event.preventDefault());
    new MutationObserver((_, ready) => {
      if (!root.hasAttribute("data-ready")) return;
      ready.disconnect();
      takeOver();
      keepOffline();
    }).observe(root, { attributeFilter: ["data-ready"] });
    watch();
    start().catch(notStarted);
  };

  followScroll();
  restoreSettings();
  arrive();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", wake);
  else wake();
}
