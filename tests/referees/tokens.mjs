// What npos, which knows nothing of Comanda, reads in jobs: a JSON list of base64 in, tokens out.
import npos from "npos";

// Two commands that its table lacks or cuts short, added the way its README says.
const rules = {
  ...npos.rules,
  [0x1b]: { ...npos.rules[0x1b], r: [1] },
  [0x1d]: { ...npos.rules[0x1d], "(k": ["d16"] },
};

let asked = "";
for await (const piece of process.stdin) asked += piece;
const read = JSON.parse(asked).map((job) => {
  const raw = Buffer.from(job, "base64");
  const { error, tree } = npos.parser(rules).analyze(raw);
  if (error) return { error: error.message };
  return {
    tokens: tree.map(({ ascii, fn, offset, length }) => ({
      name: ascii === "STX" ? "text" : `${ascii} ${fn ?? ""}`,
      bytes: raw.subarray(offset, offset + length).toString("base64"),
    })),
  };
});
process.stdout.write(JSON.stringify(read));
