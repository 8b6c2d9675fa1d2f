/** A paper by e-mail: which, to whom, and what became of those that were sent before. */
import { Mail as Envelope, MailCheck, MailWarning } from "lucide";
import { useState } from "preact/hooks";
import { isLinked, type No } from "../../sync/house.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { clock, dayAndClock } from "../../ui/time.ts";
import { say } from "../../ui/toasts.ts";
import { words as drawer } from "../../ui/words/en.drawer.ts";
import { words } from "../../ui/words/en.guest_papers.ts";
import { zoneOf } from "../checks.ts";
import { askAt, useDesk } from "../desk.ts";
import { paperOf } from "./letter_alarms.ts";
import { astray, type GuestPapersFound, type LetterRow, lookOf, standing } from "./papers.ts";

const MAIL_PLACE = "guest-papers";
const ADDRESS_MAX = 254;

interface Props {
  found: GuestPapersFound;
  onAsked: () => void;
}

export function Mail({ found, onAsked }: Props) {
  return (
    <section aria-label={words.mail} class="stack">
      <h3>{words.mail}</h3>
      {found.sends_mail ? (
        <MailForm found={found} onAsked={onAsked} />
      ) : (
        <p class="soft">{words.mailOff}</p>
      )}
      {found.letters.length > 0 && (
        <ul class="rows" aria-label={words.letters}>
          {found.letters.map((letter) => (
            <li class="guestpaper" key={letter.id} data-letter={lookOf(letter)}>
              <Row letter={letter} receipt={found.receipt} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function MailForm({ found, onAsked }: Props) {
  const { house } = useDesk();
  const invoice = standing(found.invoices)?.number ?? null;
  const [wantsReceipt, wantReceipt] = useState(false);
  const [to, setTo] = useState("");
  const [letter, setLetter] = useState(() => house.freshId());
  const [busy, setBusy] = useState(false);
  const [no, sayNo] = useState<No | null>(null);
  const isAway = !isLinked(house.status.value);
  const sent = { receipt: found.receipt, invoice: wantsReceipt ? null : invoice };

  async function send() {
    if (to.trim() === "" || busy || isAway) return;
    setBusy(true);
    const asked = { letter, to: to.trim(), invoice: sent.invoice };
    const said = await house.tell(`/receipts/${found.receipt}/letter`, asked);
    setBusy(false);
    sayNo(said.ok ? null : said);
    // What did not arrive is sent as the same letter; anything else is another one next time.
    if (said.ok || said.code !== "screen.no_link") setLetter(house.freshId());
    if (!said.ok) return;
    say(words.mailAsked(paperOf(sent)));
    setTo("");
    onAsked();
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {invoice !== null && (
        <div class="row wrap" role="radiogroup" aria-label={words.which}>
          {[false, true].map((isReceipt) => (
            // biome-ignore lint/a11y/useSemanticElements: a chip is a large target; a radio dot is not.
            <button
              type="button"
              class="chip"
              role="radio"
              key={String(isReceipt)}
              aria-checked={wantsReceipt === isReceipt}
              onClick={() => wantReceipt(isReceipt)}
            >
              {isReceipt ? words.receipt(found.receipt) : words.invoice(invoice)}
            </button>
          ))}
        </div>
      )}
      <div class="row mailrow">
        <input
          class="field grow"
          type="text"
          inputMode="email"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-label={words.address}
          placeholder={words.address}
          maxLength={ADDRESS_MAX}
          value={to}
          onInput={(event) => setTo(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={to.trim() === "" || busy || isAway}>
          <Icon of={Envelope} /> {isAway ? drawer.needsTheLink : words.sendMail}
        </button>
      </div>
      <SaidNo no={no} />
    </form>
  );
}

function Row({ letter, receipt }: { letter: LetterRow; receipt: number }) {
  const desk = useDesk();
  const zone = zoneOf(desk.house);
  const why = [
    letter.detail,
    letter.next_at !== null && letter.state === "failed"
      ? words.triedAt(clock(letter.next_at, zone))
      : "",
  ];
  const isAstray = astray(letter) !== null;
  return (
    <>
      <Icon of={letter.state === "sent" ? MailCheck : isAstray ? MailWarning : Envelope} />
      <span class="two grow">
        <strong>
          {paperOf({ receipt, invoice: letter.invoice })} · {words.letter[lookOf(letter)]}
        </strong>
        <span class="cut">{letter.to || words.erasedTo}</span>
        <span class="small soft">
          {[dayAndClock(letter.asked_at, zone), ...why].filter(Boolean).join(" · ")}
        </span>
      </span>
      {isAstray && (
        <>
          <button
            type="button"
            class="button"
            onClick={() => askAt(desk, MAIL_PLACE, "post.retry", { letter: letter.id })}
          >
            {words.sendAgain}
          </button>
          <button
            type="button"
            class="button quiet"
            onClick={() => askAt(desk, MAIL_PLACE, "post.let_go", { letter: letter.id })}
          >
            {words.letGo}
          </button>
        </>
      )}
    </>
  );
}
