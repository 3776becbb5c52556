// On the operator's own machine only: shows a saved file, or what is wrong with it, without a reload by hand. The server
// answers when there is something new. A page waits for that only while it is looked at: for all tabs together a browser opens
// but six lines to a server.
const KEY = "authoring-version";
const turned = () => new Promise((then) => document.addEventListener("visibilitychange", then, { once: true }));

// what was opened to be looked at is open again when its text comes anew
const OPEN = `authoring-open ${location.pathname}`;
const parts = [...document.querySelectorAll("details")];
const named = (part) => part.querySelector("summary").textContent;
const open = JSON.parse(sessionStorage.getItem(OPEN) ?? "[]");
for (const part of parts) part.open ||= open.includes(named(part));
addEventListener("pagehide", () => {
  sessionStorage.setItem(OPEN, JSON.stringify(parts.filter((part) => part.open).map(named)));
});

// what this tab has seen before: a file that was saved while the page was loading is not missed
let shown = sessionStorage.getItem(KEY) ?? "";
for (;;) {
  while (document.hidden) await turned();
  const wait = new AbortController();
  turned().then(() => wait.abort());
  try {
    const answer = await fetch(`/authoring/version?shown=${shown}`, { signal: wait.signal });
    if (!answer.ok) throw answer;
    const version = await answer.text();
    sessionStorage.setItem(KEY, version);
    if (shown && version !== shown) location.reload();
    shown = version;
  } catch {
    // the page is hidden, or the server is being restarted
    await new Promise((then) => setTimeout(then, 500));
  }
}
