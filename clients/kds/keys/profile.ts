/** Which key does what, read from a file that anybody can write, and what is wrong with it in words. */

export const ACTS = [
  "next",
  "previous",
  "left",
  "right",
  "up",
  "down",
  "start",
  "bump-item",
  "next-item",
  "bump-ticket",
  "bump-first",
  "acknowledge",
  "message-seen",
  "void-not-started",
  "void-cooked",
  "void-wasted",
  "mark",
  "undo",
  "recall-last",
  "recall-list",
  "all-day",
  "eighty-six",
  "page-on",
  "page-back",
  "home",
  "end",
  "slot-1",
  "slot-2",
  "slot-3",
  "slot-4",
  "slot-5",
  "slot-6",
  "slot-7",
  "slot-8",
  "slot-9",
  "slot-10",
  "ten-more",
  "let-go",
  "more",
  "help",
] as const;

export type Act = (typeof ACTS)[number];

export interface Profile {
  readonly id: string;
  readonly name: string;
  /** In the order of the file. */
  readonly keys: readonly { readonly act: Act; readonly presses: readonly string[] }[];
  /** By the name of a key, as `event.code` or `event.key` say it. */
  readonly byKey: ReadonlyMap<string, Act>;
}

export type Read =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly fault: string };

const PRESSES_MAX = 10;
const NAME_LENGTH_MAX = 24;

const isObject = (thing: unknown): thing is Readonly<Record<string, unknown>> =>
  typeof thing === "object" && thing !== null && !Array.isArray(thing);

const isName = (thing: unknown): thing is string =>
  typeof thing === "string" && thing.trim().length > 0 && thing.length <= NAME_LENGTH_MAX;

const isAct = (name: string): name is Act => (ACTS as readonly string[]).includes(name);

/** "A" and "a" are one key, and the space bar has a name. */
export function keyName(key: string): string {
  if (key === " ") return "Space";
  return key.length === 1 ? key.toLowerCase() : key;
}

function faultOf(content: unknown): string | null {
  if (!isObject(content)) return "it is no list of keys";
  if (!isName(content.id) || !isName(content.name)) return "it has no name of 1 to 24 letters";
  if (!isObject(content.keys) || Object.keys(content.keys).length === 0) return "it names no keys";
  const taken = new Map<string, string>();
  for (const [act, presses] of Object.entries(content.keys)) {
    if (!isAct(act)) return `“${act.slice(0, NAME_LENGTH_MAX)}” is nothing that a key can do`;
    const isList = Array.isArray(presses) && presses.length > 0 && presses.length <= PRESSES_MAX;
    if (!isList || !presses.every(isName)) return `“${act}” needs its keys as a list of names`;
    for (const press of presses.map(keyName)) {
      const other = taken.get(press);
      if (other !== undefined) return `“${press}” cannot be ${other} and ${act} at once`;
      taken.set(press, act);
    }
  }
  return null;
}

export function readProfile(content: unknown): Read {
  const fault = faultOf(content);
  if (fault !== null) return { ok: false, fault };
  const { id, name, keys } = content as {
    readonly id: string;
    readonly name: string;
    readonly keys: Readonly<Record<Act, readonly string[]>>;
  };
  const listed = Object.entries(keys).map(([act, presses]) => ({
    act: act as Act,
    presses: presses.map(keyName),
  }));
  const byKey = new Map(listed.flatMap(({ act, presses }) => presses.map((key) => [key, act])));
  return { ok: true, profile: { id, name, keys: listed, byKey } };
}

interface Pressed {
  readonly code: string;
  readonly key: string;
}

/** By where the key lies first: on a number pad NumLock changes its meaning and not its place. */
export function actOf(profile: Profile, pressed: Pressed): Act | null {
  return profile.byKey.get(pressed.code) ?? profile.byKey.get(keyName(pressed.key)) ?? null;
}
