// Says when there is no connection, and keeps the page when a button is pressed then. Browsers are sometimes wrong about
// it: a second press goes through.
const LINGER = 10_000;

for (const connection of document.querySelectorAll(".connection")) {
  let warned = false;

  const say = (name) => {
    for (const sentence of connection.children) {
      sentence.hidden = sentence.dataset.when !== name;
    }
  };

  const look = () => {
    warned = false;
    say(navigator.onLine ? "" : "offline");
  };

  addEventListener("offline", look);
  addEventListener("online", () => {
    look();
    say("online");
    setTimeout(() => connection.querySelector("[data-when=online]").hidden = true, LINGER);
  });
  addEventListener("pageshow", look);
  connection.closest("form").addEventListener("submit", (event) => {
    if (!navigator.onLine && !warned) {
      event.preventDefault();
      warned = true;
      say("pressed");
    }
  });
}
