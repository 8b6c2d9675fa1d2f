/** Send says first what it will do; beside it, for a course that waits, send and fire. */
import { Flame, SendHorizontal } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words as shared } from "../../ui/words/en.ts";
import { words } from "../../ui/words/en.waiter.ts";
import { send } from "../asks.ts";
import { useHouse } from "../inside.ts";
import { type Party, pieces } from "../party.ts";

/** A second tap of a double tap does nothing. */
export type Once = (act: () => void) => () => void;

export interface SendProps {
  party: Party;
  once: Once;
}

/** Later, a line for a course that waits can fire it along with the send. */
export function SendAndFire({ party, once }: SendProps) {
  const house = useHouse();
  const [waits] = party.next?.fires === null ? party.next.waits : [];
  // Without the link the house's own answer to what is sent already is still to come.
  if (waits === undefined || party.mine.length === 0) return null;
  return (
    <button type="button" class="button next" onClick={once(() => send(house, party, waits))}>
      <Icon of={Flame} /> {words.sendAndFire(waits)}
    </button>
  );
}

/** Send stands always in the same place, last. */
export function Send({ party, once }: SendProps) {
  const house = useHouse();
  const stationName = useStations();
  const unsent = pieces(party.mine);
  return (
    <button
      type="button"
      class="button main send"
      disabled={unsent === 0}
      data-do="send"
      onClick={once(() => send(house, party))}
    >
      <Icon of={SendHorizontal} />
      <span class="told">
        {unsent === 0 ? (
          <span>{words.nothingToSend}</span>
        ) : (
          <>
            <strong>{words.send}</strong>
            {promise(party, stationName).map((part) => (
              <span key={part}>
                {" · "}
                <span class="whole">{part}</span>
              </span>
            ))}
          </>
        )}
      </span>
    </button>
  );
}

type Stations = (id: string) => string;

function useStations(): Stations {
  const stations = useHouse().records("station").value;
  return (id) => (stations.get(id)?.name ?? id).toLowerCase();
}

/** In the house's words once it has confirmed every line; before that, how many pieces. */
function promise(party: Party, stationName: Stations): readonly string[] {
  const { next } = party;
  if (!next) return [words.sendPieces(pieces(party.mine))];
  const told = words.next({
    ...next,
    shares: next.at_once.map((share) => ({ ...share, station: stationName(share.station) })),
  });
  return told.length > 0 ? told : [shared.notSent(pieces(party.mine))];
}
