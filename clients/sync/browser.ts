/** This browser as a device of the house: paired once, known by its id and token ever after. */
import type { SpareCopy } from "../away/spare_copy.ts";
import { PROTOCOL, SCHEMA } from "../wire/versions.ts";
import type { Parts } from "./assemble.ts";
import { openCabinet } from "./cabinet.ts";
import { pageTime } from "./clock.ts";
import { type Device, houseDoors, pairItself } from "./doors.ts";
import type { App } from "./house.ts";
import { socketLink, type TellingLink } from "./link.ts";
import { pageSight, windowsOf } from "./neighbours.ts";
import { readable } from "./slips.ts";

const DEVICE = "comanda.device";
const RELOADED = "comanda.reloaded";
const RELOAD_EVERY_MS = 60_000;
const PAIR_AGAIN_MS = 2_000;

export interface BrowserParts extends Parts {
  readonly link: TellingLink;
}

export async function browserParts(app: App, copy: SpareCopy): Promise<BrowserParts> {
  const device = await pairedDevice();
  const reload = () => seldom(() => void copy.renew());
  const build = copy.build ?? "";
  const auth = { protocol: PROTOCOL, schema: SCHEMA, app, build, device: device.id } as const;
  // Not awaited: some browsers ask the person first.
  void navigator.storage?.persist?.();
  return {
    device,
    link: socketLink(location.origin, () => ({ ...auth, token: device.token })),
    doors: houseDoors(device),
    cabinet: openCabinet(`comanda.${device.id}`),
    neighbours: windowsOf(device.id, navigator.locks, pageSight),
    time: pageTime,
    slips: localStorage,
    tab: sessionStorage,
    random: Math.random,
    turnedAway(code) {
      if (code === "hub.not_paired") {
        localStorage.removeItem(DEVICE);
        sessionStorage.removeItem("comanda.session");
      }
      if (code === "hub.not_paired" || code === "hub.reload") reload();
    },
    reload,
    onHope(hope) {
      addEventListener("online", hope);
      document.addEventListener("visibilitychange", hope);
    },
  };
}

async function pairedDevice(): Promise<Device> {
  const known = readable<Device>(localStorage.getItem(DEVICE));
  if (known) return known;
  const paired = await pairItself().catch(() => "again" as const);
  if (paired === "again") {
    await new Promise<void>((resolve) => pageTime.after(PAIR_AGAIN_MS, resolve));
    return pairedDevice();
  }
  if (paired === null) {
    location.assign("/pair");
    // The page is on its way out; nothing that comes after may run.
    return new Promise<Device>(() => {});
  }
  localStorage.setItem(DEVICE, JSON.stringify(paired));
  return paired;
}

/** Not more than once a minute, or a mistake of ours would reload for ever. */
function seldom(reload: () => void): void {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
  // A clock that was set back in between must not forbid it.
  if (Math.abs(Date.now() - last) < RELOAD_EVERY_MS) return;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  reload();
}
