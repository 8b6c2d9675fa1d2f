/** What went back of a receipt before, each with its credit note on paper once more. */
import { Printer } from "lucide";
import { useAct } from "../../ui/act.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { dayAndClock } from "../../ui/time.ts";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.refunds.ts";
import { personName, zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import type { NoteRow } from "./refunds.ts";

export function Notes({ notes }: { notes: readonly NoteRow[] }) {
  const { house } = useDesk();
  const act = useAct(house);
  if (notes.length === 0) return null;

  async function again(job: string) {
    const done = await act.ask("paper.reprint", { job });
    if (done !== null) say(words.printing);
  }

  return (
    <section>
      <h3>{words.notes}</h3>
      <SaidNo no={act.no} />
      <ul class="rows">
        {notes.map((note) => (
          <li class="line" key={note.number} data-note={note.number}>
            <span class="two grow">
              <strong>{words.noteOf(note.number, note.reason)}</strong>
              <span class="small soft">
                {dayAndClock(note.at, zoneOf(house))} · {personName(house, note.by)}
              </span>
            </span>
            <span class="amount">{money(note.cents)}</span>
            <button
              type="button"
              class="button square"
              aria-label={`${words.printAgain}: ${words.done(note.number)}`}
              disabled={act.busy}
              onClick={() => void again(note.job)}
            >
              <Icon of={Printer} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
