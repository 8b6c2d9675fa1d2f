/** The one sheet that may lie over the desk. */
import { useDesk } from "../desk.ts";
import { DrawerSheet } from "../drawer/DrawerSheet.tsx";
import { HistorySheet } from "../drawer/HistorySheet.tsx";
import { XSheet } from "../drawer/XSheet.tsx";
import { FindReceipt } from "../refunds/FindReceipt.tsx";
import { TermsSheet } from "../terms/TermsSheet.tsx";
import { AccountsSheet } from "./AccountsSheet.tsx";
import { CardsSheet } from "./Cards.tsx";
import { CloseDay } from "./CloseDay.tsx";
import { MoveTable } from "./MoveTable.tsx";
import { OpenDrawer } from "./OpenDrawer.tsx";
import { PapersSheet } from "./Papers.tsx";
import { SplitSheet } from "./SplitSheet.tsx";
import { ZSheet } from "./ZSheet.tsx";

export function Sheets() {
  const desk = useDesk();
  const close = () => {
    desk.sheet.value = "none";
  };
  switch (desk.sheet.value) {
    case "none":
      return null;
    case "open-drawer":
      return <OpenDrawer onClose={close} />;
    case "drawer":
      return <DrawerSheet onClose={close} />;
    case "x-report":
      return <XSheet onClose={close} />;
    case "history":
      return <HistorySheet onClose={close} />;
    case "find-receipt":
      return <FindReceipt onClose={close} />;
    case "close-day":
      return <CloseDay onClose={close} />;
    case "z-report":
      return <ZSheet onClose={close} />;
    case "split":
      return <SplitSheet onClose={close} />;
    case "terms":
      return <TermsSheet onClose={close} />;
    case "move-table":
      return <MoveTable onClose={close} />;
    case "cards":
      return <CardsSheet onClose={close} />;
    case "accounts":
      return <AccountsSheet onClose={close} />;
    case "papers":
      return <PapersSheet onClose={close} />;
  }
}
