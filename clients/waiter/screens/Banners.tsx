/** What a waiter must not miss, on every screen: refusals, and a paper that did not come out. */
import { Printer } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { OldWorkBanner } from "../../ui/OldWork.tsx";
import { questionsFor } from "../../ui/old_work.ts";
import { Pushers } from "../../ui/Pushers.tsx";
import { Tray } from "../../ui/Tray.tsx";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Job } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import { KitchenNews } from "./KitchenNews.tsx";

/** `here`: the party that the screen shows, whose own question comes first. */
export function Banners({ here }: { here?: string }) {
  const house = useHouse();
  const questions = questionsFor(house);
  const own = questions.filter((work) => work.turn === here);
  const ordered = [...own, ...questions.filter((work) => work.turn !== here)];
  return (
    <>
      <Pushers>
        <OldWorkBanner house={house} questions={ordered} />
        <LostPaper />
        <KitchenNews />
      </Pushers>
      <Tray house={house} />
    </>
  );
}

const ASTRAY: ReadonlySet<Job["state"]> = new Set([
  "failed",
  "held",
  "unknown",
  "rejected",
  "expired",
]);

/** A docket that did not come out shows at its waiter (and to managers), with one tap to mend it. */
function LostPaper() {
  const house = useHouse();
  const session = house.session.value;
  const lost = [...house.records("job").value.values()].filter(
    (job) =>
      (ASTRAY.has(job.state) || typeof job.stranded_at === "number") &&
      (job.waiter === session?.person || session?.roles.includes("manager")),
  );
  const [job] = lost;
  if (!job) return null;
  const told = job.state === "unknown" ? words.paperUnsure : words.paperLost;
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
