/** The till: who is there, what is open, the check on the desk, and the money for it. */
import { useComputed, useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { House } from "../../sync/house.ts";
import { LockScreen } from "../../ui/LockScreen.tsx";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { OldWorkBanner } from "../../ui/OldWork.tsx";
import { questionsIn } from "../../ui/old_work.ts";
import { Pushers } from "../../ui/Pushers.tsx";
import { Toasts } from "../../ui/Toast.tsx";
import { Tray } from "../../ui/Tray.tsx";
import { Counter } from "../counter/Counter.tsx";
import { ToGo } from "../counter/ToGo.tsx";
import { type Desk, DeskContext, openDesk } from "../desk.ts";
import { SalesStrip } from "../drawer/SalesStrip.tsx";
import { CheckPane } from "./CheckPane.tsx";
import { Checks } from "./Checks.tsx";
import { PapersBanner } from "./Papers.tsx";
import { PayPane } from "./PayPane.tsx";
import { ReceiptPane } from "./ReceiptPane.tsx";
import { Sheets } from "./Sheets.tsx";
import { Top } from "./Top.tsx";

const AT_THE_TILL = ["cashier", "manager", "waiter"];

export function Till({ house }: { house: House }) {
  const [desk] = useState(() => openDesk(house));
  if (house.session.value === null) return <LockScreen house={house} roles={AT_THE_TILL} />;
  return (
    <DeskContext.Provider value={desk}>
      <div class="screen till">
        <Top />
        <Pushers>
          <OldWorkBanner house={desk.house} questions={questionsIn(desk.house)} />
          <PapersBanner />
        </Pushers>
        <OtherRefusals desk={desk} />
        <SalesStrip />
        {desk.mode.value === "desk" && <DeskTop desk={desk} />}
        {desk.mode.value === "counter" && <Counter />}
        {desk.mode.value === "togo" && <ToGo />}
      </div>
      <Sheets />
      <Toasts />
    </DeskContext.Provider>
  );
}

/** What was refused and is not shown beside its own finger. */
function OtherRefusals({ desk }: { desk: Desk }) {
  const tray = useComputed(() =>
    desk.house.tray.value.filter((no) => !desk.shown.value.has(desk.places.value.get(no.id) ?? "")),
  );
  return <Tray house={desk.house} tray={tray} />;
}

function DeskTop({ desk }: { desk: Desk }) {
  const find = useSignal("");
  const receipt = desk.receipt.value;
  const taken = receipt !== null || desk.check.value !== null;
  return (
    <main class="desk" data-taken={taken}>
      <Checks find={find} />
      {receipt === null ? (
        <>
          <CheckPane />
          {!isKitchenOnly(desk.house) && <PayPane />}
        </>
      ) : (
        <ReceiptPane id={receipt} />
      )}
    </main>
  );
}
