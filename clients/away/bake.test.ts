import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { bake } from "./bake.ts";

const PAGE = "<!doctype html>\n<html>\n  <head>\n    <title>Till</title>\n  </head>\n</html>\n";

function built(asset: string, text = PAGE): string {
  const folder = mkdtempSync(join(tmpdir(), "comanda-build-"));
  for (const name of ["assets", "till", "waiter"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "assets", asset), "1");
  for (const screen of ["till", "waiter"]) writeFileSync(join(folder, screen, "index.html"), text);
  return folder;
}

test("a build lists its pages and its files for the spare copy", () => {
  const folder = built("till-1.js");
  const build = bake(folder);
  const worker = readFileSync(join(folder, "sw.js"), "utf8");
  assert.deepEqual(build.pages, ["/till", "/waiter"]);
  assert.ok(worker.includes('["/static/assets/till-1.js"]'));
  assert.ok(worker.includes('["/till","/waiter"]'));
  assert.ok(!worker.includes("%"));
});

test("every page says which build it is of, once, however often it is baked", () => {
  const folder = built("till-1.js");
  const { name } = bake(folder);
  assert.equal(bake(folder).name, name);
  const page = readFileSync(join(folder, "till", "index.html"), "utf8");
  assert.equal(page.split(`<meta name="build" content="${name}" />`).length, 2);
});

test("another file, another page or another worker makes another build", () => {
  const names = [
    bake(built("till-1.js")).name,
    bake(built("till-2.js")).name,
    bake(built("till-1.js", PAGE.replace("Till", "Bar"))).name,
    bake(built("till-1.js"), "// nothing").name,
  ];
  assert.equal(new Set(names).size, 4);
});
