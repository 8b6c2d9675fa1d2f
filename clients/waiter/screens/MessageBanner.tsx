/** What a station asks this waiter: it stays until it is seen or answered, and sounds once. */
import { MessageSquareText } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { play } from "../../ui/sound.ts";
import { acknowledge, senderOf, unreadBy, whenSaid } from "../../ui/talk.ts";
import { words } from "../../ui/words/en.talk.ts";
import type { Message } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import { AnswerSheet } from "./TellSheet.tsx";

export function MessageBanner() {
  const house = useHouse();
  const messages = unreadBy(house, house.session.value?.person);
  const [answering, answer] = useState<Message | null>(null);
  const heard = useRef<ReadonlySet<string>>(new Set());
  const ids = messages.map(({ id }) => id);
  useEffect(() => {
    if (ids.some((id) => !heard.current.has(id))) play("new");
    heard.current = new Set(ids);
  }, [ids.join()]);
  const [first] = messages;
  return (
    <>
      {first && (
        <div class="banner message" role="alert" data-tone="accent" data-message={first.id}>
          <Icon of={MessageSquareText} />
          <span class="grow">
            <strong>
              {words.from(senderOf(house, first), first.table)} · {whenSaid(house, first)}
            </strong>
            <bdi>{first.text}</bdi>
            {messages.length > 1 && <span class="hint">{words.more(messages.length - 1)}</span>}
          </span>
          <button type="button" class="button" onClick={() => answer(first)}>
            {words.answer}
          </button>
          <button type="button" class="button main" onClick={() => acknowledge(house, first)}>
            {words.seen}
          </button>
        </div>
      )}
      {answering && <AnswerSheet message={answering} onClose={() => answer(null)} />}
    </>
  );
}
