/** The left side of the till: open checks, those that want to pay, and today's receipts. */
import type { Signal } from "@preact/signals";
import { Armchair, HandCoins, ReceiptText, Search, SearchX } from "lucide";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { words } from "../../ui/words/en.till.ts";
import { type CheckRow, openChecks, waitsForMoney } from "../checks.ts";
import { type Shelf, takeUp, useDesk } from "../desk.ts";
import { receiptsOfToday } from "../papers.ts";
import { CheckTile } from "./CheckTile.tsx";
import { OnPaper } from "./OnPaper.tsx";
import { Receipts } from "./Receipts.tsx";

const SHELVES: readonly Shelf[] = ["open", "to-pay", "receipts"];
const KITCHEN_ONLY: readonly Shelf[] = ["open"];

export function Checks({ find }: { find: Signal<string> }) {
  const desk = useDesk();
  const rows = openChecks(desk.house);
  const waiting = rows.filter(waitsForMoney);
  const counts = {
    open: rows.length,
    "to-pay": waiting.length,
    receipts: receiptsOfToday(desk.house).length,
  };
  const shelf = desk.shelf.value;
  return (
    <nav class="checks" aria-label={words.openChecks}>
      <div class="tabs" role="tablist" aria-label={words.openChecks}>
        {(isKitchenOnly(desk.house) ? KITCHEN_ONLY : SHELVES).map((name) => (
          <button
            type="button"
            role="tab"
            key={name}
            aria-selected={shelf === name}
            data-shelf={name}
            onClick={() => {
              desk.shelf.value = name;
            }}
          >
            {words.shelves[name]} <span class="count">{counts[name]}</span>
          </button>
        ))}
      </div>
      <Find find={find} />
      <div class="scroll grow">
        {shelf === "receipts" ? (
          <Receipts find={find.value} />
        ) : (
          <Rows rows={shelf === "open" ? rows : waiting} find={find.value} shelf={shelf} />
        )}
      </div>
      <OnPaper />
    </nav>
  );
}

function Find({ find }: { find: Signal<string> }) {
  return (
    <label class="find">
      <Icon of={Search} />
      <span class="only-read">{words.find}</span>
      <input
        class="field"
        type="search"
        inputMode="numeric"
        autocomplete="off"
        placeholder={words.find}
        value={find.value}
        onInput={(event) => {
          find.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}

interface RowsProps {
  rows: readonly CheckRow[];
  find: string;
  shelf: Shelf;
}

function Rows({ rows, find, shelf }: RowsProps) {
  const desk = useDesk();
  const wanted = find.trim().toLowerCase();
  const found = rows.filter((row) => row.table.toLowerCase().startsWith(wanted));
  if (rows.length === 0) return <NoRows shelf={shelf} />;
  if (found.length === 0) return <Empty picture={SearchX} title={words.noSuchTable(find)} />;
  return (
    <ul class="rows">
      {found.map((row) => (
        <li key={row.check.id}>
          <CheckTile
            row={row}
            onDesk={desk.check.value === row.check.id && desk.receipt.value === null}
            onTake={() => takeUp(desk, row.check.id)}
          />
        </li>
      ))}
    </ul>
  );
}

function NoRows({ shelf }: { shelf: Shelf }) {
  const kitchenOnly = isKitchenOnly(useDesk().house);
  if (shelf === "to-pay")
    return (
      <Empty picture={HandCoins} title={words.nobodyPays}>
        <p>{words.nobodyPaysWhy}</p>
      </Empty>
    );
  return (
    <Empty picture={shelf === "open" ? Armchair : ReceiptText} title={words.noOpenChecks}>
      <p>{kitchenOnly ? words.noPartiesWhy : words.noOpenChecksWhy}</p>
    </Empty>
  );
}
