/** A tally over all live records: the house counts the same, so a screen can prove it is complete. */
import type { AnyRecord } from "../wire/messages.ts";

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 (IEEE 802.3) of the text in UTF-8, as eight hex digits. */
export function crc32(text: string): string {
  let sum = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}

/** JSON with sorted keys and no spaces: the same text in Python and here. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}

export function tallyOf(records: readonly AnyRecord[]): string {
  const lines = records.map((record) => [`${record.kind}:${record.id}`, record] as const);
  lines.sort(([one], [other]) => (one < other ? -1 : 1));
  return crc32(lines.map(([key, record]) => `${key} ${canonical(record)}\n`).join(""));
}
