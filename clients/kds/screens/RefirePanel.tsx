/** Make a dish of a bumped ticket again: which, how many, why. Three touches, no typing. */
import { Minus, Plus, RotateCcw } from "lucide";
import { useState } from "preact/hooks";
import { words } from "../../ui/words/en.courses.ts";
import { words as kds } from "../../ui/words/en.kds.ts";
import type { Ticket } from "../../wire/records.ts";
import type { Board } from "../board.ts";
import { canBeMadeAgain, makeAgain, refiring } from "../refire.ts";
import { wanted } from "../tickets.ts";
import { laneName } from "./Head.tsx";
import { Panel } from "./Panel.tsx";
import { TapButton } from "./TapButton.tsx";

export function RefirePanel({ board }: { board: Board }) {
  const ticket = refiring.value;
  return ticket && <Form key={ticket.id} board={board} ticket={ticket} />;
}

function Form({ board, ticket }: { board: Board; ticket: Ticket }) {
  const lines = canBeMadeAgain(ticket);
  const [chosen, choose] = useState(lines.length === 1 ? lines[0]?.line : undefined);
  const [pieces, setPieces] = useState(1);
  const [reason, setReason] = useState("");
  const line = lines.find((each) => each.line === chosen);
  const close = (): void => {
    refiring.value = null;
  };
  const name = laneName(board, ticket);
  return (
    <Panel title={words.refireOfTicket(name)} onClose={close}>
      <div class="refire">
        <div class="refire-row">
          {lines.map((each) => (
            <TapButton
              key={each.line}
              look="pick"
              pressed={each.line === chosen}
              onTap={() => {
                choose(each.line);
                setPieces(1);
              }}
            >
              {wanted(each)} {each.name} {each.seat !== null && kds.seat(each.seat)}
            </TapButton>
          ))}
        </div>
        {line && wanted(line) > 1 && (
          <div class="refire-row pieces-row">
            <TapButton
              picture={Minus}
              label={words.fewer}
              disabled={pieces <= 1}
              onTap={() => setPieces(pieces - 1)}
            />
            <span class="refire-pieces">{words.piecesOf(pieces, wanted(line))}</span>
            <TapButton
              picture={Plus}
              label={words.more}
              disabled={pieces >= wanted(line)}
              onTap={() => setPieces(pieces + 1)}
            />
          </div>
        )}
        <div class="refire-row">
          {words.refireReasons.map((each) => (
            <TapButton
              key={each}
              look="pick"
              pressed={each === reason}
              onTap={() => setReason(each)}
            >
              {each}
            </TapButton>
          ))}
        </div>
        <TapButton
          picture={RotateCcw}
          look="main wide"
          disabled={!line || reason === ""}
          onTap={() => {
            if (line) makeAgain(board.house, ticket, line, pieces, reason);
            close();
          }}
        >
          {line ? words.refireNow(pieces) : words.whichDish}
        </TapButton>
      </div>
    </Panel>
  );
}
