// Looks at pages in a real headless Chromium, over a pipe: at two widths, in light and in dark. Prints what it saw as JSON.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [browserProgram, ...tasks] = process.argv.slice(2);
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const profile = mkdtempSync(join(tmpdir(), "pages-"));
const browser = spawn(browserProgram, ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", `--user-data-dir=${profile}`, "--remote-debugging-pipe", "about:blank"],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
const limit = setTimeout(() => { browser.kill("SIGKILL"); console.error("The browser took too long."); process.exit(1); }, 100_000);

let next = 1, rest = "", listener = () => {};
const waiting = new Map();
const send = (method, params = {}, sessionId) => new Promise((done, fail) => {
  waiting.set(next, { done, fail });
  browser.stdio[3].write(JSON.stringify({ id: next++, method, params, sessionId }) + "\0");
});
browser.stdio[4].setEncoding("utf8").on("data", data => {
  const parts = (rest + data).split("\0");
  rest = parts.pop();
  for (const message of parts.map(part => JSON.parse(part))) {
    if (message.id) {
      const { done, fail } = waiting.get(message.id);
      waiting.delete(message.id);
      message.error ? fail(new Error(message.error.message)) : done(message.result);
    } else {
      listener(message);
    }
  }
});

const look = async (page, scheme, width, typed) => {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const seen = { page, scheme, width, errors: [], requests: [] };
  const call = (method, params) => send(method, params, sessionId);
  const evaluate = async expression => {
    const { result, exceptionDetails } = await call("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const loaded = new Promise(done => listener = ({ method, params }) => {
    if (method === "Page.loadEventFired") done();
    if (method === "Log.entryAdded" && params.entry.level === "error") seen.errors.push(params.entry.text);
    if (method === "Runtime.exceptionThrown") seen.errors.push(params.exceptionDetails.text);
    if (method === "Network.requestWillBeSent" && !/^(file|data):/.test(params.request.url)) seen.requests.push(params.request.url);
  });
  for (const domain of ["Page", "Log", "Runtime", "Network"]) await call(`${domain}.enable`);
  await call("Emulation.setDeviceMetricsOverride", { width, height: 800, deviceScaleFactor: 1, mobile: width < 500 });
  await call("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
  await call("Page.navigate", { url: pathToFileURL(page).href });
  await loaded;
  if (typed !== undefined) {
    await evaluate(`{ const box = document.getElementById("query"); box.value = ${JSON.stringify(typed)}; box.dispatchEvent(new Event("input")); }`);
    seen.found = await evaluate(`[...document.querySelectorAll("#found a")].map(link => link.textContent)`);
  }
  seen.background = await evaluate("getComputedStyle(document.body).backgroundColor");
  seen.scrollWidth = await evaluate("document.documentElement.scrollWidth");
  await evaluate(axe);
  seen.violations = await evaluate(`axe.run(document, { preload: false }).then(found => found.violations.map(v => v.id + ": " + v.nodes.map(n => n.html.slice(0, 200)).join(" | ")))`);
  await send("Target.closeTarget", { targetId });
  return seen;
};

const results = [];
for (const task of tasks) {
  const [page, typed] = task.split("?q=");
  for (const [scheme, width] of [["light", 360], ["dark", 360], ["light", 1280], ["dark", 1280]])
    results.push(await look(page, scheme, width, typed));
}

clearTimeout(limit);
await send("Browser.close").catch(() => {});
await new Promise(done => browser.exitCode === null ? browser.once("exit", done) : done());
rmSync(profile, { recursive: true, force: true });
console.log(JSON.stringify(results));
