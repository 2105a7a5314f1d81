// Put first into every page under test: tells the test server whatever goes wrong, from the first moment on.
(() => {
  const told = [];
  const tell = (kind, text) => {
    const body = JSON.stringify(`${kind}: ${text} (${location.pathname}${location.search}${location.hash})`);
    told.push(fetch("/__trouble", { method: "POST", keepalive: true, body }).catch(() => {}));
  };
  window.__troubleTold = () => Promise.all(told);

  for (const level of ["error", "warn"]) {
    const shown = console[level];
    console[level] = (...words) => {
      tell(`console.${level}`, words.join(" "));
      shown.apply(console, words);
    };
  }
  addEventListener("error", (event) => {
    const { src, href } = event.target ?? {};
    tell("error", event.message ?? `could not load ${src ?? href}`);
  }, true);
  addEventListener("unhandledrejection", (event) => tell("unhandled rejection", event.reason));
  addEventListener("securitypolicyviolation", (event) => {
    tell("content security policy", `${event.effectiveDirective} forbids ${event.blockedURI} ${event.sample}`);
  });
  // The pages around the explorer are of another origin than it, and get its script and its frame from there.
  const around = location.pathname.startsWith("/__host/");
  const origins = [location.origin, ...(around ? [location.origin.replace("localhost", "127.0.0.1")] : [])];
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const address = new URL(name, location);
      if (address.protocol.startsWith("http") && !origins.includes(address.origin)) tell("off the origin", name);
    }
  }).observe({ type: "resource", buffered: true });
})();
