// What the page offers to whoever drives the browser.

import { periods } from "./periods.mjs";
import { index, indexed, search } from "./search.mjs";
import { treemap } from "./treemap.mjs";

if (!crossOriginIsolated) throw new Error("The clock is coarse here: the page is not isolated.");
window.beside = { search, index, indexed, treemap, periods };
