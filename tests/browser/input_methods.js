// Types into a field with the events that keyboards send, and holds the page to leaving the field alone.
// Arguments: the field's selector, the keyboard, and the texts that stand in the field after each key.
// Answers what was wrong, an entry a wrong; empty if nothing was.

const [css, keyboard, texts, done] = arguments;
const field = document.querySelector(css);
const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
const wrong = [];
let after = "";

Object.defineProperty(field, "value", {
  configurable: true,
  get,
  set(text) {
    wrong.push(`${after}: the page wrote "${text}"`);
    set.call(field, text);
  },
});

// The app answers in the same turn or the next: after each event all must stand.
async function look(event) {
  after = event;
  const value = get.call(field), caret = field.selectionStart;
  await new Promise((resolve) => setTimeout(resolve));
  const held = get.call(field);
  if (held !== value) wrong.push(`${event}: "${value}" became "${held}"`);
  if (document.activeElement !== field) wrong.push(`${event}: the focus left`);
  if (field.selectionStart !== caret) wrong.push(`${event}: the caret moved from ${caret} to ${field.selectionStart}`);
}

async function send(Kind, name, more) {
  const event = new Kind(name, { bubbles: true, cancelable: true, ...more });
  if (more?.keyCode) Object.defineProperty(event, "keyCode", { value: more.keyCode });
  if (!field.dispatchEvent(event)) wrong.push(`${name} ${more?.key ?? ""}: prevented`);
  await look(`${name} ${more?.inputType ?? more?.key ?? ""}`);
}
const key = (name, more) => send(KeyboardEvent, name, { key: "Process", keyCode: 229, ...more });
const composition = (name, data) => send(CompositionEvent, `composition${name}`, { data });
const before = (inputType, data) => send(InputEvent, "beforeinput", { inputType, data });
async function put(text, inputType, data, isComposing = false) {
  set.call(field, text);
  field.setSelectionRange(text.length, text.length);
  await send(InputEvent, "input", { inputType, data, isComposing });
  // What is searched for is always what stands there: the page is named by it, once the results are painted.
  const named = () => text.trim() === "" || document.title.startsWith(`‘${text.trim()}’`);
  const late = performance.now() + 5000;
  while (!named() && performance.now() < late) await new Promise(requestAnimationFrame);
  if (!named()) wrong.push(`"${text}" is not what is searched for: ${document.title}`);
}

const last = (text) => [...text].at(-1) ?? "";
const init = (text) => [...text].slice(0, -1).join("");
let composing = false;

async function start() {
  composing = true;
  await composition("start", "");
}
async function update(text, data) {
  await composition("update", data);
  await before("insertCompositionText", data);
  await put(text, "insertCompositionText", data, true);
}

// Windows and Linux: a syllable is composed, and ends when the next one begins; its input comes before its end.
async function desktop(was, text) {
  await key("keydown");
  const grown = text.length > was.length;
  if (grown && composing) {
    await update(text.slice(0, -1), last(init(text)));
    await composition("end", last(init(text)));
    composing = false;
  }
  if (grown || composing) {
    if (!composing) await start();
    const left = text.length < was.length;
    await update(text, left ? "" : last(text));
    if (left) {
      await composition("end", "");
      composing = false;
    }
  } else {
    await put(text, "deleteContentBackward", null);
  }
  await key("keyup", { isComposing: composing });
}

// Safari on a Mac: at its end the composed text is taken out and put back, and the key comes last of all.
async function safari(was, text) {
  const grown = text.length > was.length;
  if (grown && composing) {
    const ready = text.slice(0, -1);
    await put(init(ready), "deleteCompositionText", null, true);
    await put(ready, "insertFromComposition", last(ready), true);
    await composition("end", last(ready));
    await key("keydown");
    composing = false;
  }
  if (grown || composing) {
    if (!composing) await start();
    await update(text, text.length < was.length ? "" : last(text));
    await key("keydown", { isComposing: true });
    if (text.length < was.length) {
      await composition("end", "");
      composing = false;
    }
  } else {
    await key("keydown", { key: "Backspace", keyCode: 8 });
    await put(text, "deleteContentBackward", null);
  }
}

// Gboard: no key has a name, and the whole word is composed until the field is left.
async function gboard(_, text) {
  await key("keydown", { key: "Unidentified" });
  if (!composing) await start();
  await update(text, text.split(" ").at(-1));
  await key("keyup", { key: "Unidentified", isComposing: true });
}

// Samsung's: the word is composed anew at each key, and each time ended.
async function samsung(_, text) {
  await key("keydown", { key: "Unidentified" });
  await start();
  await update(text, text.split(" ").at(-1));
  await composition("end", text.split(" ").at(-1));
  await key("keyup", { key: "Unidentified" });
}

// iOS: nothing is composed; the last syllable is deleted and what it becomes is inserted.
async function ios(was, text) {
  await key("keydown", { key: last(text), keyCode: 0 });
  let shared = 0;
  while (shared < was.length && was[shared] === text[shared]) shared += 1;
  for (let end = was.length - 1; end >= shared; end -= 1) {
    await before("deleteContentBackward", null);
    await put(was.slice(0, end), "deleteContentBackward", null);
  }
  for (let end = shared + 1; end <= text.length; end += 1) {
    await before("insertText", text[end - 1]);
    await put(text.slice(0, end), "insertText", text[end - 1]);
  }
  await key("keyup", { key: last(text), keyCode: 0 });
}

// Keys that mean the input method while it composes, told by either of the two signs, mean nothing to the page.
async function meantForTheKeyboard() {
  for (const name of ["Enter", "Escape", "ArrowDown", "ArrowUp", "ArrowLeft"]) {
    await key("keydown", { key: name, keyCode: 229, isComposing: false });
    await key("keydown", { key: name, keyCode: 0, isComposing: true });
  }
}

async function type() {
  field.focus();
  const stroke = { desktop, safari, gboard, samsung, ios }[keyboard];
  for (const text of texts) {
    await stroke(get.call(field), text);
    if (get.call(field) !== text) wrong.push(`"${get.call(field)}" stands there, not "${text}"`);
    if (composing) await meantForTheKeyboard();
  }
  if (keyboard === "gboard") {
    // The reader moves into the word, which is then composed anew, and takes what the keyboard proposes instead.
    field.setSelectionRange(1, 1);
    await look("a tap into the word");
    await composition("end", get.call(field));
    await start();
    await composition("update", get.call(field));
    await look("the word composed anew");
    const proposed = `${get.call(field)}터 `;
    await before("insertReplacementText", proposed);
    await put(proposed, "insertReplacementText", proposed, true);
  }
  if (composing) await composition("end", last(get.call(field)));
  delete field.value;
}

type().then(() => done(wrong), (error) => done([...wrong, String(error)]));
