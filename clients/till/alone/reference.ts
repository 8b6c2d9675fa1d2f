/** The reference of a temporary receipt: short enough to be read aloud, made from its payment's id. */

/** Without letters and figures that look alike (Crockford's). */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TAIL = 8;
const LENGTH = 6;
const BITS = 5n;

/** The end of an id is its random part. */
export function referenceOf(tender: string): string {
  let rest = BigInt(`0x${tender.replaceAll("-", "").slice(-TAIL)}`);
  let found = "";
  for (let place = 0; place < LENGTH; place += 1) {
    found = (LETTERS[Number(rest & 31n)] ?? "") + found;
    rest >>= BITS;
  }
  return `T-${found}`;
}
