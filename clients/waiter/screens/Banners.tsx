/** What a waiter must not miss, on every screen: alarms stand first, the first of many is never folded. */
import { FoldedBanners } from "../../ui/FoldedBanners.tsx";
import { LostPapers } from "../../ui/LostPapers.tsx";
import { OldWorkBanner } from "../../ui/OldWork.tsx";
import { questionsFor } from "../../ui/old_work.ts";
import { isOfWaiter, papersAstray } from "../../ui/papers.ts";
import { Tray } from "../../ui/Tray.tsx";
import { useHouse } from "../inside.ts";
import { FreedBanner } from "./FreedBanner.tsx";
import { KitchenNews } from "./KitchenNews.tsx";
import { MessageBanner } from "./MessageBanner.tsx";
import { ReadyLateBanner } from "./ReadyBell.tsx";
import { TrialMark } from "./TrialMark.tsx";

/** `here`: the party that the screen shows, whose own question comes first. */
export function Banners({ here }: { here?: string }) {
  const house = useHouse();
  const questions = questionsFor(house);
  const own = questions.filter((work) => work.turn === here);
  const ordered = [...own, ...questions.filter((work) => work.turn !== here)];
  return (
    <>
      <TrialMark />
      <FoldedBanners>
        <LostPapers house={house} papers={papersAstray(house, (job) => isOfWaiter(house, job))} />
        <OldWorkBanner house={house} questions={ordered} />
        <ReadyLateBanner />
        <FreedBanner here={here} />
        <MessageBanner />
        <KitchenNews />
      </FoldedBanners>
      <Tray house={house} />
    </>
  );
}
