/** How a place is called: a table says that it is one, a tab by its own words. */
import { TAB_WORDS } from "../../wire/facts.ts";

// The number of one that the house has not heard of yet is still to come.
const TAB = new RegExp(`^(${TAB_WORDS.join("|")}) (\\d+|…)$`);

export const isTabLabel = (label: string): boolean => TAB.test(label);

/** Table 12, Takeaway 3. */
export const placeTitle = (label: string): string => (isTabLabel(label) ? label : `Table ${label}`);

/** The same inside a sentence: table 12, takeaway 3. */
export const placeWithin = (label: string): string =>
  isTabLabel(label) ? label.toLowerCase() : `table ${label}`;

/** The word and the number apart, for screens that show one small and the other large. */
export function placeParts(label: string): { readonly word: string; readonly number: string } {
  if (!isTabLabel(label)) return { word: "Table", number: label };
  const [word = "", number = ""] = label.split(" ");
  return { word, number };
}
