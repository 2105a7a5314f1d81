// Numbers as a reader sees them.

/** Three digits that count, no more. */
const digits = (value) =>
  value === 0 ? "0" : value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);

/** A time given in milliseconds. */
export const time = (ms) =>
  ms < 1 ? `${digits(ms * 1000)} µs` : ms < 1000 ? `${digits(ms)} ms` : `${digits(ms / 1000)} s`;

/** Bytes as kB of a thousand, as download sizes are given. */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Memory, as MB of a million bytes. */
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

/** How many times as much one is as the other. */
export const times = (one, other) => `${digits(one / other)}×`;

export const count = (value) => value.toLocaleString("en");

/** A table in Markdown. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The same for a terminal. Korean letters are twice as wide. */
export function aligned(head, rows) {
  const wide = (text) => [...text].reduce((sum, letter) => sum + (/[ᄀ-ᇿ㄰-㆏가-힣]/.test(letter) ? 2 : 1), 0);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => wide(row[column]))));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell + " ".repeat(widths[column] - wide(cell)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
