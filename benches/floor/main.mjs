// The least that a page can do at a key: it shows how many letters the field holds.

const field = document.getElementById("q");
const shown = document.querySelector("[data-hits]");
field.addEventListener("input", () => {
  shown.textContent = shown.dataset.hits = field.value.length;
});
document.documentElement.dataset.ready = "";
