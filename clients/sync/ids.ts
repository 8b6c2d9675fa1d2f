/** Names made on this device: the finger touches, the name exists. */

let lastMoment = 0;
let lastCount = 0;

/** A UUIDv7 (RFC 9562). Names from one page sort in the order in which they were made. */
export function freshId(wall: number = Date.now()): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  const moment = Math.max(wall, lastMoment);
  // 12 bits count within one millisecond, from a random start that leaves room to count up.
  lastCount =
    moment > lastMoment ? ((random[0] ?? 0) << 3) | ((random[1] ?? 0) >> 5) : lastCount + 1;
  lastMoment = lastCount > 0xfff ? moment + 1 : moment;
  lastCount = lastCount > 0xfff ? 0 : lastCount;
  random[2] = ((random[2] ?? 0) & 0x3f) | 0x80;
  const time = lastMoment.toString(16).padStart(12, "0");
  const tail = [...random.subarray(2)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const count = lastCount.toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
