/** Page back, which page this is, page on. Nothing where there is one page alone. */
import { ChevronLeft, ChevronRight } from "lucide";
import type { ComponentChildren } from "preact";
import { words } from "../../ui/words/en.kds.ts";
import { TapButton } from "./TapButton.tsx";

interface Props {
  here: number;
  pages: number;
  onTurn: (page: number) => void;
  children?: ComponentChildren;
}

export function Pager({ here, pages, onTurn, children }: Props) {
  if (pages <= 1) return null;
  return (
    <div class="pages">
      <TapButton
        picture={ChevronLeft}
        label={words.pageBack}
        disabled={here === 0}
        onTap={() => onTurn(here - 1)}
      />
      <span class="page-number">
        {words.page(here + 1, pages)}
        {children}
      </span>
      <TapButton
        picture={ChevronRight}
        label={words.pageOn}
        disabled={here === pages - 1}
        onTap={() => onTurn(here + 1)}
      />
    </div>
  );
}
