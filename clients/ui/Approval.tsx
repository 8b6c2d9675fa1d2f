/** A manager on the same screen: the approval is for one act, and for nothing else. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { House } from "../sync/house.ts";
import { Faces } from "./LockScreen.tsx";
import { PinPad } from "./PinPad.tsx";
import { words as shared } from "./words/en.ts";

/** What `house.ask` needs besides the arguments. */
export interface Approved {
  readonly id: string;
  readonly approval: string;
}

interface Props {
  house: House;
  /** Why a manager is asked for. */
  why: string;
  onApproved: (how: Approved) => void;
}

export function Approval({ house, why, onApproved }: Props) {
  const managers = [...house.records("person").value.values()].filter((person) =>
    person.roles.includes("manager"),
  );
  const [chosen, choose] = useState(managers.length === 1 ? managers[0]?.id : undefined);
  const manager = managers.find((person) => person.id === chosen);
  const [command] = useState(() => house.freshId());
  const pad = useRef<HTMLDivElement>(null);
  // On a phone its last row of keys would lie below the screen.
  useEffect(() => pad.current?.scrollIntoView({ block: "end" }), [manager]);

  async function approve(pin: string) {
    if (!manager) return { ok: false };
    const answer = await house.approve(manager.id, pin, command);
    if (answer.ok) onApproved({ id: command, approval: answer.approval });
    return answer;
  }

  return (
    <div class="approval" ref={pad}>
      <p class="strong">{why}</p>
      {manager ? (
        <PinPad label={shared.pinOf(manager.name)} onPin={approve} />
      ) : (
        <Faces people={managers} onChoose={choose} />
      )}
    </div>
  );
}

/** Managers need nobody's PIN. */
export function isManager(house: House): boolean {
  return house.session.value?.roles.includes("manager") ?? false;
}
