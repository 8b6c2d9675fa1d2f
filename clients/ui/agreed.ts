/** Ask for what may need a manager: the house says so, and the same is asked once more with a PIN. */
import { useState } from "preact/hooks";
import type { House } from "../sync/house.ts";
import type { Commands } from "../wire/commands.ts";
import type { Approved } from "./Approval.tsx";

export interface Asking {
  /** It is on its way to the house. */
  readonly busy: boolean;
  /** The house has said that a manager has to agree. */
  readonly refused: boolean;
  /** Its sentence, when it said no. */
  readonly sentence: string;
  ask<N extends keyof Commands>(name: N, args: Commands[N], how?: Approved): void;
  /** Something else is meant now. */
  startAnew(): void;
}

export function useAgreed(house: House, onDone: () => void): Asking {
  const [busy, setBusy] = useState(false);
  const [said, say] = useState({ code: "", sentence: "" });

  function ask<N extends keyof Commands>(name: N, args: Commands[N], how?: Approved): void {
    const asked = house.ask(name, args, how);
    setBusy(true);
    void asked.answer.then((answer) => {
      setBusy(false);
      if (answer.status === "done") return onDone();
      // It is said here, beside the finger.
      house.dismiss(asked.id);
      say({ code: answer.code, sentence: answer.sentence });
    });
  }

  return {
    busy,
    refused: said.code === "orders.manager_needed",
    sentence: said.sentence,
    ask,
    startAnew: () => say({ code: "", sentence: "" }),
  };
}
