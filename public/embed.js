// <pledge-explorer>: shows the pledge explorer in another page, as high as its content, and keeps the reader's view in
// that page's address. It needs nothing else and changes nothing else of the page.
//
//   <pledge-explorer>
//     <iframe src="https://example.go.kr/pledges/?embed=1" title="…" width="100%" height="900"></iframe>
//   </pledge-explorer>
//   <script src="https://example.go.kr/pledges/embed.js" async></script>
//
// It takes the frame inside, which is all that is left where scripts are not allowed, or makes one. Attributes, each
// optional and read once:
//   src     where the explorer lies; else the frame's address, else the folder of this script
//   state   the view at first, as in "years=2024&view=map"; else what the frame's address says
//   height  in CSS pixels, until the explorer has said how high it is, and where it never does; else the frame's, else 900
//   title   the frame's title
//
// The view stands in the page's fragment as #pledge-explorer=…, of a second explorer as &pledge-explorer-2=…, and only
// where the fragment is empty or already one of these.
(function () {
  "use strict";

  const NAME = "pledge-explorer";
  const VERSION = 1;
  const TITLE = "공약 투자계획 탐색기";
  // Without these a browser lets no frame of another origin copy or share; some complain of those they do not know.
  const { featurePolicy } = document;
  const ALLOWED = ["clipboard-write", "web-share"].filter((name) => !featurePolicy || featurePolicy.features().includes(name));
  const USUAL_HEIGHT = 900;
  const LOWEST = 150;
  const HIGHEST = 60000;
  // A little shrinking is left alone: it would only make the page below tremble.
  const SLACK = 4;
  // How often a frame may rise above all it was before, without the reader having done anything; and, while the reader
  // does something, after how many milliseconds it may once more.
  const RISES = 12;
  const RISE_EACH = 250;
  // For how many milliseconds nothing moves when a reader has stopped scrolling.
  const REST = 120;
  // For how many milliseconds what the reader has gone to is kept in sight while the frame changes its height.
  const AIMED = 800;
  const LONGEST = 4000;
  // Safari refuses more than a hundred changes of address in thirty seconds.
  const BETWEEN_CHANGES = 400;
  // What an explorer calls a view: keys and values as an address has them, escaped.
  const VIEW = /^(?:[a-z]+=[\w.~%,+-]*(?:&[a-z]+=[\w.~%,+-]*)*)?$/;
  const ITEM = /^(.*\/)p\/(\d+(?:-\d+)*)\/(?:index\.html)?$/;
  const OURS = /^pledge-explorer(?:-[1-9][0-9]*)?$/;
  // What a page's own style sheet may have to say about frames, and would cut this one.
  const STYLE = {
    "aspect-ratio": "auto", border: "0", "box-sizing": "border-box", display: "block", float: "none", margin: "0",
    "max-height": "none", "max-width": "none", "min-height": "0", "min-width": "0", padding: "0", position: "static",
    transform: "none", width: "100%",
  };

  if (!window.customElements || customElements.get(NAME)) return;
  const script = document.currentScript && document.currentScript.src;
  const folder = script ? new URL(".", script).href : null;

  // The explorers of this page, in the order they came.
  let explorers = [];
  // What the page's author wrote as the address of a frame, which changes with its view. An element may come back.
  const written = new WeakMap();

  // Addresses.

  function queryOf(address) {
    const query = new URLSearchParams(address.search);
    query.delete("embed");
    return query.toString();
  }

  // The same address with another view: a view can change neither host nor path.
  function showing(address, view) {
    const query = new URLSearchParams(view);
    query.set("embed", "1");
    const shown = new URL(address.href);
    shown.search = query.toString();
    shown.hash = "";
    return shown.href;
  }

  // What the explorer passes on as an item's own page, p/2-3/, is the explorer at that item.
  function parsed(address) {
    if (!address) return null;
    try {
      const url = new URL(address, document.baseURI);
      const [, home, code] = ITEM.exec(url.pathname) || [];
      if (code) {
        url.pathname = home;
        url.searchParams.set("at", code);
      }
      return /^https?:$/.test(url.protocol) ? url : null;
    } catch (error) {
      return null; // no address
    }
  }

  // The page's fragment.

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (error) {
      return text; // a messenger has decoded it before
    }
  }

  // What the fragment says: what stands before our first key, and the view under each key. A messenger may have decoded
  // the whole, so what follows a key belongs to it up to the next key.
  function readFragment() {
    const before = [];
    const views = new Map();
    let key = null;
    for (const part of location.hash.slice(1).split("&")) {
      const end = part.indexOf("=");
      const name = part.slice(0, Math.max(end, 0));
      if (OURS.test(name)) {
        key = name;
        views.set(key, part.slice(end + 1));
      } else if (key) {
        views.set(key, `${views.get(key)}&${part}`);
      } else if (part) {
        before.push(part);
      }
    }
    const decodedViews = new Map();
    views.forEach((view, name) => {
      const text = decoded(view);
      if (text.length <= LONGEST) decodedViews.set(name, text);
    });
    return { before, views: decodedViews, foreign: before.length > 0 && views.size === 0 };
  }

  let known = location.hash;

  function writeFragment() {
    // Somebody has just changed it, and that is still to be followed.
    if (location.hash !== known) {
      follow();
      return;
    }
    const { before, views, foreign } = readFragment();
    if (foreign) return;
    // An explorer that is not here, or not yet, keeps what stands for it.
    for (const { key, view } of explorers) {
      if (view === null) views.delete(key);
      else views.set(key, view);
    }
    const parts = before.concat(Array.from(views, ([key, view]) => `${key}=${encodeURIComponent(view)}`));
    const address = location.href.split("#")[0] + (parts.length ? `#${parts.join("&")}` : "");
    if (address === location.href) return;
    try {
      history.replaceState(history.state, "", address);
      known = location.hash;
    } catch (error) {
      // Refused (too many changes, a page without an address): the view stands all the same.
    }
  }

  let resting = null;
  let waiting = false;

  function mirror() {
    if (resting !== null) {
      waiting = true;
      return;
    }
    writeFragment();
    resting = setTimeout(() => {
      resting = null;
      if (waiting) {
        waiting = false;
        mirror();
      }
    }, BETWEEN_CHANGES);
  }

  // Whoever edits the address, follows a link to another view, or goes back to one, means that view.
  function follow() {
    known = location.hash;
    const { views, foreign } = readFragment();
    if (foreign) return;
    for (const explorer of explorers) {
      const view = views.has(explorer.key) ? views.get(explorer.key) : null;
      if (view !== explorer.view) {
        explorer.view = view;
        show(explorer);
      }
    }
  }

  // Messages.

  function say(explorer, words, origin) {
    const inside = explorer.frame.contentWindow;
    if (inside) inside.postMessage(Object.assign({ [NAME]: VERSION }, words), origin);
  }

  // Shows the view that the address says: by message, now or once the explorer answers; before that in the frame's
  // address, too, where nothing has loaded yet and it makes no step in the history. It is said all the same, since a
  // frame that is just about to load goes on to load what it was told before.
  function show(explorer) {
    const view = explorer.view === null ? explorer.home : explorer.view;
    explorer.rises = RISES;
    if (explorer.greeted) {
      say(explorer, { say: "state", state: view }, explorer.origin);
    } else {
      explorer.late = view;
      if (isBlank(explorer.frame)) exchange(explorer, showing(explorer.address, view));
    }
  }

  // A frame that is sent elsewhere while it loads may stay blank for good in Chromium, above all when the page around is
  // reloaded. So another takes its place, and has one address only.
  function exchange(explorer, address) {
    const { frame } = explorer;
    const fresh = document.createElement("iframe");
    for (const { name, value } of frame.attributes) {
      if (name !== "style") fresh.setAttribute(name, value);
    }
    // Not as an attribute, which the page's own policy may forbid.
    for (const name of frame.style) {
      fresh.style.setProperty(name, frame.style.getPropertyValue(name), frame.style.getPropertyPriority(name));
    }
    if (written.has(frame)) written.set(fresh, written.get(frame));
    fresh.src = address;
    frame.replaceWith(fresh);
    explorer.frame = fresh;
    if (explorer.watch) {
      explorer.watch.disconnect();
      watchWidth(explorer);
    }
  }

  // Whether a frame's address is this one, however its query is escaped.
  function isAt(frame, shown) {
    const address = parsed(frame.getAttribute("src"));
    return address !== null && /[?&]embed=1(?:&|$)/.test(address.search) && showing(address, queryOf(address)) === shown;
  }

  function isBlank(frame) {
    // Of a page of another origin nothing is told.
    return frame.contentDocument !== null && frame.contentDocument.URL === "about:blank";
  }

  function greet(explorer) {
    const words = { say: "hello", home: explorer.home };
    // Only the first time: a frame that loads again does so because the reader goes back or forward in it.
    if (explorer.late !== null) words.state = explorer.late;
    explorer.late = null;
    explorer.greeted = true;
    explorer.above = explorer.below = null;
    say(explorer, words, explorer.origin);
  }

  // Takes a message in; only what is understood in full is kept, and of each kind only the last.
  function hear(event) {
    const explorer = event.source && explorers.find((each) => each.frame.contentWindow === event.source);
    if (!explorer || event.origin !== explorer.origin) return;
    const words = event.data;
    if (words === null || typeof words !== "object" || words[NAME] !== VERSION) return;
    const heard = explorer.heard;
    if (words.say === "ready") {
      heard.ready = true;
    } else if (!explorer.greeted) {
      return;
    } else if (words.say === "height" && Number.isFinite(words.height) && words.height > 0) {
      heard.height = words.height;
    } else if (words.say === "state" && typeof words.state === "string" && words.state.length <= LONGEST &&
      typeof words.home === "boolean" && VIEW.test(words.state)) {
      heard.view = words.home ? null : words.state;
    } else if (words.say === "show" && Number.isFinite(words.top) && Number.isFinite(words.bottom)) {
      heard.show = { top: words.top, bottom: words.bottom };
    } else {
      return;
    }
    soon();
  }

  // Does what there is to do once before the next picture is drawn, however much was said.
  let asked = false;

  function soon() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      for (const explorer of explorers) {
        const { ready, height, view, show } = explorer.heard;
        explorer.heard = {};
        if (ready) greet(explorer);
        if (height !== undefined) fit(explorer, height);
        if (show && readerIsIn(explorer)) explorer.aim = Object.assign({ until: performance.now() + AIMED }, show);
        if (show || height !== undefined) reveal(explorer);
        if (view !== undefined && view !== explorer.view) {
          explorer.view = view;
          mirror();
        }
        tellSeen(explorer);
      }
    });
  }

  // Height.

  function fit(explorer, height) {
    const wanted = Math.min(Math.max(Math.ceil(height), LOWEST), HIGHEST);
    explorer.wanted = wanted;
    const more = wanted - explorer.height;
    if (more === 0 || (more < 0 && more > -SLACK)) return;
    if (wanted > explorer.highest && !mayRise(explorer)) return;
    explorer.highest = Math.max(explorer.highest, wanted);
    setHeight(explorer, wanted);
  }

  function setHeight(explorer, height) {
    explorer.height = height;
    explorer.frame.style.setProperty("height", `${height}px`, "important");
  }

  // A frame whose content grows with the frame would grow for ever. What the reader opens may raise it again and again.
  function mayRise(explorer) {
    const now = performance.now();
    if (readerActs(explorer)) explorer.rises = Math.min(RISES, explorer.rises + (now - explorer.rose) / RISE_EACH);
    explorer.rose = now;
    if (explorer.rises < 1) return false;
    explorer.rises -= 1;
    return true;
  }

  // What a reader does in a frame counts for the page around it, too.
  function readerActs(explorer) {
    const { userActivation } = navigator;
    return userActivation ? userActivation.isActive : document.activeElement === explorer.frame;
  }

  function readerIsIn(explorer) {
    return document.activeElement === explorer.frame && readerActs(explorer);
  }

  // Scrolls to what the reader has just gone to in the explorer, if it is out of sight; once more when the frame has got
  // the height that it then needs. Not every browser lets a frame do so itself.
  function reveal(explorer) {
    const { aim } = explorer;
    if (!aim || performance.now() > aim.until) return;
    const from = explorer.frame.getBoundingClientRect().top;
    const within = (y) => from + Math.min(Math.max(y, 0), explorer.height);
    const [top, bottom] = [within(aim.top), within(aim.bottom)];
    if (top >= 0 && bottom <= window.innerHeight) return;
    // Clear of the bars that pages like to keep at their edges.
    const edge = window.innerHeight / 6;
    const far = Math.max(bottom - window.innerHeight + edge, 0);
    window.scrollBy({ top: top < 0 ? top - edge : Math.min(far, top - edge), behavior: "instant" });
  }

  // Of another width everything is of another height.
  function watchWidth(explorer) {
    if (!window.ResizeObserver) return;
    let width = null;
    explorer.watch = new ResizeObserver(() => {
      if (width === explorer.frame.offsetWidth) return;
      width = explorer.frame.offsetWidth;
      explorer.highest = 0;
      explorer.rises = RISES;
      // What was refused before may be right now. Later, as a change of height from here would call this again.
      if (explorer.wanted && explorer.heard.height === undefined) explorer.heard.height = explorer.wanted;
      soon();
    });
    explorer.watch.observe(explorer.frame);
  }

  // Tells the explorer how much of it is out of sight above and below, so that what should stay in sight can.
  function tellSeen(explorer) {
    if (!explorer.greeted) return;
    const { top, bottom } = explorer.frame.getBoundingClientRect();
    const above = Math.round(Math.min(Math.max(-top, 0), explorer.height));
    const below = Math.round(Math.min(Math.max(bottom - window.innerHeight, 0), explorer.height));
    if (explorer.above === above && explorer.below === below) return;
    explorer.above = above;
    explorer.below = below;
    say(explorer, { say: "seen", above, below }, explorer.origin);
  }

  // What follows the window from another page is always late: it would tremble while the reader scrolls.
  let scrolling = null;

  function onceAtRest() {
    clearTimeout(scrolling);
    scrolling = setTimeout(soon, REST);
  }

  // Coming and going.

  function open(element) {
    if (!element.isConnected || explorers.some((each) => each.element === element)) return;
    const inside = element.querySelector("iframe");
    if (inside && !written.has(inside)) written.set(inside, inside.getAttribute("src"));
    const address = parsed(element.getAttribute("src") || (inside && written.get(inside)) || folder);
    if (!address) return;
    const frame = inside || document.createElement("iframe");
    const given = element.hasAttribute("state") ? element.getAttribute("state") : null;
    const home = queryOf(given === null ? address : { search: given });
    const height = parseInt(element.getAttribute("height") || (inside && inside.getAttribute("height")), 10);

    let number = 1;
    const keyOf = () => (number === 1 ? NAME : `${NAME}-${number}`);
    while (explorers.some((each) => each.key === keyOf())) number += 1;
    const key = keyOf();
    const { views, foreign } = readFragment();
    const view = !foreign && views.has(key) ? views.get(key) : null;
    const explorer = {
      element, frame, address, home, key, view, origin: address.origin, made: !inside, heard: {}, late: null,
      greeted: false, height: 0, wanted: 0, highest: 0, rises: RISES, rose: 0, aim: null, above: null, below: null, watch: null,
    };
    explorers.push(explorer);

    Object.keys(STYLE).forEach((name) => frame.style.setProperty(name, STYLE[name], "important"));
    setHeight(explorer, Math.min(Math.max(height || USUAL_HEIGHT, LOWEST), HIGHEST));
    const title = element.getAttribute("title");
    if (title || !frame.title) frame.title = title || TITLE;
    if (!frame.hasAttribute("allow")) frame.setAttribute("allow", ALLOWED.join("; "));
    const shown = showing(address, view === null ? home : view);
    if (explorer.made) {
      frame.src = shown;
      element.appendChild(frame);
    } else if (!isAt(frame, shown)) {
      show(explorer);
    } else {
      // On its way there already; a browser that reloads the page may load into the frame what was in it last.
      explorer.late = view;
    }
    watchWidth(explorer);
    // An explorer that was there first has announced itself before anyone listened.
    say(explorer, { say: "call" }, "*");
  }

  function close(element) {
    const explorer = explorers.find((each) => each.element === element);
    if (!explorer) return;
    explorers = explorers.filter((each) => each !== explorer);
    if (explorer.watch) explorer.watch.disconnect();
    if (explorer.made) explorer.frame.remove();
  }

  window.addEventListener("message", hear);
  window.addEventListener("hashchange", follow);
  window.addEventListener("pagehide", writeFragment);
  window.addEventListener("resize", onceAtRest, { passive: true });
  document.addEventListener("scroll", onceAtRest, { capture: true, passive: true });

  // The tag as wide as its place, wherever the page has nothing else to say about it.
  if ("adoptedStyleSheets" in document) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:where(${NAME}) { display: block; width: 100% }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  customElements.define(NAME, class extends HTMLElement {
    connectedCallback() {
      // While the page is still being read, the frame inside may not be there yet.
      if (document.readyState === "loading" && !this.querySelector("iframe")) {
        document.addEventListener("DOMContentLoaded", () => open(this), { once: true });
      } else {
        open(this);
      }
    }

    disconnectedCallback() {
      close(this);
    }
  });
})();
