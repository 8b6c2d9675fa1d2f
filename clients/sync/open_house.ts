/** Opens this browser's view of the house. */
import { computed } from "@preact/signals-core";
import { keptBadge } from "../away/kept_badge.ts";
import { guardReload } from "../away/limits.ts";
import { followBuilds, spareCopy } from "../away/spare_copy.ts";
import type { Here } from "../wire/messages.ts";
import { assemble } from "./assemble.ts";
import { browserParts } from "./browser.ts";
import type { App, House } from "./house.ts";

/** Leads to the pairing page when the browser is not paired. */
export async function openHouse(options: { app: App }): Promise<House> {
  const copy = spareCopy();
  const parts = await browserParts(options.app, copy);
  const badge = await keptBadge(options.app, parts.device.id);
  const house = await assemble(parts);
  badge.keep(house);
  parts.link.telling(() => standingOf(house));
  followBuilds(copy, {
    isLive: computed(() => house.status.value.state === "live"),
    waiting: computed(() => house.status.value.waiting),
  });
  guardReload(house.status);
  return house;
}

function standingOf(house: House): Here {
  const { rev, waiting } = house.status.peek();
  const [oldest] = house.waiting.peek();
  const oldest_ms = oldest ? Math.max(0, Math.round(house.now.peek() - oldest.tapped_at)) : 0;
  return { rev, waiting, oldest_ms };
}
