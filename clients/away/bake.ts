/** Finishes a build: names it, writes the name into its pages, and lists it for the spare copy. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ASSETS = "assets";
const NAME_LETTERS = 12;
const NAMED = /\n *<meta name="build" content="[^"]*" \/>/;

export interface Build {
  readonly name: string;
  readonly pages: readonly string[];
  readonly files: readonly string[];
}

/** The screens in a folder: each has a page of its own and shares the files of all. */
export function bake(folder: string, worker = readFileSync(join(HERE, "sw.js"), "utf8")): Build {
  const screens = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "index.html")))
    .sort();
  const files = readdirSync(join(folder, ASSETS)).sort();
  const texts = screens.map((screen) => unnamed(readFileSync(page(folder, screen), "utf8")));
  const name = hashed([worker, ...files, ...texts]);
  screens.forEach((screen, at) => {
    writeFileSync(page(folder, screen), named(texts[at] ?? "", name));
  });
  const build = {
    name,
    pages: screens.map((screen) => `/${screen}`),
    files: files.map((file) => `/static/${ASSETS}/${file}`),
  };
  writeFileSync(join(folder, "sw.js"), filledIn(worker, build));
  return build;
}

function filledIn(worker: string, { name, pages, files }: Build): string {
  return worker
    .replace("%BUILD%", name)
    .replace('["%PAGES%"]', JSON.stringify(pages))
    .replace('["%FILES%"]', JSON.stringify(files));
}

function page(folder: string, screen: string): string {
  return join(folder, screen, "index.html");
}

function unnamed(text: string): string {
  return text.replace(NAMED, "");
}

function named(text: string, name: string): string {
  return text.replace("<head>", `<head>\n    <meta name="build" content="${name}" />`);
}

function hashed(texts: readonly string[]): string {
  const sum = createHash("sha256");
  for (const text of texts) sum.update(text).update("\0");
  return sum.digest("hex").slice(0, NAME_LETTERS);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  bake(process.argv[2] ?? join(HERE, "..", "..", "server", "static"));
}
