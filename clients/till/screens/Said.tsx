/** The house's "no", near the finger that asked; it stays until somebody closes it. */
import { CircleX, X } from "lucide";
import { useEffect } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { words as shared } from "../../ui/words/en.ts";
import { refusedAt, useDesk } from "../desk.ts";

export function Said({ place }: { place: string }) {
  const desk = useDesk();
  useEffect(() => {
    desk.shown.value = new Set(desk.shown.peek()).add(place);
    return () => {
      const others = new Set(desk.shown.peek());
      others.delete(place);
      desk.shown.value = others;
    };
  }, [desk, place]);
  const refused = refusedAt(desk, place);
  if (refused.length === 0) return null;
  return (
    <div class="said" role="alert">
      <ul>
        {refused.map((no) => (
          <li key={no.id} data-refused={no.code} data-tone="late">
            <Icon of={CircleX} />
            <span class="grow">{no.sentence}</span>
            <button
              type="button"
              class="button quiet square"
              aria-label={shared.dismiss}
              onClick={() => desk.house.dismiss(no.id)}
            >
              <Icon of={X} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
