/** The kitchen screen on hand-made records: ?case=usual|crowded|empty &state=live|apart|greeting|stale. */
import { computed, signal } from "@preact/signals";
import { render } from "preact";
import { Kitchen } from "../kds/screens/Kitchen.tsx";
import type { House, Status } from "../sync/house.ts";
import { startTheme } from "../ui/theme.ts";
import type { Commands } from "../wire/commands.ts";
import type { Records, Ticket } from "../wire/records.ts";
import { ticketsFor } from "./kds-cases.ts";
import { firingsOf, lanesOf, NOW, people, stations } from "./kds-tickets.ts";
import "../ui/theme.css";
import "../kds/kds.css";

const asked = new URL(location.href).searchParams;
const opened = performance.now();
const now = signal(NOW);
const tickets = signal<readonly Ticket[]>(ticketsFor(asked.get("case") ?? "usual"));
setInterval(() => {
  now.value = NOW + Math.round((performance.now() - opened) / 1000) * 1000;
}, 1000);

function change(id: string, how: (ticket: Ticket) => Partial<Ticket>): void {
  tickets.value = tickets.value.map((one) => (one.id === id ? { ...one, ...how(one) } : one));
}

type Doing = { [N in keyof Commands]?: (args: Commands[N]) => void };
const doing: Doing = {
  "kitchen.bump": ({ ticket }) =>
    change(ticket, () => ({ bumped_at: now.value, recalled_at: null })),
  "kitchen.start": ({ ticket }) => change(ticket, () => ({ started_at: now.value })),
  "kitchen.recall": ({ ticket }) =>
    change(ticket, () => ({ bumped_at: null, recalled_at: now.value })),
  "kitchen.acknowledge": ({ ticket }) =>
    change(ticket, (one) => ({
      notices: one.notices.map((notice) => ({ ...notice, acknowledged_at: now.value })),
    })),
  "kitchen.serve": ({ firings }) => serve(firings, now.value),
  "kitchen.not_served": ({ firings }) => serve(firings, null),
};

function serve(firings: readonly string[], at: number | null): void {
  tickets.value = tickets.value.map((one) =>
    firings.includes(one.firing) ? { ...one, served_at: at } : one,
  );
}

const byId = <T extends { id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));
const none = signal(new Map());
const kinds = {
  ticket: computed(() => byId(tickets.value)),
  firing: computed(() => byId(firingsOf(tickets.value))),
  lane: computed(() => byId(lanesOf(tickets.value))),
  station: signal(byId(stations())),
  person: signal(byId(people())),
} as const;

const log: { name: string; args: unknown }[] = [];
Object.assign(window, { asked: log, change, tickets });

const house = {
  records: <K extends keyof Records>(kind: K) =>
    (kinds as Partial<Record<K, unknown>>)[kind] ?? none,
  unconfirmed: signal(new Set<string>()),
  status: signal({
    state: asked.get("state") ?? "live",
    since: NOW - 90_000,
    waiting: asked.has("state") ? 2 : 0,
    stored: true,
    rev: 1,
    lag_ms: 0,
  } as Status),
  now,
  menu: signal(null),
  waiting: signal([]),
  tray: signal(
    asked.has("no") ? [{ id: "1", code: "x", sentence: "The bill is already paid." }] : [],
  ),
  dismiss: () => undefined,
  session: signal(null),
  ask: <N extends keyof Commands>(name: N, args: Commands[N]) => {
    log.push({ name, args });
    doing[name]?.(args);
    return { id: "1", answer: new Promise(() => undefined) };
  },
  actAsStations: () => Promise.resolve(),
  device: { id: "dev", name: "Grill screen" },
} as unknown as House;

const app = document.getElementById("app");
startTheme(asked.get("theme") === "light" ? "light" : "dark");
if (app) render(<Kitchen house={house} />, app);
