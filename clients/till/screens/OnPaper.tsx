/** For when nothing else works: every open check on paper, and since when they stand in a file. */
import { NotepadText, Printer, PrinterCheck, TriangleAlert } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { summary } from "../../ui/printers.ts";
import { say } from "../../ui/toasts.ts";
import { words as papers } from "../../ui/words/en.papers.ts";
import { words } from "../../ui/words/en.till.ts";
import { askAt, isDone, useDesk } from "../desk.ts";
import { fileOf, pagesUnderWay } from "../papers.ts";
import { checkOnDesk } from "../spot.ts";
import { AccountsButton } from "./AccountsSheet.tsx";
import { CardsButton } from "./Cards.tsx";
import { Said } from "./Said.tsx";

const PLACE = "on-paper";

export function OnPaper() {
  const desk = useDesk();
  const { house } = desk;
  const isLive = house.status.value.state === "live";
  const isAsked = house.waiting.value.some(({ name }) => name === "reports.print_open_checks");
  const pages = pagesUnderWay(house);
  const file = fileOf(house);
  const roles = house.session.value?.roles ?? [];
  const mayEnter = roles.includes("cashier") || roles.includes("manager");
  const turn = checkOnDesk(desk)?.turn ?? null;
  const print = async (): Promise<void> => {
    const asked = askAt(desk, PLACE, "reports.print_open_checks", {});
    if (await isDone(asked)) say(words.openChecksPrinting);
  };
  return (
    <footer class="onpaper">
      <button
        type="button"
        class="button wide"
        disabled={isAsked || !isLive}
        onClick={() => void print()}
      >
        <Icon of={Printer} />
        <span class="two">
          <strong>{words.printOpenChecks}</strong>
          <span class="small soft" data-file={file.isBad ? "failed" : "written"}>
            {file.isBad && <Icon of={TriangleAlert} size={14} />}
            {pages > 0 ? words.pagesComing(pages) : file.words}
          </span>
        </span>
      </button>
      <PrintersButton />
      <CardsButton />
      <AccountsButton />
      {mayEnter && <EnterFromPaper isLive={isLive} turn={turn} />}
      <Said place={PLACE} />
    </footer>
  );
}

/** How the printers stand, and the way to them. */
function PrintersButton() {
  const desk = useDesk();
  const { words: says, isBad } = summary(desk.house);
  return (
    <button
      type="button"
      class="button wide"
      data-printers={isBad ? "bad" : "fine"}
      onClick={() => {
        desk.sheet.value = "papers";
      }}
    >
      <Icon of={isBad ? TriangleAlert : PrinterCheck} />
      <span class="two">
        <strong>{papers.printers}</strong>
        <span class="small soft cut">{says}</span>
      </span>
    </button>
  );
}

/** Slips are typed off at the waiter's screen, which knows the menu; it has to be reached to open. */
function EnterFromPaper({ isLive, turn }: { isLive: boolean; turn: string | null }) {
  const inside = (
    <>
      <Icon of={NotepadText} /> {words.enterFromPaper}
    </>
  );
  if (!isLive) {
    return (
      <button type="button" class="button wide" disabled>
        {inside}
      </button>
    );
  }
  return (
    <a class="button wide" href={`/waiter?till${turn === null ? "" : `#paper/${turn}`}`}>
      {inside}
    </a>
  );
}
