// Saves what is typed into a form as a draft, some seconds after the last key. All of it can also be done by a button.
(() => {
  const form = document.querySelector("form[data-draft]");
  const said = document.getElementById("draft-said");
  if (!form || !said) return;
  const rest = 3000;
  const restAfterLoss = 15000;
  let timer = 0;
  let isSaving = false;
  let isWaiting = false;
  let isOver = false;

  const say = (text) => {
    if (said.textContent !== text) said.textContent = text;
  };
  const later = (time) => {
    if (isOver) return;
    isWaiting = true;
    clearTimeout(timer);
    timer = setTimeout(save, time);
  };

  async function save() {
    if (isOver || isSaving) return;
    clearTimeout(timer);
    isSaving = true;
    isWaiting = false;
    const body = new URLSearchParams(new FormData(form));
    body.set("draft", "yes");
    try {
      const reply = await fetch(form.action, {
        method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin", redirect: "error",
        keepalive: document.hidden,
      });
      const answer = await reply.json();
      if (reply.ok) {
        form.elements.saves.value = answer.saves;
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
        say(`${said.dataset.saved} ${time}. ${answer.warning ?? ""}`.trim());
      } else if (reply.status < 500) {
        // It would be the same the next time; the button still works.
        isOver = true;
        say(answer.detail);
      } else {
        throw new Error("not now");
      }
    } catch {
      say(said.dataset.lost);
      later(restAfterLoss);
    }
    isSaving = false;
    if (isWaiting) later(rest);
  }

  form.addEventListener("input", () => later(rest));
  form.addEventListener("submit", () => {
    isOver = true;
    clearTimeout(timer);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && isWaiting) save();
  });
})();
