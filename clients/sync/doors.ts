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
/** A PDF is made while somebody waits for it. */
const PAPER_PATIENCE_MS = 40_000;
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
  /** What is told to a door and is in no outbox: a guest's address. */
  tell<T>(path: string, said: object, session: string): Promise<Opened<T>>;
  /** A paper as a file. */
  paper(path: string, session: string): Promise<Opened<{ readonly file: Blob }>>;
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
  const signed = (session: string) => ({
    Authorization: `Bearer ${token}`,
    "X-Comanda-Session": session,
  });
  return {
    snapshot: (url) => fetched(url),
    menu: (version) => fetched(`/menu/${version}`),
    signIn: (person, pin) => asked("/sign-in", { person, pin }),
    stationSession: (stations) => asked("/station-session", { stations }),
    approve: (person, pin, command, signs) =>
      asked("/approve", { person, pin, command, ...(signs ? { signs } : {}) }),
    look: (path, session) => opened(path, { headers: signed(session) }),
    tell: (path, said, session) => post(path, said, PAPER_PATIENCE_MS, signed(session)),
    paper: (path, session) =>
      knocked(path, { headers: signed(session) }, PAPER_PATIENCE_MS, async (response) => ({
        file: await response.blob(),
      })),
  };
}

function post<T>(
  path: string,
  body: object,
  patience = PATIENCE_MS,
  headers: Record<string, string> = {},
): Promise<Opened<T>> {
  const how = {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
  return opened(path, how, patience);
}

function opened<T>(path: string, how: RequestInit, patience = PATIENCE_MS): Promise<Opened<T>> {
  return knocked(path, how, patience, async (response) => (await response.json()) as T);
}

async function knocked<T>(
  path: string,
  how: RequestInit,
  patience: number,
  read: (response: Response) => Promise<T>,
): Promise<Opened<T>> {
  try {
    const response = await fetch(path, { ...how, signal: AbortSignal.timeout(patience) });
    if (!response.ok) return { ...((await response.json()) as No), ok: false };
    return { ok: true, ...(await read(response)) };
  } catch {
    return NO_LINK;
  }
}
