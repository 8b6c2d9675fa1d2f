/** What was just done, said for five seconds with a way back. */
import { drop, toasts } from "./toasts.ts";

export { say } from "./toasts.ts";

export function Toasts() {
  return (
    <div class="toasts" role="status">
      {toasts.value.map((toast) => (
        <div class="toast" key={toast.number}>
          <span class="grow">{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              class="button"
              onClick={() => {
                toast.undo?.();
                drop(toast.number);
              }}
            >
              {toast.back}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
