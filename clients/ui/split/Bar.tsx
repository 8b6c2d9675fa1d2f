/** Below the bills, always in view: what is on nobody yet, and what can be done with what is picked. */
import { CornerUpLeft, GitMerge, ListRestart, Plus, Slice, X } from "lucide";
import { Icon } from "../Icon.tsx";
import { money } from "../money.ts";
import { words } from "../words/en.split.ts";
import { isUntouched, pickedText, stepsOf } from "./board.ts";
import { PresentAll } from "./PaperButton.tsx";
import type { Board } from "./use_board.ts";

export function Bar({ board }: { board: Board }) {
  return (
    <div class="splitbar">
      <Rest board={board} />
      {board.mode === "together" ? (
        <Together board={board} />
      ) : board.picked === null ? (
        <Usual board={board} />
      ) : (
        <WithPicked board={board} />
      )}
    </div>
  );
}

function Rest({ board }: { board: Board }) {
  const settlement = board.house.records("settlement").value.get(board.check);
  if (settlement === undefined) return <p class="remainder" />;
  const { rest_cents, open_cents, total_cents } = settlement;
  return (
    <p class="remainder" data-rest={rest_cents} data-open={open_cents} role="status">
      <span class="soft small">{words.rest}</span>
      <strong class="amount">{money(rest_cents)}</strong>
      <span class="soft small">{words.open(money(open_cents), money(total_cents))}</span>
    </p>
  );
}

function Usual({ board }: { board: Board }) {
  const steps = stepsOf(board.house, board.check);
  const last = steps.find((step) => step.undoable);
  const what = last && words.step(last.way, last.label);
  const mergeable = board.bills.filter(isUntouched).length > 1;
  return (
    <div class="do">
      <PresentAll board={board} />
      <button
        type="button"
        class="button"
        aria-label={what ? words.undoWhat(what) : undefined}
        disabled={last === undefined || !board.mayAct}
        onClick={() =>
          last && void board.act.ask("bills.undo", { check: board.check, step: last.id })
        }
      >
        <Icon of={CornerUpLeft} />
        <span class="cut">
          {words.undo}
          {what && <span class="what">: {what}</span>}
        </span>
      </button>
      {steps.length > 1 && (
        <button type="button" class="button" onClick={() => board.open({ is: "steps" })}>
          <Icon of={ListRestart} /> {words.allSteps(steps.length)}
        </button>
      )}
      <button
        type="button"
        class="button"
        disabled={!mergeable || !board.mayAct}
        onClick={() => board.begin("together")}
      >
        <Icon of={GitMerge} /> {words.together}
      </button>
    </div>
  );
}

function Together({ board }: { board: Board }) {
  const { along, act, check } = board;
  async function merge(bills: readonly string[]) {
    if ((await act.ask("bills.merge", { check, bills })) !== null) board.begin("lines");
  }
  return (
    <div class="do">
      <span class="soft grow">{words.togetherHow}</span>
      <button type="button" class="button" disabled={!board.mayAct} onClick={() => void merge([])}>
        {words.allInOne}
      </button>
      <button
        type="button"
        class="button main"
        disabled={along.size < 2 || !board.mayAct}
        onClick={() => void merge([...along])}
      >
        <Icon of={GitMerge} /> {words.togetherOf(along.size)}
      </button>
      <LetGo onTap={() => board.begin("lines")} />
    </div>
  );
}

function WithPicked({ board }: { board: Board }) {
  const { picked, bills } = board;
  const from = bills.find((bill) => bill.id === picked?.bill);
  if (picked === null || from === undefined) return null;
  const others = bills.filter((bill) => bill.id !== from.id && isUntouched(bill));
  return (
    <div class="do">
      <strong class="grow cut picked">{words.picked(pickedText(picked, from))}</strong>
      <fieldset class="targets" aria-label={words.putOn}>
        <button
          type="button"
          class="button main"
          disabled={!board.mayAct}
          onClick={() => board.putOn(null)}
        >
          <Icon of={Plus} /> {words.newBill}
        </button>
        <button
          type="button"
          class="button"
          disabled={!board.mayAct}
          onClick={() => board.open({ is: "share" })}
        >
          <Icon of={Slice} /> {words.share}
        </button>
        {others.map((bill) => (
          <button
            type="button"
            class="button main near"
            key={bill.id}
            data-target={bill.label}
            disabled={!board.mayAct}
            onClick={() => board.putOn(bill)}
          >
            {bill.label}
          </button>
        ))}
      </fieldset>
      <LetGo onTap={board.letGo} />
    </div>
  );
}

function LetGo({ onTap }: { onTap: () => void }) {
  return (
    <button type="button" class="button quiet square" aria-label={words.letGo} onClick={onTap}>
      <Icon of={X} />
    </button>
  );
}
