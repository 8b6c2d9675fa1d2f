/** One quiet row of what is to follow: nothing to cook yet, and in no total. */
import { Hourglass } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.courses.ts";
import { words as kds } from "../../ui/words/en.kds.ts";
import type { Board } from "../board.ts";
import { showsWaiting, toFollow } from "../to_follow.ts";

/** It keeps its place when nothing waits, so that no ticket moves under a finger. */
export function ToFollow({ board }: { board: Board }) {
  const stations = board.stations.value;
  if (board.isExpo || !showsWaiting(stations)) return null;
  const waiting = toFollow(board.house, stations);
  return (
    <section class="to-follow" aria-label={words.toFollow}>
      <Icon of={Hourglass} size={26} />
      <strong>{words.toFollow}</strong>
      <ol>
        {waiting.map((course) => (
          <li key={course.id} data-to-follow={`${course.table} ${course.course}`}>
            <b>
              {kds.table} {course.table}
            </b>{" "}
            {course.lines.map((line) => `${line.quantity} ${line.name}`).join(", ")}
          </li>
        ))}
        {waiting.length === 0 && <li>{words.nothingFollows}</li>}
      </ol>
    </section>
  );
}
