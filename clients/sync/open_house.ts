/** Opens this browser's view of the house. */
import { computed } from "@preact/signals-core";
import { guardReload } from "../away/limits.ts";
import { followBuilds, spareCopy } from "../away/spare_copy.ts";
import { assemble } from "./assemble.ts";
import { browserParts } from "./browser.ts";
import type { App, House } from "./house.ts";

/** Leads to the pairing page when the browser is not paired. */
export async function openHouse(options: { app: App }): Promise<House> {
  const copy = spareCopy();
  const house = await assemble(await browserParts(options.app, copy));
  followBuilds(copy, {
    isLive: computed(() => house.status.value.state === "live"),
    waiting: computed(() => house.status.value.waiting),
  });
  guardReload(house.status);
  return house;
}
