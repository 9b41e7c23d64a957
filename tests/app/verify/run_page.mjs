// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the script of the browser's verifier: node run_page.mjs verify.html, then a line of JSON on the standard input for
// each pack: {"pack": folder, "anchors": [files], "heads": ["SIZE:ROOT"]}; answers with a line of JSON each, null for a head that is none.
import {readFileSync, readdirSync, statSync, openSync, readSync, closeSync} from "node:fs";
import {createInterface} from "node:readline";
import {join, basename} from "node:path";

const page = readFileSync(process.argv[2], "utf8");
const script = /<script id="verifier">([^]*?)<\/script>/.exec(page)[1];
const verifier = new Function(script + "; return QdVerifier;")();

function filesOf(folder, inside = "", out = new Map()) {
  for (const name of readdirSync(join(folder, inside))) {
    const path = inside ? inside + "/" + name : name, file = join(folder, path), facts = statSync(file);
    if (facts.isDirectory()) { filesOf(folder, path, out); continue; }
    out.set(path, {size: facts.size, read: async (from, to) => {
      const bytes = new Uint8Array(to - from), handle = openSync(file);
      readSync(handle, bytes, 0, to - from, from);
      closeSync(handle);
      return bytes;
    }});
  }
  return out;
}

for await (const line of createInterface({input: process.stdin})) {
  const {pack, anchors, heads = []} = JSON.parse(line);
  const held = [...anchors.map(file => ({name: basename(file), bytes: new Uint8Array(readFileSync(file))})), ...heads.map(verifier.headOf)];
  console.log(JSON.stringify(held.includes(null) ? null : await verifier.verifyPack(filesOf(pack), held)));
}
