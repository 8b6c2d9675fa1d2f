/** A tap with a greasy finger. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { taps } from "./tap.ts";

/** A button that counts, and fingers on it. */
function aButton() {
  const acted: number[] = [];
  const tapping = taps((touch) => acted.push(touch.x));
  const target = {};
  const event = (x: number, y: number, finger: number, more: object) =>
    ({
      currentTarget: target,
      clientX: x,
      clientY: y,
      pointerId: finger,
      button: 0,
      stopPropagation: () => undefined,
      ...more,
    }) as unknown as PointerEvent;
  return {
    acted,
    down: (x: number, y: number, finger = 1, more = {}) =>
      tapping.onPointerDown(event(x, y, finger, more)),
    up: (x: number, y: number, finger = 1) => tapping.onPointerUp(event(x, y, finger, {})),
    cancel: (finger = 1) => tapping.onPointerCancel(event(0, 0, finger, {})),
    click: (detail: number) => tapping.onClick(event(0, 0, 0, { detail })),
  };
}

test("a greasy slide of 15 mm is still a tap", () => {
  const button = aButton();
  button.down(100, 100);
  button.up(160, 40);
  assert.deepEqual(button.acted, [100]);
});

test("who slides far away has thought better of it", () => {
  const button = aButton();
  button.down(100, 100);
  button.up(250, 100);
  assert.deepEqual(button.acted, []);
});

test("the click that follows a finger does nothing, a click from a keyboard acts", () => {
  const button = aButton();
  button.down(100, 100);
  button.up(100, 100);
  button.click(1);
  assert.equal(button.acted.length, 1);
  button.click(0);
  assert.equal(button.acted.length, 2);
});

test("each finger is its own tap, and one that the browser takes away is none", () => {
  const button = aButton();
  button.down(100, 100, 1);
  button.down(300, 100, 2);
  button.cancel(1);
  button.up(300, 100, 2);
  button.up(100, 100, 1);
  assert.deepEqual(button.acted, [300]);
});

test("the other mouse button is no tap", () => {
  const button = aButton();
  button.down(100, 100, 1, { button: 2 });
  button.up(100, 100);
  assert.deepEqual(button.acted, []);
});
