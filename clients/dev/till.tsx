/** The till before a hand-made house: `?scene=` picks one. Not part of the build. */
import { signal } from "@preact/signals";
import { render } from "preact";
import "../ui/theme.css";
import "../till/till.css";
import type { House, Refused, Status, Waiting } from "../sync/house.ts";
import { Till } from "../till/screens/Till.tsx";
import { startTheme } from "../ui/theme.ts";
import type { Answer } from "../wire/messages.ts";
import type { Records } from "../wire/records.ts";
import { aHouseFull, NOW } from "./tillRecords.ts";

const scene = new URLSearchParams(location.search);
const store = scene.has("empty") ? aHouseFull(0) : aHouseFull(Number(scene.get("tables") ?? 24));
if (scene.has("empty")) {
  store.opening?.clear();
  store.receipt?.clear();
  store.job?.clear();
}
const apart = scene.has("apart");
const tray = signal<readonly Refused[]>([]);
const waiting = signal<readonly Waiting[]>([]);
const shelves = new Map<string, unknown>();
let last = 0;

const status: Status = {
  state: apart ? "apart" : "live",
  since: NOW - 60_000,
  waiting: 0,
  stored: true,
  rev: 311,
  lag_ms: 200,
};
const answer = {
  status: scene.has("refuse") ? "refused" : "done",
  again: false,
  rev: 312,
  result: null,
  code: "payments.no_drawer",
  sentence: "No drawer is open: open one before taking cash.",
  last_seq: 1,
} as Answer;

const house: House = {
  records<K extends keyof Records>(kind: K) {
    const known = shelves.get(kind) ?? signal(store[kind] ?? new Map());
    shelves.set(kind, known);
    return known as ReturnType<House["records"]> as never;
  },
  unconfirmed: signal(new Set<string>()),
  status: signal(status),
  now: signal(NOW),
  menu: signal({
    currency: "EUR",
    taxes: [],
    courses: [
      { number: 1, name: "Starters" },
      { number: 2, name: "Mains" },
      { number: 3, name: "Desserts" },
    ],
    categories: [],
    groups: [],
    dishes: [],
  }),
  waiting,
  tray,
  dismiss: (id) => {
    tray.value = tray.value.filter((one) => one.id !== id);
  },
  ask: (name, args) => {
    const id = `cmd-${++last}`;
    const asked = { id, name, args, tapped_at: NOW, person: "c1" } as unknown as Waiting;
    waiting.value = [...waiting.value, asked];
    console.info("ask", name, JSON.stringify(args));
    if (apart) return { id, answer: new Promise<Answer>(() => undefined) };
    return {
      id,
      answer: new Promise((done) =>
        setTimeout(() => {
          waiting.value = waiting.value.filter((one) => one.id !== id);
          if (answer.status === "refused")
            tray.value = [
              ...tray.value,
              {
                ...asked,
                code: scene.get("refuse") || "x",
                sentence: answer.sentence ?? "",
                at: NOW,
              } as Refused,
            ];
          done(answer);
        }, 200),
      ),
    };
  },
  session: signal(
    scene.has("locked") ? null : { token: "t", person: "c1", roles: ["cashier"], expires_at: NOW },
  ),
  signIn: () => Promise.resolve({ ok: true as const }),
  actAsStations: () => Promise.resolve(),
  lock: () => undefined,
  approve: () => Promise.resolve({ ok: true as const, approval: "a" }),
  freshId: () => `fresh-${++last}`,
  device: { id: "d", name: "Till 1" },
};

const page = document.getElementById("app");
if (scene.has("check"))
  sessionStorage.setItem("comanda.till.check", `turn-${scene.get("check")}-1`);
if (scene.has("bill")) sessionStorage.setItem("comanda.till.bill", scene.get("bill") ?? "");
startTheme(scene.has("dark") ? "dark" : "light");
if (page) render(<Till house={house} />, page);
