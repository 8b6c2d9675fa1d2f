/** To go: what is open without a table, how far it is, and what is to be said of it next. */
import { useSignal } from "@preact/signals";
import {
  ArrowRightLeft,
  Clock,
  HandCoins,
  PackageCheck,
  Pencil,
  Phone,
  Plus,
  ShoppingBag,
} from "lucide";
import { Badge } from "../../ui/Badge.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { KINDS } from "../../ui/kinds.ts";
import { money } from "../../ui/money.ts";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { type FormFor, NEW_TABS, TabForm } from "../../ui/TabForm.tsx";
import { openTabs, sinceText, type TabRow, TONES } from "../../ui/tabs.ts";
import { clock, lasting } from "../../ui/time.ts";
import { PICTURES } from "../../ui/tones.ts";
import { words } from "../../ui/words/en.counter.ts";
import { zoneOf } from "../checks.ts";
import { type Desk, useDesk } from "../desk.ts";
import { Said } from "../screens/Said.tsx";
import { ToTable } from "./ToTable.tsx";
import { nextStep, type Step, takeStep } from "./togo.ts";

export function ToGo() {
  const desk = useDesk();
  const form = useSignal<FormFor | null>(null);
  const moving = useSignal<TabRow | null>(null);
  const rows = openTabs(desk.house);
  return (
    <main class="togo" aria-label={words.open}>
      <h2 class="only-read">{words.open}</h2>
      <div class="newtabs row wrap">
        {NEW_TABS.map((kind) => (
          <button
            type="button"
            class="button"
            key={kind}
            data-new={kind}
            onClick={() => {
              form.value = { kind };
            }}
          >
            <Icon of={Plus} size={16} />
            <Icon of={KINDS[kind]} /> {words.kinds[kind]}
          </button>
        ))}
      </div>
      <Said place="togo" />
      {rows.length === 0 ? (
        <Empty picture={ShoppingBag} title={words.nobody}>
          <p>{words.nobodyWhy}</p>
        </Empty>
      ) : (
        <ul class="tabrows scroll grow">
          {rows.map((row) => (
            <TabCard
              key={row.turn.id}
              row={row}
              onChange={() => {
                form.value = { row };
              }}
              onMove={() => {
                moving.value = row;
              }}
            />
          ))}
        </ul>
      )}
      {form.value && (
        <TabForm
          house={desk.house}
          about={form.value}
          onOpened={(turn) => takeUpTab(desk, turn)}
          onClose={() => {
            form.value = null;
          }}
        />
      )}
      {moving.value && (
        <ToTable
          row={moving.value}
          onClose={() => {
            moving.value = null;
          }}
        />
      )}
    </main>
  );
}

/** The sale on the desk, with its dishes and its money. */
export function takeUpTab(desk: Desk, turn: string): void {
  desk.sale.value = turn;
  desk.mode.value = "counter";
}

interface CardProps {
  row: TabRow;
  onChange: () => void;
  onMove: () => void;
}

function TabCard({ row, onChange, onMove }: CardProps) {
  const desk = useDesk();
  const { turn, tab, contact } = row;
  return (
    <li
      class="tabcard card"
      data-tab={tab.label}
      data-state={row.state}
      data-tone={TONES[row.state]}
    >
      <button type="button" class="taketab" onClick={() => takeUpTab(desk, turn.id)}>
        <span class="number">
          <Icon of={KINDS[tab.kind]} size={24} />
          {tab.number}
        </span>
        <span class="who">
          <strong class="cut">{contact?.name || tab.label}</strong>
          <span class="small soft cut">
            {[words.kinds[tab.kind], contact?.address].filter(Boolean).join(" · ")}
          </span>
          {contact?.note && <span class="small cut">{contact.note}</span>}
        </span>
        <span class="how">
          <Badge tone={TONES[row.state]} picture={PICTURES[TONES[row.state]]}>
            {words.states[row.state]}
          </Badge>
          <When row={row} />
          <Paid row={row} />
        </span>
      </button>
      <TabActions row={row} onChange={onChange} onMove={onMove} />
    </li>
  );
}

function When({ row }: { row: TabRow }) {
  const { house } = useDesk();
  if (row.tab.promised_at === null || row.minutes_left === null)
    return <span class="small soft">{words.since(lasting(sinceText(house, row.turn)))}</span>;
  const late = row.minutes_left < 0 && row.tab.handed_at === null;
  const how = late ? words.over(-row.minutes_left) : words.left(Math.max(0, row.minutes_left));
  return (
    <span class={late ? "small hint due" : "small soft due"} data-tone={late ? "late" : undefined}>
      <Icon of={Clock} size={14} /> {clock(row.tab.promised_at, zoneOf(house))}, {how}
    </span>
  );
}

function Paid({ row }: { row: TabRow }) {
  if (row.turn.paid_at !== null) return <span class="small soft">{words.paid}</span>;
  if (row.owed_cents <= 0) return null;
  return <span class="small amount">{words.toPay(money(row.owed_cents))}</span>;
}

const SAYS: Readonly<Record<Step, string>> = {
  picked_up: words.pickedUp,
  on_its_way: words.onItsWay,
  delivered: words.delivered,
  over: words.over_,
};

function TabActions({ row, onChange, onMove }: CardProps) {
  const desk = useDesk();
  const { contact, turn } = row;
  const step = nextStep(row);
  const owes = row.owed_cents > 0 && turn.paid_at === null && !isKitchenOnly(desk.house);
  return (
    <div class="tabactions row wrap">
      {contact?.phone && (
        <a
          class="button square quiet"
          href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`}
          aria-label={words.call(contact.name || contact.phone)}
          title={contact.phone}
        >
          <Icon of={Phone} />
        </a>
      )}
      <button
        type="button"
        class="button square quiet"
        aria-label={`${words.change}: ${row.tab.label}`}
        title={words.change}
        onClick={onChange}
      >
        <Icon of={Pencil} />
      </button>
      <button
        type="button"
        class="button square quiet"
        aria-label={`${words.toTable}: ${row.tab.label}`}
        title={words.toTable}
        onClick={onMove}
      >
        <Icon of={ArrowRightLeft} />
      </button>
      <span class="grow" />
      {owes && (
        <button type="button" class="button" onClick={() => takeUpTab(desk, turn.id)}>
          <Icon of={HandCoins} /> {words.takeMoney(money(row.owed_cents))}
        </button>
      )}
      {step !== null && (
        <button
          type="button"
          class={row.state === "ready" || !owes ? "button main" : "button"}
          data-step={step}
          onClick={() => takeStep(desk.house, row, step)}
        >
          <Icon of={PackageCheck} /> {SAYS[step]}
        </button>
      )}
    </div>
  );
}
