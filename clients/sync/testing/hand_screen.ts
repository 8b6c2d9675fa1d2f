/** A screen on hand-made time, wire and storage: what it keeps survives its reload. */
import "fake-indexeddb/auto";
import { assemble, type OpenHouse } from "../assemble.ts";
import { openCabinet } from "../cabinet.ts";
import type { Doors } from "../doors.ts";
import type { Neighbours, Turn, Word } from "../neighbours.ts";
import type { HandHouse } from "./hand_house.ts";
import { type HandLink, handLink } from "./hand_link.ts";
import { type HandTime, handTime } from "./hand_time.ts";
import { CARTE } from "./restaurant.ts";

/** Everything on one device that outlives a page. */
export interface HandDevice {
  readonly id: string;
  readonly slips: Storage;
  readonly tab: Storage;
  readonly time: HandTime;
  readonly cabinet: string;
  readonly windows: Set<(word: Word) => void>;
  owner: ((turn: Turn) => void) | null;
  readonly hasLocks: boolean;
}

export interface HandScreen {
  readonly house: OpenHouse;
  readonly link: HandLink;
  /** Lets everything happen that is on its way: storage, wire and promises. */
  calm(): Promise<void>;
  live(): Promise<void>;
  readonly reloads: () => number;
  readonly turnedAway: string[];
}

let devices = 0;

export function handDevice(hasLocks = true): HandDevice {
  devices += 1;
  const id = `device-${devices}`;
  return {
    id,
    slips: memoryStorage(),
    tab: memoryStorage(),
    time: handTime(),
    cabinet: `comanda.${id}`,
    windows: new Set(),
    owner: null,
    hasLocks,
  };
}

export async function handScreen(
  world: HandHouse,
  device: HandDevice,
  random: () => number = () => 0.5,
): Promise<HandScreen> {
  const link = handLink(world, device.id);
  const turnedAway: string[] = [];
  let reloads = 0;
  const house = await assemble({
    device: { id: device.id, token: "token", name: device.id },
    link,
    doors: handDoors(world),
    cabinet: openCabinet(device.cabinet),
    neighbours: handNeighbours(device),
    time: device.time,
    slips: device.slips,
    tab: device.tab,
    random,
    turnedAway: (code) => void turnedAway.push(code),
    reload: () => {
      reloads += 1;
    },
    onHope: () => {},
  });
  const calm = async () => {
    for (let quiet = 0; quiet < 4; quiet += 1) {
      await storageTurns();
      if (link.up.length + link.down.length > 0) quiet = 0;
      link.flush();
    }
  };
  const live = async () => {
    await calm();
    if (house.status.peek().state !== "live") throw new Error("The screen is not live.");
  };
  return { house, link, calm, live, turnedAway, reloads: () => reloads };
}

/** fake-indexeddb works in turns of setImmediate: enough of them for a few transactions. */
export async function storageTurns(turns = 12): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

function handNeighbours(device: HandDevice): Neighbours {
  let listening: ((word: Word) => void) | null = null;
  let owning: ((turn: Turn) => void) | null = null;
  return {
    tell(word) {
      for (const window of device.windows) if (window !== listening) window(word);
    },
    listen(heard, turned) {
      listening = heard;
      owning = turned;
      device.windows.add(heard);
      if (!device.hasLocks) return turned("everybody's");
      device.owner?.("theirs");
      device.owner = turned;
      turned("mine");
    },
    close() {
      if (listening) device.windows.delete(listening);
      if (device.owner === owning) device.owner = null;
    },
  };
}

function handDoors(world: HandHouse): Doors {
  const nobody = { ok: false, code: "door.wrong_pin", sentence: "That PIN is wrong." } as const;
  const session = (person: string, roles: readonly string[]) => ({
    ok: true as const,
    session: `session-of-${person}`,
    person,
    roles,
    expires_at: world.now + 3_600_000,
  });
  return {
    snapshot: () => Promise.resolve(world.snapshot()),
    menu: () => Promise.resolve(CARTE),
    signIn: (person, pin) => Promise.resolve(pin === "1234" ? session(person, ["waiter"]) : nobody),
    stationSession: (stations) => Promise.resolve(session(`station-${stations[0]}`, ["cook"])),
    approve: () => Promise.resolve({ ok: true, approval: "approved" }),
    look: () => Promise.resolve(nobody),
    tell: () => Promise.resolve(nobody),
    paper: () => Promise.resolve(nobody),
  };
}

function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  };
}
