/** A waiter asks for a rush: the pass grants it, or refuses with a word. */
import { X, Zap } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.courses.ts";
import type { Firing } from "../../wire/records.ts";
import type { Board } from "../board.ts";
import { tableOf } from "../rushes.ts";
import { TapButton } from "./TapButton.tsx";

export function RushAsk({ board, firing }: { board: Board; firing: Firing }) {
  const { house } = board;
  const table = tableOf(house, firing);
  const who = board.person(firing.rush?.asked_by ?? "");
  const asked = words.asksForRush(who, table, firing.course ?? 0, firing.rush?.words ?? "");
  return (
    <div class="news rush-ask" role="alert" data-rush-asked={table}>
      <Icon of={Zap} size={30} />
      <span class="grow">
        <strong>{words.rushAskedAtPass}</strong> {asked}
      </span>
      <TapButton
        picture={X}
        label={words.refuseRushFor(table)}
        onTap={() => {
          board.refusing.value = firing.id;
          board.panel.value = "no-rush";
        }}
      >
        {words.refuseRush}
      </TapButton>
      <TapButton
        picture={Zap}
        look="main"
        label={words.grantRushFor(table)}
        onTap={() => house.ask("kitchen.grant_rush", { firing: firing.id })}
      >
        {words.grantRush}
      </TapButton>
    </div>
  );
}
