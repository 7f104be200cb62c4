// Reads {"requests": [...], "variants": [[key, name], ...]} and writes [[code or null for each variant], ...].
const codegen = require("postman-code-generators");
const { Request } = require("postman-collection");

const options = { indentCount: 2, indentType: "Space", includeBoilerplate: true, trimRequestBody: false };

function write(key, name, request) {
  let written = null;
  try {
    // A request of its own for each, since some generators add headers to the one that they are given.
    codegen.convert(key, name, new Request(structuredClone(request)), options, (error, code) => {
      written = error ? null : code;
    });
  } catch {
    written = null;
  }
  return written;
}

const { requests, variants } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const found = requests.map((request) => variants.map(([key, name]) => write(key, name, request)));
process.stdout.write(JSON.stringify(found));
