/** A tap with a greasy finger: pressed here, let go within 15 mm, however long it took. */
import type { Touch } from "./guard.ts";

/** 15 mm on a 15-inch full HD screen. */
export const SLIP_PX = 90;

const presses = new Map<number, { target: EventTarget | null; touch: Touch }>();

export interface Tapping {
  onPointerDown(event: PointerEvent): void;
  onPointerUp(event: PointerEvent): void;
  onPointerCancel(event: PointerEvent): void;
  onClick(event: MouseEvent): void;
}

/** The finger may slide off the button and still let go on it. */
function hold(target: EventTarget | null, finger: number): void {
  if (target && "setPointerCapture" in target) (target as Element).setPointerCapture(finger);
}

export function taps(act: (touch: Touch) => void): Tapping {
  return {
    onPointerDown(event) {
      event.stopPropagation();
      if (event.button !== 0) return;
      const target = event.currentTarget;
      hold(target, event.pointerId);
      const touch = { x: event.clientX, y: event.clientY, at: performance.now() };
      presses.set(event.pointerId, { target, touch });
    },
    onPointerUp(event) {
      event.stopPropagation();
      const press = presses.get(event.pointerId);
      presses.delete(event.pointerId);
      if (!press || press.target !== event.currentTarget) return;
      const slip = Math.hypot(event.clientX - press.touch.x, event.clientY - press.touch.y);
      if (slip <= SLIP_PX) act(press.touch);
    },
    onPointerCancel(event) {
      presses.delete(event.pointerId);
    },
    onClick(event) {
      event.stopPropagation();
      // A click without a finger: a keyboard or a screen reader.
      if (event.detail !== 0) return;
      act({ x: -1000, y: -1000, at: performance.now() });
    },
  };
}
