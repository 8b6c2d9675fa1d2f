/** What the guest takes: more or fewer of it, and then to the money or to the kitchen. */
import { ArrowUpRight, HandCoins, Pause, Send, ShoppingBasket, Trash2 } from "lucide";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { Stepper } from "../../ui/Stepper.tsx";
import { clock } from "../../ui/time.ts";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.counter.ts";
import { changeQuantity } from "../../waiter/asks.ts";
import type { Line } from "../../wire/records.ts";
import { zoneOf } from "../checks.ts";
import { type Desk, useDesk } from "../desk.ts";
import { Said } from "../screens/Said.tsx";
import { askToPay, isAskingToPay, leaveSale, nextGuest, type Sale, sendBasket } from "./sale.ts";

const QUANTITY_MAX = 99;

export function Basket({ sale, onPay }: { sale: Sale; onPay: () => void }) {
  const desk = useDesk();
  const isEmpty = sale.unsent.length + sale.sent.length === 0;
  return (
    <>
      <div class="basket scroll grow">
        {isEmpty && (
          <Empty picture={ShoppingBasket} title={words.empty}>
            <p>{words.emptyWhy}</p>
          </Empty>
        )}
        <ul aria-label={words.sale}>
          {sale.unsent.map((line) => (
            <BasketLine key={line.id} desk={desk} line={line} />
          ))}
          {sale.sent.map((line) => (
            <li key={line.id} class="basketline" data-sent data-line={line.id}>
              <span class="pieces">{line.quantity}</span>
              <Name line={line} />
              <span class="small soft">{words.sent}</span>
            </li>
          ))}
        </ul>
      </div>
      <footer class="saleactions">
        <Said place="counter" />
        <When sale={sale} />
        <Actions desk={desk} sale={sale} onPay={onPay} />
      </footer>
    </>
  );
}

function Name({ line }: { line: Line }) {
  return (
    <span class="grow">
      {line.name}
      {line.modifiers.length > 0 && (
        <span class="block small soft">{line.modifiers.map(({ name }) => name).join(", ")}</span>
      )}
      {line.note !== "" && <span class="block small soft">{line.note}</span>}
      <span class="block small soft amount">
        {line.quantity > 1 ? words.each(money(line.price_cents)) : money(line.price_cents)}
      </span>
    </span>
  );
}

function BasketLine({ desk, line }: { desk: Desk; line: Line }) {
  const { house } = desk;
  return (
    <li class="basketline" data-line={line.id}>
      <Name line={line} />
      <Stepper
        label={line.name}
        value={line.quantity}
        least={1}
        most={QUANTITY_MAX}
        onChange={(quantity) => changeQuantity(house, line, quantity)}
      />
      <button
        type="button"
        class="button quiet square"
        aria-label={words.takeOff(line.name)}
        onClick={() => house.ask("orders.remove", { check: line.check, line: line.id })}
      >
        <Icon of={Trash2} />
      </button>
    </li>
  );
}

/** What the kitchen waits for, if for anything. */
function When({ sale }: { sale: Sale }) {
  const { house } = useDesk();
  const check = house.records("check").value.get(sale.check);
  if (!check || check.fired.length > 0) return null;
  if (check.fires_at !== null)
    return <p class="small soft">{words.firesAt(clock(check.fires_at, zoneOf(house)))}</p>;
  return check.fires_paid ? <p class="small soft">{words.firesPaid}</p> : null;
}

interface ActionProps {
  desk: Desk;
  sale: Sale;
  onPay: () => void;
}

function Actions({ desk, sale, onPay }: ActionProps) {
  const check = desk.house.records("check").value.get(sale.check);
  const waitsForMoney = check?.fires_paid ?? true;
  const takesMoney = !isKitchenOnly(desk.house);
  const busy = isAskingToPay(desk, sale.check);
  return (
    <>
      {takesMoney ? (
        <button
          type="button"
          class="button main wide tall"
          disabled={sale.total_cents <= 0 || busy}
          onClick={() => {
            onPay();
            void askToPay(desk, sale);
          }}
        >
          <Icon of={HandCoins} size={24} /> {words.pay(money(sale.total_cents))}
        </button>
      ) : (
        <p class="small soft">{words.nothingTakesMoney}</p>
      )}
      <div class="row wrap">
        {!(waitsForMoney && takesMoney) && (
          <button
            type="button"
            class="button grow"
            disabled={sale.unsent.length === 0}
            onClick={() => sendBasket(desk, sale)}
          >
            <Icon of={Send} /> {words.send}
          </button>
        )}
        {sale.isOpen && <KeepOpen desk={desk} sale={sale} />}
        {sale.isOpen && sale.sent.length === 0 && <Drop desk={desk} sale={sale} />}
        {sale.sent.length > 0 && <ToDesk desk={desk} sale={sale} />}
      </div>
    </>
  );
}

function KeepOpen({ desk, sale }: { desk: Desk; sale: Sale }) {
  return (
    <button
      type="button"
      class="button grow"
      onClick={() => {
        if (sale.turn.paid_at === null) say(words.kept(sale.label));
        nextGuest(desk, sale);
      }}
    >
      <Icon of={Pause} /> {words.keepOpen}
    </button>
  );
}

function Drop({ desk, sale }: { desk: Desk; sale: Sale }) {
  return (
    <button
      type="button"
      class="button danger square"
      aria-label={words.drop}
      title={words.drop}
      onClick={() => {
        desk.house.ask("floor.guests_gone", { turn: sale.turn.id });
        say(words.dropped);
        leaveSale(desk);
      }}
    >
      <Icon of={Trash2} />
    </button>
  );
}

/** Discounts, splits and voids are done where every check has them. */
function ToDesk({ desk, sale }: { desk: Desk; sale: Sale }) {
  return (
    <button
      type="button"
      class="button square"
      aria-label={words.toDesk}
      title={words.toDesk}
      onClick={() => {
        desk.check.value = sale.check;
        desk.mode.value = "desk";
      }}
    >
      <Icon of={ArrowUpRight} />
    </button>
  );
}
