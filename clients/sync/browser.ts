/** This browser as a device of the house: paired once, known by its id and token ever after. */
import type { Parts } from "./assemble.ts";
import { openCabinet } from "./cabinet.ts";
import { pageTime } from "./clock.ts";
import { type Device, houseDoors, pairItself } from "./doors.ts";
import type { App } from "./house.ts";
import { socketLink } from "./link.ts";
import { browserNeighbours } from "./neighbours.ts";

const DEVICE = "comanda.device";
const PROTOCOL = 1;
const SCHEMA = 1;
const RELOADED = "comanda.reloaded";
const RELOAD_EVERY_MS = 60_000;
/** The house has forgotten this device or never knew it. */
const PAIR_ANEW = new Set(["hub.unknown_device", "hub.bad_token", "hub.revoked", "hub.not_paired"]);

export async function browserParts(app: App): Promise<Parts> {
  const device = await pairedDevice(app);
  const auth = { protocol: PROTOCOL, schema: SCHEMA, app, device: device.device } as const;
  await navigator.storage?.persist?.();
  return {
    device,
    link: socketLink(location.origin, () => ({ ...auth, token: device.token })),
    doors: houseDoors(device),
    cabinet: openCabinet(`comanda.${device.device}`),
    neighbours: browserNeighbours(device.device),
    time: pageTime,
    slips: localStorage,
    tab: sessionStorage,
    random: Math.random,
    turnedAway(code) {
      if (!PAIR_ANEW.has(code)) return;
      localStorage.removeItem(DEVICE);
      sessionStorage.removeItem("comanda.session");
      reload();
    },
    reload,
    onHope(hope) {
      addEventListener("online", hope);
      document.addEventListener("visibilitychange", hope);
    },
  };
}

async function pairedDevice(app: App): Promise<Device> {
  const known = localStorage.getItem(DEVICE);
  if (known !== null) return JSON.parse(known) as Device;
  const paired = await pairItself(app);
  if (paired) {
    localStorage.setItem(DEVICE, JSON.stringify(paired));
    return paired;
  }
  location.assign("/pairing");
  // The page is on its way out; nothing that comes after may run.
  return new Promise<Device>(() => {});
}

/** Not more than once a minute, or a mistake of ours would reload for ever. */
function reload(): void {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
  if (Date.now() - last < RELOAD_EVERY_MS) return;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
}
