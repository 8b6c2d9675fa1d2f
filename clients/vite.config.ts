/** How the screens are built: one page for each kind of screen, into the server's static folder. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const SCREENS = ["waiter", "kds", "till"] as const;
const HOUSE = process.env.COMANDA_HOUSE ?? "http://127.0.0.1:8010";
const DOORS = [
  "/healthz",
  "/kds/keys.json",
  "/pairing",
  "/pair",
  "/snapshot",
  "/menu",
  "/sign-in",
  "/station-session",
  "/approve",
  "/register",
];

/** A screen that is not written yet is left out, so that the others can be built. */
const pages = SCREENS.map((screen) => [screen, `${here}${screen}/index.html`] as const).filter(
  ([, page]) => existsSync(page),
);

export default defineConfig({
  root: here,
  base: "/static/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: `${here}../server/static`,
    emptyOutDir: true,
    target: "es2022",
    rolldownOptions: { input: Object.fromEntries(pages) },
  },
  server: {
    proxy: {
      ...Object.fromEntries(DOORS.map((door) => [door, HOUSE])),
      "/socket.io": { target: HOUSE, ws: true },
    },
  },
});
