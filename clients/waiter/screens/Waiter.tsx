/** The waiter's screen as a whole: locked, on the floor, or at a table. */
import { useEffect } from "preact/hooks";
import type { House } from "../../sync/house.ts";
import { Loading } from "../../ui/Empty.tsx";
import { LockScreen } from "../../ui/LockScreen.tsx";
import { Toasts } from "../../ui/Toast.tsx";
import { clearToasts } from "../../ui/toasts.ts";
import { mayEnterFromPaper } from "../asks.ts";
import { lockWhenIdle } from "../idle.ts";
import { Inside } from "../inside.ts";
import { pickedOf } from "../moves.ts";
import { partyOf } from "../party.ts";
import { followAddress, isFromTill, place } from "../place.ts";
import { listenForReady } from "../ready.ts";
import { CheckScreen } from "./CheckScreen.tsx";
import { FloorScreen } from "./FloorScreen.tsx";

const ROLES = ["waiter", "cashier", "manager"];

export function Waiter({ house }: { house: House }) {
  useEffect(followAddress, []);
  useEffect(() => lockWhenIdle(house), [house]);
  useEffect(() => listenForReady(house), [house]);
  // What one person just did is not the next person's to undo.
  useEffect(() => house.session.subscribe(clearToasts), [house]);
  return (
    <Inside.Provider value={house}>
      <Shown house={house} />
      <Toasts />
    </Inside.Provider>
  );
}

function Shown({ house }: { house: House }) {
  if (house.records("person").value.size === 0 && house.status.value.state !== "live") {
    return <Loading />;
  }
  if (!house.session.value) return <LockScreen house={house} roles={ROLES} />;
  const where = place.value;
  if (where.at === "floor") return <FloorScreen errand={null} />;
  const party = partyOf(house, where.turn);
  if (!party) return <FloorScreen errand={null} />;
  if (where.at === "move") return <FloorScreen errand={{ party, picks: null }} />;
  const picks = where.at === "bring" ? pickedOf(party) : [];
  const isPaper = (where.at === "paper" || isFromTill()) && mayEnterFromPaper(house);
  return picks.length > 0 ? (
    <FloorScreen errand={{ party, picks }} />
  ) : (
    <CheckScreen key={where.turn} party={party} isPaper={isPaper} />
  );
}
