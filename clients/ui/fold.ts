/** Text as it is searched for: "Crème brûlée" is found by "creme". */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
