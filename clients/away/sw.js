/** The spare copy: this device keeps the screens of one build, and opens them without the house. */
// bake.ts writes these three in: what the build is called, its pages, and every file they need.
const BUILD = "%BUILD%";
const PAGES = ["%PAGES%"];
const FILES = ["%FILES%"];

const SHELVES = "comanda.pages.";
const SHELF = SHELVES + BUILD;
const AT_ONCE = { cache: "no-cache" };

/** All of one build or nothing: while the house is being renewed it may answer with another. */
async function keep() {
  const pages = await Promise.all(PAGES.map((page) => fetch(page, AT_ONCE)));
  const texts = await Promise.all(pages.map((page) => page.clone().text()));
  if (!texts.every((text) => text.includes(BUILD))) throw new Error("Not the pages of this build.");
  const shelf = await caches.open(SHELF);
  await shelf.addAll(FILES);
  await Promise.all(pages.map((page, at) => shelf.put(PAGES[at], page)));
}

/** A window of the build before may still be loading its files: that one stays until the next. */
async function clear() {
  const shelves = (await caches.keys()).filter((name) => name.startsWith(SHELVES));
  await Promise.all(shelves.slice(0, -2).map((name) => caches.delete(name)));
}

/** A page comes from this build alone; a file bears its content in its name, so any shelf will do. */
async function kept(request, path) {
  const shelf = PAGES.includes(path) ? { cacheName: SHELF } : {};
  return (await caches.match(path, { ...shelf, ignoreVary: true })) ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clear().then(() => clients.claim())));

/** Pages and their files, nothing else: what is personal stays out of the spare copy. */
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  const isFile = pathname.startsWith("/static/assets/");
  if (method !== "GET" || origin !== location.origin) return;
  if (isFile || PAGES.includes(pathname)) event.respondWith(kept(event.request, pathname));
});
