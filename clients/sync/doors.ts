/** The house's doors that are knocked on over HTTP: pairing, signing in, snapshots and the carte. */
import type { Snapshot } from "../wire/messages.ts";
import type { CarteDocument } from "../wire/records.ts";
import type { No } from "./house.ts";

export interface Device {
  readonly id: string;
  readonly token: string;
  readonly name: string;
}

export interface SignedIn {
  readonly session: string;
  readonly person: string;
  readonly roles: readonly string[];
  readonly expires_at: number;
}

export type Opened<T> = ({ readonly ok: true } & T) | No;

/** Longer than a slow link needs, shorter than a waiter's patience. */
const PATIENCE_MS = 8_000;
const NO_LINK: No = {
  ok: false,
  code: "screen.no_link",
  sentence: "The house cannot be reached just now. Try again in a moment.",
};

export interface Doors {
  snapshot(url: string): Promise<Snapshot>;
  menu(version: number): Promise<CarteDocument>;
  signIn(person: string, pin: string): Promise<Opened<SignedIn>>;
  stationSession(stations: readonly string[]): Promise<Opened<SignedIn>>;
  approve(
    person: string,
    pin: string,
    command: string,
    signs: boolean,
  ): Promise<Opened<{ readonly approval: string }>>;
  /** What is no record, for whoever is signed in. */
  look<T>(path: string, session: string): Promise<Opened<T>>;
}

/** A browser on the house's own machine pairs itself; any other gets null. */
export async function pairItself(): Promise<Device | null> {
  const response = await fetch("/pairing", { headers: { Accept: "application/json" } });
  if (!response.ok) return null;
  const { device, token, name } = (await response.json()) as Device & { device: string };
  return { id: device, token, name };
}

export function houseDoors({ id, token }: Device): Doors {
  const fetched = async <T>(path: string): Promise<T> => {
    const headers = { Authorization: `Bearer ${token}` };
    const response = await fetch(path, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as T;
  };
  const asked = <T>(path: string, body: object) => post<T>(path, { device: id, token, ...body });
  return {
    snapshot: (url) => fetched(url),
    menu: (version) => fetched(`/menu/${version}`),
    signIn: (person, pin) => asked("/sign-in", { person, pin }),
    stationSession: (stations) => asked("/station-session", { stations }),
    approve: (person, pin, command, signs) =>
      asked("/approve", { person, pin, command, ...(signs ? { signs } : {}) }),
    look: (path, session) =>
      opened(path, {
        headers: { Authorization: `Bearer ${token}`, "X-Comanda-Session": session },
      }),
  };
}

function post<T>(path: string, body: object): Promise<Opened<T>> {
  return opened(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function opened<T>(path: string, how: RequestInit): Promise<Opened<T>> {
  try {
    const response = await fetch(path, { ...how, signal: AbortSignal.timeout(PATIENCE_MS) });
    const said: unknown = await response.json();
    return response.ok ? { ok: true, ...(said as T) } : { ...(said as No), ok: false };
  } catch {
    return NO_LINK;
  }
}
