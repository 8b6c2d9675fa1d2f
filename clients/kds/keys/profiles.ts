/** The lists of keys that this screen knows, and the one that it goes by. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import bumpBar from "./bump-bar.json" with { type: "json" };
import keyboard from "./keyboard.json" with { type: "json" };
import numberPad from "./number-pad.json" with { type: "json" };
import { type Profile, readProfile } from "./profile.ts";

const KEPT = "comanda.kds.keys";
const OWN = "comanda.kds.own_keys";

export interface Profiles {
  readonly known: ReadonlySignal<readonly Profile[]>;
  readonly chosen: ReadonlySignal<Profile>;
  /** What is wrong with lists that could not be read, in words. */
  readonly faults: ReadonlySignal<readonly string[]>;
  choose(id: string): void;
  /** Lists that the house keeps; one that has the name of another takes its place. */
  add(lists: readonly KeyList[]): void;
}

export interface KeyList {
  /** What its owner calls it, to be told when it cannot be read. */
  readonly file: string;
  readonly content: unknown;
}

/** A screen without a single key would be out of reach of a bump bar. */
const BARE: Profile = { id: "none", name: "No keys", keys: [], byKey: new Map() };

export function openProfiles(contents: readonly unknown[], remembered: string | null): Profiles {
  const known = signal<readonly Profile[]>([]);
  const faults = signal<readonly string[]>([]);
  const id = signal(remembered);
  const add = (more: readonly KeyList[]): void => {
    for (const { file, content } of more) {
      const read = readProfile(content);
      if (read.ok) {
        const others = known.peek().filter((one) => one.id !== read.profile.id);
        known.value = [...others, read.profile];
      } else {
        faults.value = [...new Set([...faults.peek(), `${file}: ${read.fault}`])];
      }
    }
  };
  add(contents.map((content) => ({ file: "", content })));
  return {
    known,
    faults,
    chosen: computed(
      () => known.value.find((one) => one.id === id.value) ?? known.value[0] ?? BARE,
    ),
    choose(next) {
      id.value = next;
    },
    add,
  };
}

/** The house's own lists, as this device heard them last: a bar works without the house too. */
function ownLists(text: string | null): readonly KeyList[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKeyList) : [];
  } catch {
    return [];
  }
}

const isKeyList = (thing: unknown): thing is KeyList =>
  typeof thing === "object" && thing !== null && "file" in thing && "content" in thing;

async function fetchOwn(mine: Profiles): Promise<void> {
  const answer = await fetch("/kds/keys.json");
  if (!answer.ok) return;
  const text = await answer.text();
  localStorage.setItem(OWN, text);
  mine.add(ownLists(text));
}

let opened: Profiles | null = null;

/** Of this device; chosen once, remembered. */
export function profiles(): Profiles {
  if (opened) return opened;
  const mine = openProfiles([keyboard, numberPad, bumpBar], localStorage.getItem(KEPT));
  mine.add(ownLists(localStorage.getItem(OWN)));
  // Without the house the lists that the device knows are good enough.
  fetchOwn(mine).catch(() => undefined);
  opened = {
    ...mine,
    choose(id) {
      mine.choose(id);
      localStorage.setItem(KEPT, id);
    },
  };
  return opened;
}
