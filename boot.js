// Shows the page by the reader's own settings, then starts the app: imports the glue and the wasm that the build wrote
// into the head as preload links, so that both are on their way before this runs. If that fails, the page says so and
// stays of use.

const glue = document.querySelector('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][as="fetch"]');
const arrival = document.getElementById("app").cloneNode(true);
const AGAIN = "pledge-explorer again";

// The style sheet reads the settings from the root, and gives a word that it does not know no meaning.
function restoreSettings() {
  try {
    for (const setting of ["text", "contrast"]) {
      const kept = localStorage?.getItem(`pledge-explorer.${setting}`);
      if (kept) document.documentElement.setAttribute(`data-${setting}`, kept);
    }
  } catch (error) {
    // Where storage is forbidden there is nothing to restore; anything else is a fault to be told.
    if (error.name !== "SecurityError") console.error(error);
  }
}

// As the preload link asks for it, or it is fetched twice. A response that failed may be an old failure kept by the
// browser (WebKit keeps one even over a reload), so it is asked for once more, past the cache.
async function fetchWasm() {
  const response = await fetch(wasm.href, { mode: "no-cors", credentials: "include" });
  return response.ok ? response : fetch(wasm.href, { cache: "reload" });
}

async function start() {
  const response = fetchWasm();
  response.catch(() => {}); // it is awaited below; if the glue fails first, that is what is reported
  const app = await import(glue.href);
  await app.default({ module_or_path: response });
  if (window.name === AGAIN) window.name = "";
}

// WebKit now and then traps while a sound module starts ("Out of bounds memory access"), and runs it when the page is
// loaded afresh. That is tried once; the window's name tells it, as storage may be forbidden and the history has notes.
function startAfresh(error) {
  if (!(error instanceof WebAssembly.RuntimeError) || window.name) return false;
  console.info("Starting once more after", error);
  window.name = AGAIN;
  location.reload();
  return true;
}

function explain(error) {
  if (document.documentElement.hasAttribute("data-ready")) throw error; // what fails later is the app's own to tell
  if (startAfresh(error)) return;
  console.error(error);
  // The app may have emptied the page before it failed.
  document.getElementById("app").replaceWith(arrival);
  const state = document.getElementById("boot-state");
  state.replaceChildren(document.getElementById("boot-failed").content.cloneNode(true));
  state.querySelector("button").addEventListener("click", () => location.reload());
}

restoreSettings();
start().catch(explain);
