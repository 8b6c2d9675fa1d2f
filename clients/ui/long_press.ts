/** A long press, a right click or the menu key ask for more about a key than its tap does. */
import { useRef } from "preact/hooks";

const LONG_MS = 550;
const SLIP_PX = 12;

interface Press {
  readonly x: number;
  readonly y: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** What a button is given beside its tap; the tap that ends a long press is swallowed. */
export function useLongPress(onTap: () => void, onLong: () => void) {
  const press = useRef<Press | null>(null);
  const wasLong = useRef(false);
  const end = (): void => {
    if (press.current) clearTimeout(press.current.timer);
    press.current = null;
  };
  return {
    onPointerDown(event: PointerEvent): void {
      wasLong.current = false;
      if (event.button !== 0) return;
      const timer = setTimeout(() => {
        wasLong.current = true;
        end();
        onLong();
      }, LONG_MS);
      press.current = { x: event.clientX, y: event.clientY, timer };
    },
    onPointerMove(event: PointerEvent): void {
      const from = press.current;
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLIP_PX) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: end,
    onContextMenu(event: MouseEvent): void {
      event.preventDefault();
      end();
      // A finger that rests raises both; the first one has opened it.
      if (!wasLong.current) onLong();
      wasLong.current = event.button === 0;
    },
    onClick(): void {
      end();
      if (wasLong.current) wasLong.current = false;
      else onTap();
    },
  };
}
