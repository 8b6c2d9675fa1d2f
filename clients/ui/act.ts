/** Ask the house from a sheet, and read its no right there instead of in the tray. */
import { useState } from "preact/hooks";
import type { House } from "../sync/house.ts";
import type { Commands } from "../wire/commands.ts";
import type { Answer } from "../wire/messages.ts";

export interface Said {
  readonly code: string;
  readonly sentence: string;
}

export interface Act {
  readonly no: Said | null;
  readonly busy: boolean;
  /** Null when it was refused; `no` says why. */
  ask<N extends keyof Commands>(
    name: N,
    args: Commands[N],
    how?: { id?: string; approval?: string },
  ): Promise<Answer | null>;
  forget(): void;
}

export function useAct(house: House): Act {
  const [no, setNo] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  return {
    no,
    busy,
    forget: () => setNo(null),
    async ask(name, args, how) {
      setBusy(true);
      setNo(null);
      const asked = house.ask(name, args, how);
      const answer = await asked.answer;
      setBusy(false);
      if (answer.status === "done") return answer;
      house.dismiss(asked.id);
      setNo({ code: answer.code, sentence: answer.sentence });
      return null;
    },
  };
}
