/** Cards at a glance: what nobody knows the end of, slips to capture, and how each terminal stands. */
import { CalendarCheck, CreditCard, TriangleAlert } from "lucide";
import { Badge } from "../../ui/Badge.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.cards.ts";
import type { Terminal } from "../../wire/records.ts";
import { cardsSay, isInTrouble, openSlips, terminalSays, unanswered } from "../cards.ts";
import { zoneOf } from "../checks.ts";
import { askAt, useDesk } from "../desk.ts";
import { Said } from "./Said.tsx";
import { Slips } from "./Slips.tsx";
import { UnknownCard } from "./UnknownCard.tsx";

export const PLACE = "cards";

/** How the terminals stand, and the way to them; nothing where there is none. */
export function CardsButton() {
  const desk = useDesk();
  if (desk.house.records("terminal").value.size === 0) return null;
  const { words: says, isBad } = cardsSay(desk.house);
  return (
    <button
      type="button"
      class="button wide"
      data-cards={isBad ? "bad" : "fine"}
      onClick={() => {
        desk.sheet.value = "cards";
      }}
    >
      <Icon of={isBad ? TriangleAlert : CreditCard} />
      <span class="two">
        <strong>{words.cards}</strong>
        <span class="small soft cut">{says}</span>
      </span>
    </button>
  );
}

export function CardsSheet({ onClose }: { onClose: () => void }) {
  const { house } = useDesk();
  const terminals = [...house.records("terminal").value.values()].sort((one, other) =>
    one.name.localeCompare(other.name),
  );
  return (
    <Sheet title={words.cards} onClose={onClose} large>
      <div class="stack cardssheet">
        {unanswered(house).map((tender) => (
          <UnknownCard key={tender.id} tender={tender} />
        ))}
        <Said place={PLACE} />
        <Slips slips={openSlips(house, house.now.value)} />
        <section>
          <h3>{words.terminals}</h3>
          <ul>
            {terminals.map((terminal) => (
              <TerminalRow key={terminal.id} terminal={terminal} />
            ))}
          </ul>
        </section>
      </div>
    </Sheet>
  );
}

/** Its own end of day comes once everything that was asked of it has an end. */
function TerminalRow({ terminal }: { terminal: Terminal }) {
  const desk = useDesk();
  const { house } = desk;
  const isSettling = [...house.records("attempt").value.values()].some(
    ({ purpose, terminal: where, state }) =>
      purpose === "end_of_day" &&
      where === terminal.id &&
      (state === "created" || state === "sending"),
  );
  const settled = terminal.settled_at === null ? "" : clock(terminal.settled_at, zoneOf(house));
  return (
    <li class="row wrap terminalrow" data-terminal={terminal.id} data-state={terminal.state}>
      <span class="grow two">
        <strong>{terminal.name}</strong>
        <span class="small soft">
          {words.takenSoFar(money(terminal.taken_cents))}
          {settled !== "" && ` · ${words.settledAt(settled)}`}
        </span>
      </span>
      <Badge
        tone={isInTrouble(terminal) ? "late" : terminal.state === "busy" ? "cooking" : "paid"}
        picture={isInTrouble(terminal) ? TriangleAlert : CreditCard}
      >
        {terminalSays(house, terminal)}
      </Badge>
      <button
        type="button"
        class="button"
        disabled={isSettling || house.status.value.state !== "live"}
        onClick={() => {
          const args = { attempt: house.freshId(), terminal: terminal.id };
          askAt(desk, PLACE, "payments.settle_terminal", args);
        }}
      >
        <Icon of={CalendarCheck} /> {isSettling ? words.settling : words.settle}
      </button>
    </li>
  );
}
