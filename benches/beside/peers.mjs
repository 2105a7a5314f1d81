// The searches from npm, each set up as its own manual says for this work, over the same array of names.
// Each gives what it would hand to a page that shows all it found; `found` reads positions in `names` from that.

import UFuzzy from "@leeoniya/ufuzzy";
import { disassemble } from "es-hangul";
import { Charset, Index } from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";

const positions = (found) => found;

function uFuzzy(names, most) {
  // Its faster way for other alphabets: the letters are named.
  const uf = new UFuzzy({ alpha: "a-zㄱ-ㅎㅏ-ㅣ가-힣" });
  return {
    search: (query) => uf.search(names, query, 1, most),
    found: ([at, info, order]) => (order ? order.map((place) => info.idx[place]) : (at ?? [])),
  };
}

function flex(names, options) {
  const index = new Index(options);
  names.forEach((name, at) => index.add(at, name));
  return { search: (query) => index.search(query, { limit: names.length }), found: positions };
}

/** Makes a peer ready: `{ search, found }`. */
export const PEERS = {
  // Written out each time: a loop shared by several tests would be slower for all of them.
  includes: (names) => ({
    search: (query) => {
      const found = [];
      for (let at = 0; at < names.length; at++) if (names[at].includes(query)) found.push(at);
      return found;
    },
    found: positions,
  }),
  uFuzzy: (names) => uFuzzy(names, 1000),
  "uFuzzy, all ranked": (names) => uFuzzy(names, Infinity),
  MiniSearch: (names) => {
    const index = new MiniSearch({ fields: ["name"], searchOptions: { prefix: true, fuzzy: 0.2, combineWith: "AND" } });
    index.addAll(names.map((name, id) => ({ id, name })));
    return { search: (query) => index.search(query), found: (hits) => hits.map(({ id }) => id) };
  },
  "FlexSearch, CJK": (names) => flex(names, { tokenize: "forward", encoder: Charset.CJK }),
  "FlexSearch, full": (names) => flex(names, { tokenize: "full" }),
  "Fuse.js": (names) => {
    const fuse = new Fuse(names, { includeMatches: true });
    return { search: (query) => fuse.search(query), found: (hits) => hits.map(({ refIndex }) => refIndex) };
  },
  "es-hangul": (names) => ({
    search: (query) => {
      const asked = disassemble(query);
      const found = [];
      for (let at = 0; at < names.length; at++) if (disassemble(names[at]).includes(asked)) found.push(at);
      return found;
    },
    found: positions,
  }),
  "es-hangul, prepared": (names) => {
    const keys = names.map((name) => disassemble(name));
    return {
      search: (query) => {
        const asked = disassemble(query);
        const found = [];
        for (let at = 0; at < keys.length; at++) if (keys[at].includes(asked)) found.push(at);
        return found;
      },
      found: positions,
    };
  },
};
