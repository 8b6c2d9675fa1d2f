/** One line for what the kitchen did by itself or answered; a tap puts it away. */
import { Flame, Zap, ZapOff } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.courses.ts";
import { useHouse } from "../inside.ts";
import { kitchenNews, markRead } from "../news.ts";

const PICTURES = { cooking: Flame, ready: Zap, late: ZapOff } as const;

export function KitchenNews() {
  const news = kitchenNews(useHouse());
  const [first] = news;
  if (!first) return null;
  return (
    <div class="banner" role="status" data-tone={first.tone} data-news={first.id}>
      <Icon of={PICTURES[first.tone]} />
      <span class="grow">
        {first.text} {news.length > 1 && words.andMore(news.length - 1)}
      </span>
      <button type="button" class="button" onClick={() => markRead(first.id)}>
        {words.read}
      </button>
    </div>
  );
}
