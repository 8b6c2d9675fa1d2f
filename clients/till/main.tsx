/** The till opens: paired, it shows the desk; until then, that it is opening. */
import { render } from "preact";
import "../ui/theme.css";
import "./till.css";
import { openHouse } from "../sync/open_house.ts";
import { Loading } from "../ui/Empty.tsx";
import { startTheme } from "../ui/theme.ts";
import { Till } from "./screens/Till.tsx";

const page = document.getElementById("app");
if (page === null) throw new Error("The page has no place for the till.");

startTheme();
render(<Loading />, page);
const house = await openHouse({ app: "till" });
render(<Till house={house} />, page);
