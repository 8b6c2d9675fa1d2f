/** What this waiter must not miss: their own tickets that nobody in the kitchen saw; a manager's are all. */
import type { House } from "../sync/house.ts";
import type { Alarm } from "../ui/AlarmStrip.tsx";
import { unseenAlarms } from "../ui/unseen.ts";

export function alarmsOf(house: House): readonly Alarm[] {
  const session = house.session.value;
  const isManager = session?.roles.includes("manager") ?? false;
  return unseenAlarms(house, (ticket) => isManager || ticket.waiter === session?.person);
}
