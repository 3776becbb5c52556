// Suggests titles of pages while somebody types into the search box; asks for them only then.
const field = document.getElementById("search-box-q");

const fill = async () => {
  try {
    const answer = await fetch("/search/titles");
    if (!answer.ok) return;
    const titles = (await answer.text()).split("\n").map((title) => {
      const option = document.createElement("option");
      option.value = title;
      return option;
    });
    field.list.replaceChildren(...titles);
  } catch {
    // without a connection nothing is suggested
  }
};

if (document.activeElement === field) {
  fill();
} else {
  field.addEventListener("focus", fill, { once: true });
}
