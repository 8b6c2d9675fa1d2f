/** Who is at this screen: a person with a PIN, or the stations of a kitchen screen. */
import { type ReadonlySignal, signal } from "@preact/signals-core";
import type { HouseClock, Time } from "./clock.ts";
import type { Doors, SignedIn } from "./doors.ts";
import type { No, Session } from "./house.ts";
import { readable } from "./slips.ts";

/** A kitchen screen has nobody who types a PIN, so its session is renewed well before it ends. */
const RENEW_BEFORE_MS = 10 * 60_000;
const LOOK_MS = 15_000;
const KEY = "comanda.session";

export interface Badge {
  readonly session: ReadonlySignal<Session | null>;
  signIn(person: string, pin: string): Promise<{ ok: true } | No>;
  actAsStations(stations: readonly string[]): Promise<void>;
  lock(): void;
  close(): void;
}

interface Worn extends Session {
  readonly stations?: readonly string[];
}

/** `storage` lives as long as this tab, so that a reload keeps its person and another tab does not. */
export function wearBadge(doors: Doors, clock: HouseClock, time: Time, storage: Storage): Badge {
  const session = signal<Worn | null>(null);
  let unlook = () => {};

  const wear = (worn: Worn | null) => {
    if (worn) storage.setItem(KEY, JSON.stringify(worn));
    else storage.removeItem(KEY);
    session.value = worn;
  };

  const cook = async (stations: readonly string[]): Promise<boolean> => {
    const opened = await doors.stationSession(stations);
    if (opened.ok) wear({ ...worn(opened), stations });
    return opened.ok;
  };

  const look = () => {
    unlook = time.after(LOOK_MS, look);
    const current = session.peek();
    if (!current) return;
    const left = current.expires_at - clock.now();
    if (current.stations && left < RENEW_BEFORE_MS) void cook(current.stations);
    else if (left <= 0) wear(null);
  };

  session.value = readable<Worn>(storage.getItem(KEY));
  look();

  return {
    session,
    async signIn(person, pin) {
      const opened = await doors.signIn(person, pin);
      if (!opened.ok) return opened;
      wear(worn(opened));
      return { ok: true };
    },
    async actAsStations(stations) {
      const current = session.peek();
      const isSame = current?.stations?.join() === stations.join();
      if (isSame && current && current.expires_at - clock.now() > RENEW_BEFORE_MS) return;
      while (!(await cook(stations))) await new Promise<void>((again) => time.after(2_000, again));
    },
    lock: () => wear(null),
    close: () => unlook(),
  };
}

function worn({ session, person, roles, expires_at }: SignedIn): Session {
  return { token: session, person, roles, expires_at };
}
