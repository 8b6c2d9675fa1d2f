/** The house did not open: what is wrong, and a way to try again. */
import { WifiOff } from "lucide";
import { Empty } from "../../ui/Empty.tsx";
import { words } from "../../ui/words/en.waiter.ts";

export function CannotOpen({ reason }: { reason: unknown }) {
  return (
    <main class="screen">
      <Empty picture={WifiOff} title={words.cannotOpen}>
        <p role="alert">{reason instanceof Error ? reason.message : String(reason)}</p>
        <button type="button" class="button main" onClick={() => location.reload()}>
          {words.tryAgain}
        </button>
      </Empty>
    </main>
  );
}
