/** The way to what is agreed about the bill on the desk. */
import { HandPlatter } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.charges.ts";
import { useDesk } from "../desk.ts";

export function TermsButton() {
  const desk = useDesk();
  return (
    <button
      type="button"
      class="button square"
      aria-label={words.sheet}
      title={words.sheet}
      onClick={() => {
        desk.sheet.value = "terms";
      }}
    >
      <Icon of={HandPlatter} />
    </button>
  );
}
