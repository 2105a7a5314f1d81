// Shows the page by the reader's own settings, then starts the app: imports the glue and the wasm that the build wrote
// into the head as preload links, so that both are on their way before this runs. If that fails, the page says so and
// stays of use.

const glue = document.querySelector('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][as="fetch"]');

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
}

function explain(error) {
  console.error(error);
  const state = document.getElementById("boot-state");
  if (!state) return; // the app is already there: what failed later is its own to tell
  state.replaceChildren(document.getElementById("boot-failed").content.cloneNode(true));
  state.querySelector("button").addEventListener("click", () => location.reload());
}

restoreSettings();
start().catch(explain);
