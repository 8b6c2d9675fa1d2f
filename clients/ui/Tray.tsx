/** What the house said no to: it stays until somebody has read why (HUB-12). */
import { CircleX, X } from "lucide";
import type { House } from "../sync/house.ts";
import { Icon } from "./Icon.tsx";
import { words } from "./words/en.ts";

export function Tray({ house }: { house: Pick<House, "tray" | "dismiss"> }) {
  const refused = house.tray.value;
  if (refused.length === 0) return null;
  return (
    <div class="tray scroll" role="alert">
      <ul aria-label={words.refused}>
        {refused.map((no) => (
          <li key={no.id} data-refused={no.code}>
            <Icon of={CircleX} />
            <span class="grow">{no.sentence}</span>
            <button
              type="button"
              class="button quiet square"
              aria-label={words.dismiss}
              onClick={() => house.dismiss(no.id)}
            >
              <Icon of={X} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
