/** A receipt of which money went back says so, with its credit note. */
import { Undo2 } from "lucide";
import { Badge } from "../../ui/Badge.tsx";
import type { WentBack } from "./went_back.ts";

export function WentBackBadge({ of }: { of: WentBack }) {
  return (
    <span data-went-back={of.isWhole ? "whole" : "some"}>
      <Badge tone="to_clear" picture={Undo2}>
        {of.says}
      </Badge>
    </span>
  );
}
