/** Before the first news of the house. */
import { WifiOff } from "lucide";
import { Empty, Loading } from "../../ui/Empty.tsx";
import { words } from "../../ui/words/en.kds.ts";

export function Opening({ failed }: { failed?: string }) {
  return (
    <main class="opening">
      {failed ? (
        <Empty picture={WifiOff} title={words.notLive}>
          <p>{failed}</p>
          <button type="button" class="kitchen-button" onClick={() => location.reload()}>
            {words.tryAgain}
          </button>
        </Empty>
      ) : (
        <Loading what={words.connecting} />
      )}
    </main>
  );
}
