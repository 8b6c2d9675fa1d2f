/** What a waiter must not miss, on every screen: refusals, no link, a paper that did not come out. */
import { CloudOff, Printer } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { OldWorkBanner } from "../../ui/OldWork.tsx";
import { questionsFor } from "../../ui/old_work.ts";
import { Pushers } from "../../ui/Pushers.tsx";
import { linkLook } from "../../ui/StatusBar.tsx";
import { Tray } from "../../ui/Tray.tsx";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.waiter.ts";
import { useHouse } from "../inside.ts";
import { notYetInTheKitchen } from "../party.ts";

/** `here`: the party that the screen shows, whose own question comes first. */
export function Banners({ here }: { here?: string }) {
  const house = useHouse();
  const questions = questionsFor(house);
  const own = questions.filter((work) => work.turn === here);
  const ordered = [...own, ...questions.filter((work) => work.turn !== here)];
  return (
    <Pushers>
      <NotLive />
      <OldWorkBanner house={house} questions={ordered} />
      <LostPaper />
      <Tray house={house} />
    </Pushers>
  );
}

/** Not live: since when, and what the kitchen has not heard of. */
function NotLive() {
  const house = useHouse();
  const status = house.status.value;
  if (status.state === "live" || status.state === "greeting") return null;
  const kept = notYetInTheKitchen(house);
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const look = linkLook(status, zone);
  return (
    <p class="banner" role="status" data-tone={look.tone} data-pieces={kept}>
      <Icon of={CloudOff} />
      <span class="grow">
        <strong>{look.text}</strong>
        {kept > 0 && <strong> · {words.notYet(kept)}</strong>}
        <span class="hint"> · {words.keptHere}</span>
      </span>
    </p>
  );
}

/** A docket that did not come out shows at its waiter (and to managers), with one tap to mend it. */
function LostPaper() {
  const house = useHouse();
  const session = house.session.value;
  const lost = [...house.records("job").value.values()].filter(
    (job) =>
      (job.state === "failed" || job.state === "unknown") &&
      (job.waiter === session?.person || session?.roles.includes("manager")),
  );
  const [job] = lost;
  if (!job) return null;
  const told = job.state === "failed" ? words.paperLost : words.paperUnsure;
  return (
    <div class="banner" role="alert" data-tone="late" data-job={job.title}>
      <Icon of={Printer} />
      <span class="grow">
        {told(job.title, job.table)} {lost.length > 1 && words.andMore(lost.length - 1)}
      </span>
      <button
        type="button"
        class="button"
        disabled={house.waiting.value.some(
          (asked) => asked.name === "paper.reprint" && asked.args.job === job.id,
        )}
        onClick={() => {
          house.ask("paper.reprint", { job: job.id });
          say(words.reprinting(job.title));
        }}
      >
        {words.reprint}
      </button>
    </div>
  );
}
