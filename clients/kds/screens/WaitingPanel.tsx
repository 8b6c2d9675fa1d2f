/** The courses that wait, with all their dishes; the pass may fire each of them. */
import { CirclePause, Flame, Hourglass } from "lucide";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.courses.ts";
import { words as kds } from "../../ui/words/en.kds.ts";
import type { Board } from "../board.ts";
import { useNumbers } from "../choices.ts";
import { fireWaiting, type WaitingCourse, waitingCourses } from "../waiting.ts";
import { KeyNumber } from "./NumberedKeys.tsx";
import { Panel } from "./Panel.tsx";
import { TapButton } from "./TapButton.tsx";

/** This screen has asked to fire it and waits for the answer. */
const isOnItsWay = (board: Board, course: WaitingCourse): boolean =>
  board.house.waiting.value.some(
    (asked) =>
      asked.name === "orders.fire_course" &&
      asked.args.check === course.check &&
      asked.args.course === course.course,
  );

interface CourseProps {
  board: Board;
  course: WaitingCourse;
  row: number;
}

function Course({ board, course, row }: CourseProps) {
  return (
    <li data-waiting={`${course.table} ${course.course}`}>
      <strong class="bumped-name">
        <KeyNumber board={board} number={row} /> {kds.table} {course.table}
      </strong>
      <span class="bumped-table">
        {course.isHeld && <Icon of={CirclePause} size={26} />} {kds.course(course.course)}
        {course.isHeld && `, ${words.isHeld}`}
      </span>
      <span class="bumped-dishes">
        {course.lines.map((line) => `${line.quantity} ${line.name}`).join(", ")}
      </span>
      <TapButton
        picture={Flame}
        disabled={isOnItsWay(board, course)}
        label={words.fireAtPass(course.table, course.course)}
        onTap={() => fireWaiting(board.house, course)}
      >
        {words.fire}
      </TapButton>
    </li>
  );
}

/** On the bar of the pass: how many courses wait for somebody. */
export function WaitingButton({ board }: { board: Board }) {
  const count = waitingCourses(board.house).length;
  return (
    <TapButton
      picture={Hourglass}
      look="open-waiting"
      onTap={() => {
        board.panel.value = "waiting";
      }}
    >
      {words.waitingShort(count)}
    </TapButton>
  );
}

export function WaitingPanel({ board, onClose }: { board: Board; onClose: () => void }) {
  const waiting = waitingCourses(board.house);
  useNumbers(
    board,
    waiting.map((course) =>
      isOnItsWay(board, course) ? null : () => fireWaiting(board.house, course),
    ),
  );
  return (
    <Panel title={words.waitingCourses} onClose={onClose}>
      {waiting.length === 0 ? (
        <Empty picture={Hourglass} title={words.nothingWaits}>
          <p>{words.nothingWaitsHint}</p>
        </Empty>
      ) : (
        <ol class="waiting-list">
          {waiting.map((course, at) => (
            <Course key={course.id} board={board} course={course} row={at + 1} />
          ))}
        </ol>
      )}
    </Panel>
  );
}
