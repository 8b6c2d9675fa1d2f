/** A sale at the counter, on one screen: the menu, the basket, and the money for it. */
import { useSignal } from "@preact/signals";
import { ArrowLeft, ArrowRight, ShoppingBasket } from "lucide";
import { useCallback, useEffect, useMemo } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { words } from "../../ui/words/en.counter.ts";
import { Inside } from "../../waiter/inside.ts";
import { pieces } from "../../waiter/party.ts";
import { Carte } from "../../waiter/screens/Carte.tsx";
import { isAlone } from "../alone/slip.ts";
import { type Desk, takeUp, useDesk } from "../desk.ts";
import { resting } from "../finger.ts";
import { PayPane } from "../screens/PayPane.tsx";
import { spotOf } from "../spot.ts";
import { Basket } from "./Basket.tsx";
import { SaleHead } from "./SaleHead.tsx";
import { Scans } from "./Scans.tsx";
import { nextGuest, type Sale, saleOf, saleOnDesk, sellingHouse } from "./sale.ts";

export function Counter() {
  const desk = useDesk();
  const turn = desk.sale.value ?? saleOf(desk);
  return <OneSale key={turn} desk={desk} turn={turn} />;
}

/** On a narrow screen the menu or the basket; beside each other where there is room. */
type Pane = "dishes" | "basket";

function OneSale({ desk, turn }: { desk: Desk; turn: string }) {
  const pane = useSignal<Pane>("dishes");
  const goesOn = useSignal(false);
  const selling = useMemo(() => sellingHouse(desk, turn), [desk, turn]);
  const partyNow = useCallback(() => saleOnDesk(desk, turn).party, [desk, turn]);
  const sale = saleOnDesk(desk, turn);
  useEffect(() => {
    if (sale.isOpen) takeUp(desk, sale.check);
  }, [desk, sale.isOpen, sale.check]);
  const isPaying = isToPay(desk, sale) && !goesOn.value;
  return (
    <Inside.Provider value={selling}>
      <main class="counter" data-pane={isPaying ? "basket" : pane.value} data-sale={turn}>
        <Carte party={sale.party} seat={null} onSeat={() => undefined} />
        <Scans house={selling} partyNow={partyNow} />
        <section class="sale" aria-label={sale.label || words.newSale}>
          <SaleHead sale={sale}>
            {isPaying && <BackButton onBack={() => (goesOn.value = true)} />}
          </SaleHead>
          {isPaying ? (
            <Paying desk={desk} sale={sale} />
          ) : (
            <Basket sale={sale} onPay={() => (goesOn.value = false)} />
          )}
        </section>
        <PaneButton pane={pane.value} sale={sale} onTurn={(next) => (pane.value = next)} />
      </main>
    </Inside.Provider>
  );
}

/** The guest has seen the figure, and nothing was put in the basket since. */
function isToPay(desk: Desk, sale: Sale): boolean {
  if (isKitchenOnly(desk.house) || sale.unsent.length > 0 || desk.check.value !== sale.check)
    return false;
  if (isAlone(desk, sale.check)) return true;
  const spot = spotOf(desk);
  return spot !== null && spot.bill.presented_at !== null && !spot.bill.outdated;
}

function BackButton({ onBack }: { onBack: () => void }) {
  const isPaid = spotOf(useDesk())?.bill.settled_at !== null;
  if (isPaid) return null;
  return (
    <button
      type="button"
      class="button quiet square"
      aria-label={words.backToDishes}
      title={words.backToDishes}
      onClick={onBack}
    >
      <Icon of={ArrowLeft} />
    </button>
  );
}

function Paying({ desk, sale }: { desk: Desk; sale: Sale }) {
  const isPaid = spotOf(desk)?.bill.settled_at !== null;
  return (
    <>
      <PayPane />
      {isPaid && (
        <footer class="saleactions">
          <button
            type="button"
            class="button main wide tall"
            disabled={resting.value}
            onClick={() => nextGuest(desk, sale)}
          >
            {words.nextGuest} <Icon of={ArrowRight} />
          </button>
        </footer>
      )}
    </>
  );
}

interface PaneProps {
  pane: Pane;
  sale: Sale;
  onTurn: (pane: Pane) => void;
}

function PaneButton({ pane, sale, onTurn }: PaneProps) {
  const count = pieces([...sale.unsent, ...sale.sent]);
  return (
    <div class="turnpane">
      <button
        type="button"
        class="button wide"
        onClick={() => onTurn(pane === "dishes" ? "basket" : "dishes")}
      >
        <Icon of={pane === "dishes" ? ShoppingBasket : ArrowLeft} />
        {pane === "dishes" ? words.basket(count, money(sale.total_cents)) : words.toDishes}
      </button>
    </div>
  );
}
