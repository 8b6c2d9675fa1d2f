/** The payments on a bill, each with its tip, its change and how it ended. */
import { Banknote, BookUser, CreditCard, QrCode, TicketPercent } from "lucide";
import { Icon, type Picture } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { words as alone } from "../../ui/words/en.alone.ts";
import { words as cards } from "../../ui/words/en.cards.ts";
import { words as ways } from "../../ui/words/en.tenders.ts";
import { words } from "../../ui/words/en.till.ts";
import type { ReceiptTender, Tender } from "../../wire/records.ts";

const PICTURES: Readonly<Record<Tender["type"], Picture>> = {
  cash: Banknote,
  card: CreditCard,
  card_by_hand: CreditCard,
  voucher: TicketPercent,
  bank_qr: QrCode,
  house_account: BookUser,
};

type Told = Pick<Tender, "tip_cents" | "given_cents" | "change_cents"> &
  Partial<Tender & Pick<ReceiptTender, "temporary">>;

/** How its card, its slip or its terminal's word stand, in as few words. */
function cardDetails({ card, offline, bounced_at }: Partial<Tender>): readonly string[] {
  return [
    card?.last4 ? cards.cardOf(card.brand, card.last4) : "",
    offline ? cards.offline : "",
    bounced_at ? cards.bounced : "",
  ];
}

function temporaryOf({ type, reference, temporary }: Told): string {
  const said = temporary ?? (type === "cash" ? reference : "");
  return said ? alone.forTemporary(said) : "";
}

export function tenderDetails(tender: Told) {
  return [
    ...cardDetails(tender),
    tender.voucher ?? "",
    tender.account_name ?? "",
    tender.rounding_cents ? ways.rounding(money(tender.rounding_cents)) : "",
    tender.tip_cents > 0 ? words.tip(money(tender.tip_cents)) : "",
    tender.change_cents > 0 ? words.given(money(tender.given_cents)) : "",
    tender.change_cents > 0 ? words.changeOf(money(tender.change_cents)) : "",
    temporaryOf(tender),
  ].filter((text) => text !== "");
}

export function Tenders({ tenders }: { tenders: readonly Tender[] }) {
  if (tenders.length === 0) return null;
  return (
    <section class="tenders">
      <h3 class="coursehead">{words.tenders}</h3>
      <ul>
        {tenders.map((tender) => (
          <li key={tender.id} class="line" data-tender={tender.id} data-state={tender.state}>
            <Icon of={PICTURES[tender.type]} size={18} />
            <span class="grow">
              {words.settledBy[tender.type]}
              <span class="soft">
                {[
                  "",
                  ...(tender.state === "booked" ? [] : [words.tenderStates[tender.state]]),
                  ...tenderDetails(tender),
                ].join(" · ")}
              </span>
              {tender.unapplied_cents > 0 && (
                <strong class="block">{words.unapplied(money(tender.unapplied_cents))}</strong>
              )}
              {isInNoDrawer(tender) && <strong class="block">{words.inNoDrawer}</strong>}
            </span>
            <span class={isDead(tender) ? "amount struck" : "amount"}>
              {money(tender.amount_cents)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const DEAD: ReadonlySet<Tender["state"]> = new Set(["declined", "cancelled", "voided"]);

/** Taken while the house could not be reached and no drawer was open: somebody has it. */
function isInNoDrawer(tender: Tender): boolean {
  return tender.type === "cash" && tender.opening === null;
}

function isDead(tender: Tender): boolean {
  return DEAD.has(tender.state);
}
