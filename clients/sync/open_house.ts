/** Opens this browser's view of the house. */
import { assemble } from "./assemble.ts";
import { browserParts } from "./browser.ts";
import type { App, House } from "./house.ts";

/** Leads to the pairing page when the browser is not paired. */
export async function openHouse(options: { app: App }): Promise<House> {
  return assemble(await browserParts(options.app));
}
