import assert from "node:assert/strict";
import { test } from "node:test";
import type { CarteDocument, Dish } from "../../wire/records.ts";
import { dishOfCode, isMisread } from "./codes.ts";

const dish = (id: string, ...barcodes: string[]) => ({ id, barcodes }) as unknown as Dish;
const carte = {
  dishes: [dish("cola", "036000291452"), dish("keg", "KEG-30L"), dish("soup")],
} as unknown as CarteDocument;

test("a code is its dish's, with or without the nought before it", () => {
  assert.equal(dishOfCode(carte, "036000291452")?.id, "cola");
  assert.equal(dishOfCode(carte, "0036000291452")?.id, "cola");
  assert.equal(dishOfCode(carte, "KEG-30L")?.id, "keg");
  assert.equal(dishOfCode(carte, "4006381333931"), null);
});

test("a code whose last figure does not fit was not read right", () => {
  assert.equal(isMisread("4006381333931"), false);
  assert.equal(isMisread("4006381333930"), true);
  assert.equal(isMisread("96385074"), false);
  assert.equal(isMisread("12345"), false);
});
