/** Why the house said no, in the sheet that asked. */
import { CircleX } from "lucide";
import type { Said } from "../act.ts";
import { Icon } from "../Icon.tsx";

export function SaidNo({ no }: { no: Said | null }) {
  if (no === null) return null;
  return (
    <p class="saidno" role="alert" data-refused={no.code} data-tone="late">
      <Icon of={CircleX} />
      <span>{no.sentence}</span>
    </p>
  );
}
