// On the operator's own machine only: shows a saved file, or what is wrong with it, without a reload by hand.
const version = async () => (await fetch("/authoring/version")).text();
const shown = await version();
setInterval(async () => {
  try {
    if ((await version()) !== shown) location.reload();
  } catch {
    // the server is being restarted; the next look will tell
  }
}, 100);
