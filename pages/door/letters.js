// Counts letters while somebody writes. A page works the same without it: the door counts what was sent.
// The number is there to be seen; it is said aloud only when little room is left, and when there is too much.
"use strict";

const NEAR = 20; // letters left

for (const box of document.querySelectorAll("textarea[data-most]")) {
  const seen = document.getElementById("letters");
  const heard = document.getElementById("letters-near");
  if (!seen || !heard) continue;
  const most = Number(box.dataset.most);
  const many = () => {
    // As the door tidies it: one space for every gap, and no empty lines.
    const lines = box.dataset.lines ? box.value.split(/\r\n|\r|\n/u) : [box.value];
    const tidied = lines.map((line) =>
      line
        .normalize("NFC")
        .replace(/[\n\r\t]/gu, " ")
        .replace(/(?![\u200c\u200d])\p{C}/gu, "")
        .replace(/\s+/gu, " ")
        .replace(/^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/gu, ""),
    );
    return [...tidied.filter((line) => line).join("\n")].length;
  };
  let was = "";
  const tell = () => {
    const count = many();
    const left = most - count;
    const is = left < 0 ? "over" : left <= NEAR ? "near" : "";
    seen.textContent = left < 0 ? seen.dataset.over.replace("%", -left) : seen.dataset.says.replace("%", count);
    if (is !== was) heard.textContent = is ? (left < 0 ? seen.dataset.over : heard.dataset.left).replace("%", Math.abs(left)) : "";
    was = is;
  };
  box.addEventListener("input", tell);
  addEventListener("pageshow", tell); // a browser puts back what was typed when one comes back to a page
  seen.hidden = false;
  tell();
}
