/** What was said about a table, and whether whoever it was for has seen it. */
import type { House } from "../../sync/house.ts";
import { personName, saidAbout, senderOf, stationName, whenSaid } from "../../ui/talk.ts";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.talk.ts";
import type { Message } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";

export function Said({ turn }: { turn: string }) {
  const house = useHouse();
  const messages = saidAbout(house, turn);
  if (messages.length === 0) return null;
  return (
    <>
      <h3>{words.messages}</h3>
      <ul class="said-list">
        {messages.map((message) => (
          <li key={message.id} data-said={message.id}>
            <span class="grow">
              <strong>
                {whenSaid(house, message)} · {senderOf(house, message)}
                {message.to === "station" && ` → ${stationName(house, message.station)}`}
              </strong>
              <bdi>{message.text}</bdi>
            </span>
            <span class="soft small">{isSeen(house, message)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function isSeen(house: House, message: Message): string {
  const { acknowledged_at, acknowledged_by, number } = message;
  if (number !== null) {
    return words.onPaper(`${stationName(house, message.station).toUpperCase()} ${number}`);
  }
  if (acknowledged_at === null) return words.notSeen;
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const who = personName(house, acknowledged_by);
  const at = clock(acknowledged_at, zone);
  return who ? words.seenBy(who, at) : words.seenAt(at);
}
