/** As long as one bill is owed: its ways stand above it, and beside it where the next one will be. */
import { Coins, Hand, Plus, UserRound, Users } from "lucide";
import { isLinked } from "../../sync/house.ts";
import { Icon, type Picture } from "../Icon.tsx";
import { words } from "../words/en.split.ts";
import { hasSeats, isShareable, isUntouched } from "./board.ts";
import type { Board } from "./use_board.ts";

/** Most tables need no more. */
export function FirstWay({ board }: { board: Board }) {
  const { house, check, act, bills, mayAct } = board;
  const owed = bills.filter((bill) => bill.settled_at === null);
  const [bill] = owed;
  const said = isLinked(house.status.value) ? words.howTo : words.needsTheLink;
  if (owed.length !== 1 || bill === undefined) return <p class="soft howto">{said}</p>;
  const { id } = bill;
  const seats = () => void act.ask("bills.split_by_seat", { check, bill: id });
  return (
    <div class="firstway">
      <fieldset class="row wrap" aria-label={words.ways}>
        <Way
          name={words.evenly}
          may={mayAct && isShareable(bill)}
          picture={Users}
          onTap={() => board.open({ is: "ways", bill: id })}
        />
        <Way
          name={words.amounts}
          may={mayAct && isShareable(bill)}
          picture={Coins}
          onTap={() => board.open({ is: "ways", bill: id, way: "amounts" })}
        />
        <Way
          name={words.bySeat}
          may={mayAct && isUntouched(bill) && hasSeats(bill)}
          picture={UserRound}
          onTap={seats}
        />
      </fieldset>
      <p class="soft howto">{said}</p>
    </div>
  );
}

/** Beside the first bill, where the next one will stand. */
export function NewColumn({ board }: { board: Board }) {
  const waits = board.picked === null;
  return (
    <li class="newcolumn">
      <button
        type="button"
        class="button"
        disabled={waits || !board.mayAct}
        onClick={() => board.putOn(null)}
      >
        <Icon of={waits ? Hand : Plus} size={28} /> {waits ? words.tapFirst : words.putOnNew}
      </button>
    </li>
  );
}

interface WayProps {
  name: string;
  may: boolean;
  picture: Picture;
  onTap: () => void;
}

function Way({ name, may, picture, onTap }: WayProps) {
  return (
    <button type="button" class="button" disabled={!may} onClick={onTap}>
      <Icon of={picture} /> {name}
    </button>
  );
}
