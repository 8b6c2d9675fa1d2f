/** How a key is called on the screen: "Enter", "−", or "× ×" for one that is pressed twice. */
import { words } from "../../ui/words/en.kds.ts";
import type { Act, Profile } from "./profile.ts";

export function labelsOf(profile: Profile, act: Act): readonly string[] {
  const pressesOf = (wanted: Act) => profile.keys.find((one) => one.act === wanted)?.presses ?? [];
  const own = pressesOf(act);
  // Without a key of its own it is the key for more, twice.
  const twice = act === "recall-last" && own.length === 0 ? pressesOf("more") : [];
  const labels = [
    ...own.map(words.keyLabel),
    ...twice.map((each) => `${words.keyLabel(each)} ${words.keyLabel(each)}`),
  ];
  return [...new Set(labels)];
}
