/** What was agreed about a bill so far, and the way to take it back. */
import { Undo2 } from "lucide";
import type { House } from "../../sync/house.ts";
import { isLinked } from "../../sync/house.ts";
import { useAct } from "../../ui/act.ts";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { percentText } from "../../ui/prices.ts";
import { words } from "../../ui/words/en.charges.ts";
import { words as prices } from "../../ui/words/en.prices.ts";
import type { Bill, BillTerms } from "../../wire/records.ts";

interface Agreed {
  readonly act: string;
  readonly says: string;
  readonly by: string;
}

interface Props {
  house: House;
  bill: Bill;
  /** Nobody has paid anything of it. */
  open: boolean;
}

export function TermsGiven({ house, bill, open }: Props) {
  const act = useAct(house);
  const people = house.records("person").value;
  const agreed = agreedOn(bill.terms);
  if (agreed.length === 0) return null;
  return (
    <section>
      <h3>{prices.given}</h3>
      <ul class="given">
        {agreed.map((each) => (
          <li class="row" key={each.act} data-act={each.act}>
            <span class="grow">
              {each.says}{" "}
              <span class="soft">· {prices.by(people.get(each.by)?.name ?? each.by)}</span>
            </span>
            {open && (
              <button
                type="button"
                class="button"
                aria-label={prices.takeBackWhat(each.says)}
                disabled={act.busy || !isLinked(house.status.value)}
                onClick={() =>
                  void act.ask("bills.take_terms_back", { bill: bill.id, act: each.act })
                }
              >
                <Icon of={Undo2} size={18} /> {prices.takeBack}
              </button>
            )}
          </li>
        ))}
      </ul>
      {act.no && (
        <p class="said" role="alert">
          {act.no.sentence}
        </p>
      )}
    </section>
  );
}

function agreedOn({ discounts, charge, exempt }: BillTerms): readonly Agreed[] {
  const given = discounts.map((each) => {
    const what = each.percent_bp ? `${percentText(each.percent_bp)} %` : money(each.amount_cents);
    return { act: each.id, says: words.saidDiscount(what, each.reason), by: each.by };
  });
  const off = charge?.waived;
  return [
    ...given,
    ...(charge && off
      ? [{ act: off.act, says: words.saidOff(charge.name, off.reason), by: off.by }]
      : []),
    ...(exempt ? [{ act: exempt.act, says: words.saidExempt(exempt.reason), by: exempt.by }] : []),
  ];
}
