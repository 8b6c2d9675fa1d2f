/** Whose sale it is: its number, name and time, or whether a new one is to take away. */
import type { ComponentChildren } from "preact";
import { Icon } from "../../ui/Icon.tsx";
import { KINDS } from "../../ui/kinds.ts";
import { contactOf } from "../../ui/place.ts";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.counter.ts";
import { zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { isOpened, type Sale } from "./sale.ts";

const SERVICES = ["eat_in", "takeaway"] as const;

interface Props {
  sale: Sale;
  /** Before its name: the way back. */
  children?: ComponentChildren;
}

export function SaleHead({ sale, children }: Props) {
  const desk = useDesk();
  if (!isOpened(desk.house, sale.turn.id)) return <NewHead />;
  const { tab } = sale.turn;
  const contact = contactOf(desk.house, sale.turn.id);
  const time = tab?.promised_at ? clock(tab.promised_at, zoneOf(desk.house)) : "";
  const about = [contact?.name, time, words.services[sale.turn.service]].filter(Boolean);
  return (
    <header class="salehead" data-tab={tab?.kind}>
      {children}
      {tab && <Icon of={KINDS[tab.kind]} size={24} />}
      <h2 class="grow cut">{sale.label || words.sale}</h2>
      <span class="soft cut">{about.join(" · ")}</span>
    </header>
  );
}

/** The guest says first whether it is to take away: tax and packing go by it. */
function NewHead() {
  const desk = useDesk();
  return (
    <header class="salehead">
      <h2 class="only-read">{words.newSale}</h2>
      <div class="row grow" role="radiogroup" aria-label={words.serviceLabel}>
        {SERVICES.map((service) => (
          // biome-ignore lint/a11y/useSemanticElements: a chip is a large target; a radio dot is not.
          <button
            type="button"
            class="chip grow"
            role="radio"
            key={service}
            data-service={service}
            aria-checked={desk.service.value === service}
            onClick={() => {
              desk.service.value = service;
            }}
          >
            {words.services[service]}
          </button>
        ))}
      </div>
    </header>
  );
}
