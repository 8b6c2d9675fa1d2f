/** Of a tab, in place of its covers: whom it is called out for, and when it is fetched. */
import { guestName } from "../../ui/place.ts";
import { clock } from "../../ui/time.ts";
import type { Ticket } from "../../wire/records.ts";
import type { Board } from "../board.ts";
import { Covers } from "./Covers.tsx";

export function Guest({ board, ticket }: { board: Board; ticket: Ticket }) {
  const { house } = board;
  const tab = house.records("turn").value.get(ticket.turn)?.tab ?? null;
  if (tab === null) return <Covers covers={ticket.covers} />;
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const time = tab.promised_at === null ? "" : clock(tab.promised_at, zone);
  const words = [guestName(house, ticket.turn), time].filter(Boolean).join(" · ");
  return words === "" ? null : <bdi class="who">{words}</bdi>;
}
