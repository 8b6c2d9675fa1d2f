/** The check on the desk: whose it is, its bills, their lines and taxes, and what can be done. */
import { ArrowLeft, ArrowRightLeft, FileX, LockOpen, MousePointerClick } from "lucide";
import { Badge } from "../../ui/Badge.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { toPay } from "../../ui/to_pay.ts";
import { words } from "../../ui/words/en.till.ts";
import { billOnDesk, billsOf } from "../bills.ts";
import { type CheckRow, rowOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { openingHere } from "../drawers.ts";
import { checkOnDesk } from "../spot.ts";
import { BillActions } from "./BillActions.tsx";
import { BillBody } from "./BillBody.tsx";
import { BillStrip } from "./BillStrip.tsx";
import { LOOKS } from "./CheckTile.tsx";
import { Lines } from "./Lines.tsx";
import { Pricing } from "./Pricing.tsx";
import { UnbilledLines } from "./UnbilledLines.tsx";
import { Warnings } from "./Warnings.tsx";

export function CheckPane() {
  const desk = useDesk();
  const check = checkOnDesk(desk);
  if (check === null) return <NoCheck filed={desk.check.value !== null} />;
  const row = rowOf(desk.house, check);
  const bills = billsOf(desk.house, check.id);
  const bill = billOnDesk(bills, desk.bill.value);
  const kitchenOnly = isKitchenOnly(desk.house);
  return (
    <section
      class={kitchenOnly ? "checkpane wholewidth" : "checkpane"}
      aria-label={words.table(row.table)}
      data-check={check.id}
    >
      <Head row={row} />
      <Warnings row={row} bill={bill} />
      {bills.length > 1 && <BillStrip bills={bills} onDesk={bill} />}
      <Lines>{bill ? <BillBody bill={bill} /> : <UnbilledLines check={check} />}</Lines>
      {!kitchenOnly && <BillActions check={check} bills={bills} bill={bill} />}
      <Pricing check={check} label={row.table} />
    </section>
  );
}

function NoCheck({ filed }: { filed: boolean }) {
  const desk = useDesk();
  return (
    <section class="checkpane wholewidth" aria-label={words.pickCheck}>
      {filed ? (
        <Empty picture={FileX} title={words.gone}>
          <p>{words.goneWhy}</p>
          <BackButton />
        </Empty>
      ) : (
        <Empty picture={MousePointerClick} title={words.pickCheck}>
          <p>{isKitchenOnly(desk.house) ? words.pickCheckOnly : words.pickCheckWhy}</p>
          <DrawerFirst />
        </Empty>
      )}
    </section>
  );
}

/** The evening starts with the drawer. */
function DrawerFirst() {
  const desk = useDesk();
  if (isKitchenOnly(desk.house) || openingHere(desk.house) !== null) return null;
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        desk.sheet.value = "open-drawer";
      }}
    >
      <Icon of={LockOpen} /> {words.openDrawerTitle}
    </button>
  );
}

/** Only the narrow till shows one pane at a time; there it leads back to the list. */
export function BackButton() {
  const desk = useDesk();
  return (
    <button
      type="button"
      class="button quiet square back"
      aria-label={words.back}
      onClick={() => {
        desk.check.value = null;
        desk.receipt.value = null;
      }}
    >
      <Icon of={ArrowLeft} />
    </button>
  );
}

/** The party sits elsewhere, or with others. */
function MoveButton() {
  const desk = useDesk();
  return (
    <button
      type="button"
      class="button quiet square"
      aria-label={words.moveThis}
      onClick={() => {
        desk.sheet.value = "move-table";
      }}
    >
      <Icon of={ArrowRightLeft} />
    </button>
  );
}

function Head({ row }: { row: CheckRow }) {
  const { house } = useDesk();
  const look = LOOKS[row.check.closed_at === null ? row.state : "paid"];
  const state = row.check.closed_at === null ? row.state : "paid";
  return (
    <header class="checkhead">
      <BackButton />
      <div class="grow">
        <h2>{words.table(row.table)}</h2>
        <p class="soft cut">
          {row.covers !== null && `${words.covers(row.covers)} · `}
          {row.waiter}
        </p>
      </div>
      {row.check.filed_at === null && <MoveButton />}
      <div class="sum">
        <strong class="amount">{money(toPay(row.check, row.settlement))}</strong>
        {!isKitchenOnly(house) && (
          <Badge tone={look.tone} picture={look.picture}>
            {words.states[state]}
          </Badge>
        )}
      </div>
    </header>
  );
}
