/** What a scanner reads goes into the basket; a code that no dish has is said to be one. */
import { useEffect, useState } from "preact/hooks";
import type { House } from "../../sync/house.ts";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.counter.ts";
import { add, plain } from "../../waiter/asks.ts";
import { mustChoose } from "../../waiter/carte.ts";
import type { Party } from "../../waiter/party.ts";
import { DishSheet } from "../../waiter/screens/DishSheet.tsx";
import type { Dish } from "../../wire/records.ts";
import { dishOfCode, isMisread } from "./codes.ts";
import { listenForCodes } from "./scanner.ts";

interface Props {
  house: House;
  /** Scans come faster than the screen is drawn: each asks for the basket as it is by then. */
  partyNow: () => Party;
}

export function Scans({ house, partyNow }: Props) {
  const [choosing, choose] = useState<Dish | null>(null);
  const [unknown, tell] = useState("");
  const carte = house.menu.value;

  useEffect(
    () =>
      listenForCodes((code) => {
        const menu = house.menu.peek();
        const dish = menu && dishOfCode(menu, code);
        if (!menu || !dish) {
          const no = isMisread(code) ? words.misreadCode(code) : words.unknownCode(code);
          tell(no);
          say(no);
          return;
        }
        tell("");
        if (mustChoose(menu, dish)) choose(dish);
        else add(house, partyNow(), dish, plain(null));
      }),
    [house, partyNow],
  );

  return (
    <>
      <p class="only-read" role="alert">
        {unknown}
      </p>
      {choosing && carte && (
        <DishSheet
          party={partyNow()}
          dish={choosing}
          carte={carte}
          seat={null}
          onClose={() => choose(null)}
        />
      )}
    </>
  );
}
