// Counts the characters of a field as the server does: an emoji is one, a line end is one. Eyes see each change; ears
// hear of it after a pause, and only when the room is running out.
const PAUSE = 1000;
const SCARCE = 0.9;

for (const count of document.querySelectorAll(".character-count")) {
  const field = document.getElementById(count.dataset.of);
  const limit = Number(count.dataset.limit);
  const seen = count.querySelector(".character-count-seen");
  const heard = count.querySelector(".character-count-heard");
  const words = (number) => number.toLocaleString("ja-JP");
  let pause;

  const update = () => {
    const present = [...field.value].length;
    const sentence = (present > limit ? count.dataset.beyond : count.dataset.within)
      .replace("{present}", words(present))
      .replace("{limit}", words(limit))
      .replace("{excess}", words(present - limit));
    seen.textContent = sentence;
    count.classList.toggle("character-count-beyond", present > limit);
    clearTimeout(pause);
    pause = setTimeout(() => {
      heard.textContent = present > limit * SCARCE ? sentence : "";
    }, PAUSE);
  };

  field.addEventListener("input", update);
  // by then the browser has put back what it remembers
  addEventListener("pageshow", update);
  count.hidden = false;
}
