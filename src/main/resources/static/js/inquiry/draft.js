// Keeps what is being written on this device until it has been received, and offers it when the form is empty again.
// It is never sent anywhere from here, never filled in unasked, and the consent is not part of it.
const KEY = "inquiry-draft";
const DECLINED = "inquiry-draft-declined";
const DAY = 24 * 60 * 60 * 1000;

// null where the browser keeps nothing for this site: then there are no drafts, and no word of them
function storage() {
  try {
    localStorage.setItem(KEY + "-probe", "");
    localStorage.removeItem(KEY + "-probe");
    return { draft: localStorage, visit: sessionStorage };
  } catch {
    return null;
  }
}

const store = storage();

function read() {
  try {
    const draft = JSON.parse(store.draft.getItem(KEY));
    if (draft && Date.now() < draft.until) {
      return draft;
    }
  } catch {
    // not written here: of no use
  }
  forget();
  return null;
}

function write(draft) {
  try {
    store.draft.setItem(KEY, JSON.stringify(draft));
  } catch {
    // the device is full: the page itself still holds every word
  }
}

function forget() {
  store.draft.removeItem(KEY);
}

function keepFrom(form) {
  const [before, after] = form.querySelectorAll(".draft");
  const offer = before.querySelector(".draft-offer");
  const note = after.querySelector(".draft-note");
  const fields = [...form.querySelectorAll(".field [name]")];
  let declined = store.visit.getItem(DECLINED) !== null;

  const holds = (draft) => fields.every((field) => !draft.entries[field.name] || field.value === draft.entries[field.name]);

  // the browser may have put back by itself what was written
  const show = () => {
    const draft = form.dataset.draft === "offer" ? read() : null;
    offer.hidden = draft === null || holds(draft);
    if (draft) {
      before.querySelector(".draft-when").textContent = new Intl.DateTimeFormat("ja-JP", {
        month: "long",
        day: "numeric",
        hour: "numeric",
        minute: "2-digit",
      }).format(draft.saved);
    }
    note.hidden = declined;
    for (const block of [before, after]) {
      block.hidden = [...block.children].every((part) => part.hidden || !part.textContent);
    }
    return draft;
  };

  const say = (block, name) => {
    const said = block.querySelector(".draft-said");
    said.textContent = said.dataset[name];
    show();
    // the button that had the focus may be gone
    said.focus();
  };

  let offered = null;
  addEventListener("pageshow", () => {
    offered = show();
  });

  form.addEventListener("input", () => {
    if (declined) {
      return;
    }
    const entries = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    if (Object.values(entries).some((text) => text.trim())) {
      const now = Date.now();
      write({ saved: now, until: now + after.dataset.days * DAY, entries });
    } else if (offer.hidden) {
      forget();
    }
  });

  before.querySelector(".draft-use").addEventListener("click", () => {
    // what stands in a field already is newer, or was chosen by the link that led here
    for (const field of fields.filter((empty) => !empty.value.trim())) {
      field.value = offered.entries[field.name] ?? "";
      if (field.selectedIndex === -1) {
        // a choice that the form no longer offers
        field.value = "";
      }
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    offer.remove();
    say(before, "used");
  });

  before.querySelector(".draft-clear").addEventListener("click", () => {
    forget();
    say(before, "cleared");
  });

  after.querySelector(".draft-decline").addEventListener("click", () => {
    declined = true;
    forget();
    store.visit.setItem(DECLINED, "");
    say(after, "declined");
  });
}

const page = document.querySelector("[data-draft]");
if (store && page) {
  const draft = read();
  switch (page.dataset.draft) {
    case "send":
      page.addEventListener("submit", (event) => {
        // the buttons that lead back to a field have a name
        if (draft && !event.submitter?.name) {
          write({ ...draft, sent: true });
        }
      });
      break;
    case "received":
      // a receipt that is opened again later must not take a newer draft with it
      if (draft?.sent) {
        forget();
      }
      break;
    default:
      keepFrom(page);
  }
}
