/** The split board: the bills of a check side by side, what a tap moves, and what is on nobody yet. */
import { CircleCheckBig } from "lucide";
import type { House } from "../../sync/house.ts";
import type { Bill } from "../../wire/records.ts";
import { SaidNo } from "../cash/SaidNo.tsx";
import { Empty } from "../Empty.tsx";
import { money } from "../money.ts";
import { Sheet } from "../Sheet.tsx";
import { words } from "../words/en.split.ts";
import { Bar } from "./Bar.tsx";
import { BillColumn } from "./BillColumn.tsx";
import { FirstWay, NewColumn } from "./FirstWay.tsx";
import { PaperButton } from "./PaperButton.tsx";
import { ShareSheet } from "./ShareSheet.tsx";
import { StepsSheet } from "./StepsSheet.tsx";
import { ToPay } from "./ToPay.tsx";
import { type Board, type Over, useBoard } from "./use_board.ts";
import { WaysSheet } from "./WaysSheet.tsx";
import { WhySheet } from "./WhySheet.tsx";

interface Props {
  house: House;
  check: string;
  table: string;
  onClose: () => void;
  /** Take this bill's money. */
  onPay: (bill: Bill) => void;
}

export function SplitBoard({ house, check, table, onClose, onPay }: Props) {
  const board = useBoard(house, check);
  const { bills, act } = board;
  const total = bills.reduce((sum, bill) => sum + bill.total_cents, 0);
  const owed = bills.filter((bill) => bill.settled_at === null);
  return (
    <>
      <Sheet
        full
        title={words.splitTitle(table, money(total))}
        onClose={onClose}
        footer={<Bar board={board} />}
      >
        <div class="board">
          <FirstWay board={board} />
          <SaidNo no={act.no} />
          {bills.length > 0 && owed.length === 0 && (
            <Empty picture={CircleCheckBig} title={words.allPaid}>
              <p>{words.allPaidWhy}</p>
            </Empty>
          )}
          <ul class="columns" aria-label={words.columns}>
            {bills.map((bill) => (
              <BillColumn key={bill.id} board={board} bill={bill}>
                <PaperButton board={board} bill={bill} />
                <ToPay bill={bill} onPay={onPay} />
              </BillColumn>
            ))}
            {bills.length === 1 && owed.length === 1 && <NewColumn board={board} />}
          </ul>
        </div>
      </Sheet>
      <Overlay board={board} over={board.over} onClose={board.back} />
    </>
  );
}

function Overlay({
  board,
  over,
  onClose,
}: {
  board: Board;
  over: Over | null;
  onClose: () => void;
}) {
  switch (over?.is) {
    case undefined:
      return null;
    case "share":
      return <ShareSheet board={board} onClose={onClose} />;
    case "steps":
      return <StepsSheet board={board} onClose={onClose} />;
    case "why":
      return <WhySheet what={over.what} onClose={onClose} />;
    case "ways": {
      const bill = board.bills.find((each) => each.id === over.bill);
      return bill && <WaysSheet board={board} bill={bill} way={over.way} onClose={onClose} />;
    }
  }
}
