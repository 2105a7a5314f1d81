// What a reader types, key by key, taken from the plan's own names.

import { assemble, convertHangulToQwerty, disassemble, getChoseong } from "es-hangul";

import { chance, pick } from "../statistics.mjs";

/** What the field shows after each key of a two-set keyboard. */
export function composed(word) {
  const keys = [...disassemble(word)];
  return keys.map((_, at) => assemble(keys.slice(0, at + 1)));
}

/** What the field shows as it grows letter by letter. */
const grown = (text) => [...text].map((_, at, letters) => letters.slice(0, at + 1).join(""));

const words = (name) => name.match(/[가-힣]{2,5}/g) ?? [];

/**
 * Sequences of keystrokes over these names: `{ kind, target, queries }`; `target` is the position of the name in the
 * reader's mind, if there is one.
 */
export function sequences(names, seed = 7) {
  const random = chance(seed);
  const rich = [...names.keys()].filter((at) => words(names[at]).length > 2);
  const some = (kind, count, queries) =>
    Array.from({ length: count }, () => {
      const target = pick(rich, random);
      return { kind, target, queries: queries(words(names[target])) };
    });
  return [
    ...some("a word, key by key", 5, (all) => composed(pick(all, random))),
    ...some("initials", 3, (all) => grown(getChoseong(pick(all, random)))),
    ...some("a second word", 2, ([first, second]) => composed(second).map((typed) => `${first} ${typed}`)),
    ...some("keyboard left in English", 1, (all) => grown(convertHangulToQwerty(pick(all, random)))),
    { kind: "a code", queries: ["2", "2-", "2-3", "2-3-1"] },
    { kind: "nothing to find", queries: composed("쿼크") },
    { kind: "nearly all", queries: ["ㅈ", "ㅇ", "지"] },
  ];
}
