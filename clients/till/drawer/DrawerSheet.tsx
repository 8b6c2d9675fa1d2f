/** A drawer while it is open: what can be done at it, and what was moved. */
import { useSignal } from "@preact/signals";
import {
  ArrowLeft,
  ArrowRightLeft,
  Banknote,
  Coins,
  HandCoins,
  type IconNode,
  Lock,
  LockOpen,
  Vault,
  WalletMinimal,
} from "lucide";
import type { House } from "../../sync/house.ts";
import { HandIn } from "../../ui/cash/HandIn.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.drawer.ts";
import type { Opening } from "../../wire/records.ts";
import { personName, zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { openingHere } from "../drawers.ts";
import { DrawerReport } from "../screens/DrawerReport.tsx";
import { Closing } from "./Closing.tsx";
import { HandOver } from "./HandOver.tsx";
import { MoveCash } from "./MoveCash.tsx";
import { Movements } from "./Movements.tsx";
import { type Moves, seenTo } from "./opening.ts";
import { PayTips } from "./PayTips.tsx";

type View = "menu" | Moves | "tips" | "hand_over" | "close" | "hand_in";
type Act = Exclude<View, "menu">;

const PICTURES: Readonly<Record<Act, IconNode>> = {
  pay_in: Coins,
  pay_out: Banknote,
  drop: Vault,
  no_sale: LockOpen,
  tips: HandCoins,
  hand_over: ArrowRightLeft,
  close: Lock,
  hand_in: WalletMinimal,
};
const AT_A_DRAWER: readonly Act[] = [
  "pay_in",
  "pay_out",
  "drop",
  "no_sale",
  "tips",
  "hand_over",
  "close",
];
const AT_A_WALLET: readonly Act[] = ["pay_in", "pay_out", "hand_in"];

export function DrawerSheet({ onClose }: { onClose: () => void }) {
  const { house } = useDesk();
  const view = useSignal<View>("menu");
  const here = openingHere(house);
  const all = seenTo(house);
  const picked = useSignal(all.some(({ id }) => id === here?.id) ? here?.id : all[0]?.id);
  const opening = house.records("opening").value.get(picked.value ?? "") ?? here;
  const back = () => {
    view.value = "menu";
  };
  if (opening === null) return null;
  if (opening.closed_at !== null) return <DrawerReport opening={opening} onClose={onClose} />;
  const title =
    view.value === "menu" ? opening.name : `${words.acts[view.value]} · ${opening.name}`;
  return (
    <Sheet large title={title} onClose={onClose}>
      {view.value !== "menu" && (
        <button type="button" class="button quiet" onClick={back}>
          <Icon of={ArrowLeft} /> {words.back}
        </button>
      )}
      {view.value === "menu" ? (
        <Menu
          opening={opening}
          all={all}
          onPick={(id) => {
            picked.value = id;
          }}
          onAct={(act) => {
            view.value = act;
          }}
        />
      ) : (
        <Doing
          key={view.value}
          what={view.value}
          opening={opening}
          onDone={back}
          onClose={onClose}
        />
      )}
    </Sheet>
  );
}

interface DoingProps {
  what: Act;
  opening: Opening;
  onDone: () => void;
  onClose: () => void;
}

function Doing({ what, opening, onDone, onClose }: DoingProps) {
  const { house } = useDesk();
  switch (what) {
    case "tips":
      return <PayTips opening={opening} />;
    case "hand_over":
      return <HandOver opening={opening} onDone={onDone} />;
    case "close":
      return <Closing opening={opening} onClose={onClose} />;
    case "hand_in":
      return <HandIn house={house} opening={opening} onDone={onClose} />;
    default:
      return <MoveCash what={what} opening={opening} onDone={onDone} />;
  }
}

/** A waiter at the till hands in their own wallet; a drawer is for those who count. */
function actsOf(house: House, opening: Opening): readonly Act[] {
  const roles = house.session.value?.roles ?? [];
  const counts = roles.includes("cashier") || roles.includes("manager");
  const own = opening.holder === house.session.value?.person;
  if (!counts) return own && opening.is_of === "wallet" ? ["hand_in"] : [];
  return opening.is_of === "wallet" ? AT_A_WALLET : AT_A_DRAWER;
}

interface MenuProps {
  opening: Opening;
  all: readonly Opening[];
  onPick: (id: string) => void;
  onAct: (act: Act) => void;
}

function Menu({ opening, all, onPick, onAct }: MenuProps) {
  const { house } = useDesk();
  const acts = actsOf(house, opening);
  const since = clock(opening.opened_at, zoneOf(house));
  return (
    <div class="stack">
      {all.length > 1 && (
        <div class="row wrap" role="radiogroup" aria-label={words.drawer}>
          {all.map((each) => (
            // biome-ignore lint/a11y/useSemanticElements: a chip is a large target; a radio dot is not.
            <button
              type="button"
              role="radio"
              class="chip"
              key={each.id}
              data-opening={each.id}
              aria-checked={each.id === opening.id}
              onClick={() => onPick(each.id)}
            >
              {each.name}
            </button>
          ))}
        </div>
      )}
      <p>
        <strong>{words.held(personName(house, opening.holder))}</strong>
        <span class="soft"> · {words.openedAt(since, money(opening.float_cents))}</span>
      </p>
      <div class="draweracts">
        {acts.map((act) => (
          <button
            type="button"
            class={act === "close" || act === "hand_in" ? "button main" : "button"}
            key={act}
            data-act={act}
            onClick={() => onAct(act)}
          >
            <Icon of={PICTURES[act]} size={24} /> {words.acts[act]}
          </button>
        ))}
      </div>
      <Movements opening={opening} />
    </div>
  );
}
