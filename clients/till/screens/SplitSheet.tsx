/** The split board at the till: whoever is done with it takes a bill's money. */
import { SplitBoard } from "../../ui/split/SplitBoard.tsx";
import { rowOf } from "../checks.ts";
import { pickBill, useDesk } from "../desk.ts";
import { checkOnDesk } from "../spot.ts";

export function SplitSheet({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const check = checkOnDesk(desk);
  if (check === null) return null;
  return (
    <SplitBoard
      key={check.id}
      house={desk.house}
      check={check.id}
      table={rowOf(desk.house, check).table}
      onClose={onClose}
      onPay={(bill) => {
        pickBill(desk, bill.id);
        onClose();
      }}
    />
  );
}
