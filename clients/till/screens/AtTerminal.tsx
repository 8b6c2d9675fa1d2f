/** A guest is at the terminal: how far it has come, and the way to ask it to stop. */
import { CircleX, CreditCard } from "lucide";
import { attemptOf, terminalNamed } from "../../ui/cards.ts";
import { Icon } from "../../ui/Icon.tsx";
import { age } from "../../ui/time.ts";
import { words } from "../../ui/words/en.cards.ts";
import { words as till } from "../../ui/words/en.till.ts";
import type { CardAttempt, Tender } from "../../wire/records.ts";
import { personName } from "../checks.ts";
import { askAt, useDesk } from "../desk.ts";
import { withTip } from "./UnknownCard.tsx";

type Stage = keyof typeof words.stages;

const stageOf = (attempt: CardAttempt | null): Stage =>
  attempt !== null && attempt.state in words.stages ? (attempt.state as Stage) : "waiting";

export function AtTerminal({ tender }: { tender: Tender }) {
  const { house } = useDesk();
  const attempt = attemptOf(house, tender);
  const stage = stageOf(attempt);
  return (
    <section
      class="pending"
      data-tone="cooking"
      data-tender={tender.id}
      data-state={tender.state}
      data-stage={stage}
      role="status"
    >
      <span class="pulse">
        <Icon of={CreditCard} size={48} />
      </span>
      <h3>{words.stages[stage](terminalNamed(house, tender.terminal))}</h3>
      <strong class="amount what">{withTip(tender)}</strong>
      <span class="seconds amount" aria-hidden="true">
        {age(house.now.value, tender.asked_at)}
      </span>
      <p>{words.doing[stage]}</p>
      <p class="small">{till.startedBy(personName(house, tender.taken_by))}</p>
      {attempt && <Cancel attempt={attempt} />}
    </section>
  );
}

function Cancel({ attempt }: { attempt: CardAttempt }) {
  const desk = useDesk();
  const { house } = desk;
  const can = house.records("terminal").value.get(attempt.terminal)?.can ?? [];
  const isAsked =
    attempt.cancel_asked_at !== null ||
    house.waiting.value.some(({ name }) => name === "payments.cancel_card");
  if (isAsked) return <p class="strong">{words.cancelling}</p>;
  if (!can.includes("cancel")) return <p class="small">{words.cannotCancel}</p>;
  return (
    <button
      type="button"
      class="button wide"
      disabled={house.status.value.state !== "live"}
      onClick={() => askAt(desk, "pay", "payments.cancel_card", { tender: attempt.id })}
    >
      <Icon of={CircleX} /> {words.cancel}
    </button>
  );
}
