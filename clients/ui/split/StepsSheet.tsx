/** Every step of splitting that stands, each with its undo. */
import { CornerUpLeft } from "lucide";
import { SaidNo } from "../cash/SaidNo.tsx";
import { Icon } from "../Icon.tsx";
import { Sheet } from "../Sheet.tsx";
import { clock } from "../time.ts";
import { words } from "../words/en.split.ts";
import { stepsOf } from "./board.ts";
import type { Board } from "./use_board.ts";

export function StepsSheet({ board, onClose }: { board: Board; onClose: () => void }) {
  const { house, check, act } = board;
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const steps = stepsOf(house, check);
  return (
    <Sheet title={words.steps} onClose={onClose}>
      <div class="stack">
        <p class="soft">{steps.length > 0 ? words.stepsWhy : words.noSteps}</p>
        <SaidNo no={act.no} />
        <ol class="choices">
          {steps.map((step) => (
            <li class="row" key={step.id} data-step={step.way}>
              <span class="grow">
                {words.step(step.way, step.label)}{" "}
                <span class="soft">· {clock(step.at, zone)}</span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={
                  step.undoable ? words.undoWhat(words.step(step.way, step.label)) : undefined
                }
                disabled={!step.undoable || !board.mayAct}
                onClick={() => void act.ask("bills.undo", { check, step: step.id })}
              >
                <Icon of={CornerUpLeft} /> {step.undoable ? words.undo : words.stepPaid}
              </button>
            </li>
          ))}
        </ol>
      </div>
    </Sheet>
  );
}
