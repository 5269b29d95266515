// The form of a unit and period as a grid: keys, pasting, undo, formulas, checks, and what was typed kept in the browser.
// The page works without any of it; nothing here decides what is recorded.
"use strict";

const form = document.getElementById("desk");
if (form) start(form);
if (navigator.serviceWorker) navigator.serviceWorker.register("/desk-worker.js").catch(() => {});

// `before` is what stood in the cells before anything was typed, where the page came back with what was typed.
function start(form, before) {
  const words = form.dataset;
  const isVietnamese = form.dataset.language === "vi";
  const rows = [...form.querySelectorAll("tr[data-code]")];
  const cells = [...form.querySelectorAll("[data-cell]")];
  const came = new Map(cells.map((cell) => [cell.name, cell.value]));
  const shown = before ? new Map([...came, ...before]) : came;
  const place = "tiendo-desk:" + form.dataset.who + ":" + location.pathname;

  // ---- Exact numbers: a numerator and a denominator, both whole.

  function read(text) {
    let plain = text.trim().replace(/^[\u2212]/, "-").replace(/[\u00a0 ](?=\d{3})/g, isVietnamese ? "." : "");
    const pattern = isVietnamese ? /^[-+]?([1-9]\d{0,2}(\.\d{3})+|\d+)(,\d+)?$/ : /^[-+]?\d+(\.\d+)?$/;
    if (!pattern.test(plain)) return null;
    if (isVietnamese) plain = plain.replaceAll(".", "").replace(",", ".");
    const [whole, decimals = ""] = plain.replace("+", "").split(".");
    return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
  }

  const apply = {
    "+": (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }),
    "-": (a, b) => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d }),
    "*": (a, b) => ({ n: a.n * b.n, d: a.d * b.d }),
    "/": (a, b) => (b.n === 0n ? null : { n: a.n * b.d, d: a.d * b.n }),
  };

  function isAbove(a, b) {
    const difference = apply["-"](a, b);
    return difference.n * difference.d > 0n;
  }

  // Half away from zero, as the server rounds.
  function write(value, places) {
    let n = value.n * 10n ** BigInt(places);
    let d = value.d;
    if (d < 0n) [n, d] = [-n, -d];
    const isNegative = n < 0n;
    if (isNegative) n = -n;
    const digits = String((2n * n + d) / (2n * d)).padStart(places + 1, "0");
    const whole = digits.slice(0, digits.length - places);
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, isVietnamese ? "." : ",");
    const decimals = places ? (isVietnamese ? "," : ".") + digits.slice(-places) : "";
    return (isNegative && /[1-9]/.test(digits) ? "-" : "") + grouped + decimals;
  }

  // ---- Formulas and rates.

  const cell = (row, kind) => row.querySelector(`[data-cell="${kind}"]`);
  const valueOf = (row) => {
    const parts = rate(row);
    if (parts) return parts;
    const input = cell(row, "value");
    return input ? read(input.value) : null;
  };

  function rate(row) {
    const [top, bottom] = [cell(row, "numerator"), cell(row, "denominator")];
    if (!top || !bottom) return null;
    const [n, d] = [read(top.value), read(bottom.value)];
    if (!n || !d || d.n === 0n) return null;
    return apply["/"](apply["*"](n, { n: BigInt(row.dataset.factor), d: 1n }), d);
  }

  // The formula stands in the row with its operators behind what they take: "a b -".
  function compute(row, byCode) {
    const stack = [];
    for (const token of row.dataset.formula.split(" ")) {
      if (token in apply) {
        const [b, a] = [stack.pop(), stack.pop()];
        const result = a && b ? apply[token](a, b) : null;
        if (!result) return null;
        stack.push(result);
      } else if (/^[0-9.]+$/.test(token)) {
        stack.push(plain(token));
      } else {
        const value = byCode.has(token) ? valueOf(byCode.get(token)) : null;
        if (!value) return null;
        stack.push(value);
      }
    }
    return stack.length === 1 ? stack[0] : null;
  }

  function refresh() {
    const byCode = new Map(rows.map((row) => [row.dataset.code, row]));
    for (const row of rows) {
      const output = row.querySelector("output");
      if (!output) continue;
      const value = row.dataset.formula ? compute(row, byCode) : rate(row);
      output.textContent = value ? write(value, Number(row.dataset.places)) : row.dataset.formula ? "–" : "";
    }
    for (const row of rows) check(row);
    tellMissing();
  }

  function tellMissing() {
    const line = document.querySelector(".owing b");
    if (!line) return;
    const count = form.querySelectorAll(".owes:not([hidden])").length;
    line.textContent = (count === 0 ? words.missingNone : count === 1 ? words.missingOne : words.missing).replace("#", count);
    const way = line.parentElement.querySelector('a[href^="#"]');
    if (way) way.hidden = count === 0;
  }

  // ---- Checks while typing: what can't be read, and what can't be.

  function fault(row, input) {
    const text = input.value.trim();
    if (!text || words.withdrawals.split("|").includes(text.toLowerCase())) return "";
    const value = read(text);
    if (!value) return words.notANumber;
    const decimals = String(value.d).length - 1;
    if (input.dataset.cell === "value") {
      if (decimals > Number(row.dataset.places)) return words.decimals.replace("#", row.dataset.places);
      if (row.dataset.whole && isAbove(value, { n: BigInt(row.dataset.whole), d: 1n }))
        return words.aboveWhole.replace("#", row.dataset.whole);
    }
    if (value.n < 0n && !row.dataset.signed) return words.negative;
    return "";
  }

  // The server's rules, by the server's words: odd, and perhaps true.
  const plain = (text) => {
    const [whole, decimals = ""] = text.split(".");
    return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
  };
  const three = { n: 3n, d: 1n };
  const isBroken = {
    jump: (value, terms) => {
      const reference = plain(terms);
      return isAbove(value, apply["*"](reference, three)) || isAbove(reference, apply["*"](value, three));
    },
    band: (value, terms) => {
      const [low, high] = terms.split(" ");
      return (low !== "" && isAbove(plain(low), value)) || (high !== "" && isAbove(value, plain(high)));
    },
    least: (value, terms) => isAbove(plain(terms), value),
    parts: (value, terms) => {
      const known = terms.split(" ").map((code) => rows.find((row) => row.dataset.code === code))
        .map((row) => row && valueOf(row)).filter((part) => part);
      return known.length > 0 && isAbove(known.reduce((sum, part) => apply["+"](sum, part)), value);
    },
  };

  // Typed here, or filled in by the server and recorded nowhere yet.
  const isTyped = (row) => row.dataset.typed === "1"
    || [...row.querySelectorAll("[data-cell]")].some((input) => input.value !== shown.get(input.name));

  function odd(row) {
    const note = cell(row, "note");
    if (!row.dataset.rules || !note || note.value.trim()) return "";
    const value = valueOf(row);
    if (!value) return "";
    const rules = row.dataset.rules.split("\n").map((line) => line.split("\t"));
    const parts = rules.filter(([kind]) => kind === "parts").flatMap(([, terms]) => terms.split(" "));
    const isNew = isTyped(row) || rows.some((other) => parts.includes(other.dataset.code) && isTyped(other));
    const broken = isNew && rules.find(([kind, terms]) => isBroken[kind](value, terms));
    return broken ? broken[2].charAt(0).toUpperCase() + broken[2].slice(1) + ". " + words.why : "";
  }

  // A recorded figure whose cells are empty now stays as it is: whoever means to delete it should know.
  const isEmptied = (row) => row.querySelector(".known") && isTyped(row)
    && [...row.querySelectorAll("input.num")].every((input) => !input.value.trim());

  function tellOdd(row) {
    const said = document.getElementById(`m-${row.dataset.code}-row`);
    const told = said && !said.hidden && !isTyped(row) ? "" : isEmptied(row) ? words.emptied : odd(row);
    let line = row.querySelector(".liveodd");
    if (!line) {
      if (!told) return;
      line = document.createElement("p");
      line.className = "odd liveodd";
      line.setAttribute("role", "status");
      row.querySelector("td.type").append(line);
    }
    line.textContent = told;
  }

  // A reason that the server asked for is given, in the row or for all of them; a status is chosen anew.
  function tellAnswered(row) {
    const note = cell(row, "note");
    if (!note) return;
    const common = form.elements.reason;
    const isExplained = note.value.trim() !== "" && note.value !== came.get(note.name)
      || common && common.value.trim() !== "" && common.value !== common.defaultValue;
    const answer = (kind, input, isAnswered) => {
      const said = document.getElementById(`m-${row.dataset.code}-${kind}`);
      if (!said || kind === "row" && !said.classList.contains("odd")) return;
      said.hidden = isAnswered;
      if (kind === "row" || !input.hasAttribute("aria-invalid")) return;
      input.setAttribute("aria-invalid", isAnswered ? "false" : "true");
      if (isAnswered) input.removeAttribute("aria-describedby");
      else input.setAttribute("aria-describedby", said.id);
    };
    const status = cell(row, "status");
    answer("note", note, isExplained);
    answer("row", note, isExplained);
    if (status) answer("status", status, status.value !== came.get(status.name));
  }

  // What holds of the row follows its cells: whether it is owed and empty, and whether something is wrong in it.
  function mark(row) {
    const owes = row.querySelector(".owes");
    if (owes) owes.hidden = [...row.querySelectorAll("input.num")].some((input) => input.value.trim());
    row.classList.toggle("bad", row.querySelector(".wrongcell:not([hidden]):not(:empty)") !== null);
  }

  function check(row) {
    tellOdd(row);
    tellAnswered(row);
    checkNumbers(row);
    mark(row);
  }

  function checkNumbers(row) {
    for (const input of row.querySelectorAll("input.num")) {
      // What the server said of the cell holds until the cell is changed.
      const said = document.getElementById(`m-${row.dataset.code}-${input.dataset.cell}`);
      if (said && input.value === input.defaultValue) continue;
      if (said) said.remove();
      const told = fault(row, input) || faultOfParts(row, input);
      let note = input.nextElementSibling;
      if (!note || !note.classList.contains("live")) {
        if (!told) continue;
        note = document.createElement("span");
        note.className = "wrongcell live";
        note.id = "l-" + input.name;
        input.after(note);
      }
      note.textContent = told;
      input.setAttribute("aria-invalid", told ? "true" : "false");
      if (told) input.setAttribute("aria-describedby", note.id);
    }
  }

  // A part above its whole, or a rate beside parts that come to another.
  function faultOfParts(row, input) {
    const parts = rate(row);
    if (!parts) return "";
    if (input.dataset.cell === "numerator" && row.dataset.whole && isAbove(parts, { n: BigInt(row.dataset.factor), d: 1n }))
      return words.partAbove;
    if (input.dataset.cell !== "value" || !input.value.trim()) return "";
    const typed = read(input.value);
    const places = String(typed.d).length - 1;
    const right = write(parts, places);
    return write(typed, places) === right ? "" : words.notTheRate.replace("#", right);
  }

  // ---- Undo.

  const past = [];
  const future = [];
  const settled = new Map(cells.map((cell) => [cell.name, cell.value]));

  // Everything that changed since the last time becomes one step.
  function settle() {
    const changes = cells.filter((cell) => cell.value !== settled.get(cell.name))
      .map((cell) => ({ cell, before: settled.get(cell.name), after: cell.value }));
    if (!changes.length) return;
    for (const { cell, after } of changes) settled.set(cell.name, after);
    past.push(changes);
    future.length = 0;
    if (past.length > 200) past.shift();
    changed();
  }

  function travel(from, to, which) {
    settle();
    const step = from.pop();
    if (!step) return;
    for (const change of step) {
      change.cell.value = change[which];
      settled.set(change.cell.name, change.cell.value);
    }
    to.push(step);
    step[0].cell.focus();
    changed();
  }

  function changed() {
    for (const cell of cells) cell.classList.toggle("touched", cell.value !== shown.get(cell.name));
    refresh();
    keep();
  }

  // ---- Keys.

  function go(input, down, across) {
    const row = input.closest("tr");
    if (across) {
      const inRow = [...row.querySelectorAll("[data-cell]")];
      const next = inRow[inRow.indexOf(input) + across];
      if (next) focus(next);
      return true;
    }
    for (let at = rows.indexOf(row) + down; rows[at]; at += down) {
      const target = cell(rows[at], input.dataset.cell) || cell(rows[at], "value");
      if (!target) continue;
      focus(target);
      return true;
    }
    return false;
  }

  function focus(target) {
    target.focus();
    if (target.select) target.select();
  }

  let openList = null;
  const opensList = (input, event) => input.tagName === "SELECT"
    && (event.key === " " || event.key === "F4" || event.altKey && /^Arrow(Down|Up)$/.test(event.key));
  form.addEventListener("pointerdown", (event) => {
    openList = event.target.tagName === "SELECT" && event.target !== openList ? event.target : null;
  });
  form.addEventListener("focusout", () => { openList = null; });
  form.addEventListener("change", () => { openList = null; });

  // Whether an arrow leaves the cell: there is nothing to pass, or all of it is chosen as it is on coming in.
  const isAtEdge = (input, edge) => input.tagName === "SELECT"
    || input.selectionStart === input.selectionEnd && input.selectionStart === edge
    || input.selectionStart === 0 && input.selectionEnd === input.value.length;

  form.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.dataset || !input.dataset.cell) return;
    // A list that hangs open has the arrows for itself; closed, it is a cell like the others: a letter or Space chooses.
    const isOpenList = input === openList;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "z") {
      event.preventDefault();
      if (event.shiftKey) travel(future, past, "after");
      else travel(past, future, "before");
    } else if (command && event.key.toLowerCase() === "y") {
      event.preventDefault();
      travel(future, past, "after");
    } else if (isOpenList) {
      if (event.key === "Enter" || event.key === "Escape" || event.key === "Tab") openList = null;
    } else if (opensList(input, event)) {
      openList = input;
    } else if (event.key === "Enter" && !command) {
      event.preventDefault();
      settle();
      if (!go(input, event.shiftKey ? -1 : 1) && !event.shiftKey) form.querySelector("[name=action][value=save]").focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      go(input, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "ArrowRight" && isAtEdge(input, input.value.length)) {
      event.preventDefault();
      go(input, 0, 1);
    } else if (event.key === "ArrowLeft" && isAtEdge(input, 0)) {
      event.preventDefault();
      go(input, 0, -1);
    } else if (event.key === "Escape" && input.value !== settled.get(input.name)) {
      input.value = settled.get(input.name);
    }
  });
  form.addEventListener("change", settle);
  form.addEventListener("input", () => { refresh(); keep(); });

  // ---- A block from Excel.

  function table(text) {
    const lines = [[""]];
    let isQuoted = false;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at];
      const line = lines[lines.length - 1];
      const last = line.length - 1;
      if (isQuoted) {
        if (sign !== '"') line[last] += sign;
        else if (text[at + 1] === '"') { line[last] += '"'; at += 1; }
        else isQuoted = false;
      } else if (sign === '"' && line[last] === "") isQuoted = true;
      else if (sign === "\t") line.push("");
      else if (sign === "\n") lines.push([""]);
      else if (sign !== "\r") line[last] += sign;
    }
    if (lines.length > 1 && lines[lines.length - 1].join("") === "") lines.pop();
    return lines;
  }

  // Numbers of a block are written by one hand: they are turned only where all of them can be read the other way and
  // not all as they stand.
  function translated(lines) {
    const numbers = lines.flat().map((text) => text.trim()).filter((text) => /\d/.test(text) && !/[a-zA-Z\u00c0-\u1ef9]/.test(text));
    const english = /^[-+]?([1-9]\d{0,2}(,\d{3})+|\d+)(\.\d+)?%?$/;
    const vietnamese = /^[-+]?([1-9]\d{0,2}(\.\d{3})+|\d+)(,\d+)?%?$/;
    if (isVietnamese) {
      if (numbers.every((text) => vietnamese.test(text)) || !numbers.every((text) => english.test(text))) return lines;
      return lines.map((line) => line.map((text) => english.test(text.trim()) ? text.trim().replaceAll(",", "").replace(".", ",") : text));
    }
    if (numbers.every((text) => english.test(text)))
      return lines.map((line) => line.map((text) => english.test(text.trim()) ? text.trim().replaceAll(",", "") : text));
    if (!numbers.every((text) => vietnamese.test(text))) return lines;
    return lines.map((line) => line.map((text) => vietnamese.test(text.trim()) ? text.trim().replaceAll(".", "").replace(",", ".") : text));
  }

  form.addEventListener("paste", (event) => {
    const input = event.target;
    const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
    if (!input.dataset || !input.dataset.cell) return;
    if (text.length > 200000) {
      event.preventDefault();
      return say(words.pasteTooLarge);
    }
    if (!/[\t\n]/.test(text.replace(/[\r\n]+$/, ""))) return;
    event.preventDefault();
    settle();
    const lines = translated(table(text));
    const stood = cells.map((cell) => cell.value);
    let block = fill(lines, input, everyRow(input));
    if (block && !block.agrees) {
      cells.forEach((cell, at) => { cell.value = stood[at]; });
      block = null;
    }
    block ??= fill(lines, input, askedRows(input));
    settle();
    const range = block.filled.length ? words.pastedRange.replace("#", nameOf(block.filled[0])).replace("#", nameOf(block.filled.at(-1))) : "";
    say([words.pasted.replace("#", block.count), range, block.beyond ? words.pastedBeyond.replace("#", block.beyond) : ""].filter(Boolean).join(" "));
  });

  const nameOf = (row) => row.querySelector(".what span[id]").textContent.trim();
  const askedRows = (input) => rows.slice(rows.indexOf(input.closest("tr"))).filter((row) => row.querySelector("[data-cell]"));
  // Headings and computed rows too, as the form has them as a workbook.
  const everyRow = (input) => {
    const all = [...input.closest("tbody").rows];
    return all.slice(all.indexOf(input.closest("tr")));
  };

  // A table has a dash or dots where there is nothing.
  const isNothing = (text) => /^\s*([-\u2013\u2014]|\.{1,3}|\u2026)?\s*$/.test(text);

  // Nothing where something would fall on a heading: then the block has no lines for headings. A figure that falls on a
  // computed row agrees where the row comes to it.
  function fill(lines, input, targets) {
    const from = [...input.closest("tr").querySelectorAll("[data-cell]")].indexOf(input);
    const isAsked = (row) => row.querySelector("[data-cell]");
    const isHeading = (row) => !isAsked(row) && !row.dataset.formula;
    if (lines.some((line, down) => targets[down] && isHeading(targets[down]) && line.some((text) => text.trim()))) return null;
    const block = { count: 0, beyond: 0, filled: [], agrees: true };
    const computed = [];
    lines.forEach((line, down) => {
      const row = targets[down];
      if (!row) block.beyond += 1;
      else if (isAsked(row)) fillRow(row, line, from, block);
      else if (row.dataset.formula && !isNothing(line[0])) computed.push([row, line[0]]);
    });
    if (computed.length) refresh();
    block.agrees = computed.every(([row, text]) => {
      const value = read(text);
      return !value || write(value, Number(row.dataset.places)) === row.querySelector("output").textContent.trim();
    });
    return block;
  }

  function fillRow(row, line, from, block) {
    const targets = [...row.querySelectorAll("[data-cell]")].slice(from);
    line.forEach((text, across) => {
      const target = targets[across];
      if (!target) return;
      if (target.tagName === "SELECT") {
        const option = [...target.options].find((option) => option.text.trim() === text.trim().toLowerCase());
        if (option) target.value = option.value;
        return;
      }
      const isNumber = target.classList.contains("num");
      let value = text.trim().normalize("NFC").slice(0, 4000);
      if (isNumber && isNothing(value)) value = "";
      if (isNumber && row.dataset.percent) value = value.replace(/\s*%$/, "");
      target.value = value;
      if (!value) return;
      block.count += 1;
      if (block.filled.at(-1) !== row) block.filled.push(row);
    });
  }

  // ---- "As last period", in one tap.

  form.addEventListener("click", (event) => {
    const button = event.target.closest ? event.target.closest("button.same") : null;
    if (!button) return;
    event.preventDefault();
    settle();
    const row = button.closest("tr");
    ["value", "numerator", "denominator"].forEach((kind, at) => {
      const input = cell(row, kind);
      if (input) input.value = button.dataset.same.split("|")[at];
    });
    const status = cell(row, "status");
    if (status && button.dataset.status) status.value = button.dataset.status;
    else if (status && !status.value) status.value = "estimate";
    settle();
    const first = row.querySelector("input.num");
    if (first) first.focus();
  });

  // ---- What was typed is kept in the browser until the server has it.

  function say(text, action) {
    const line = document.getElementById("desk-say");
    line.replaceChildren(text);
    if (action) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "plain";
      button.textContent = action.name;
      button.addEventListener("click", action.run);
      line.append(" ", button);
    }
    line.hidden = false;
  }

  const baseOf = (row) => row.querySelector('input[type="hidden"]');

  function touched() {
    const kept = {};
    for (const row of rows) {
      const base = baseOf(row);
      const inputs = [...row.querySelectorAll("[data-cell]")];
      if (!base || !inputs.some((input) => input.value !== shown.get(input.name))) continue;
      kept[row.dataset.code] = { base: base.value, cells: Object.fromEntries(inputs.map((input) => [input.name, input.value])) };
    }
    return kept;
  }

  // Rows that were typed on the whole form and that a shorter one does not show.
  function elsewhere() {
    const known = words.all ? stored() : null;
    const here = new Set(rows.map((row) => row.dataset.code));
    return Object.fromEntries(Object.entries(known ? known.rows : {}).filter(([code]) => !here.has(code)));
  }

  // They are sent from where they can be seen.
  function goToAll() {
    if (!Object.keys(elsewhere()).length) return false;
    location.replace(words.all);
    return true;
  }

  // Rows that were typed in this window; another one may hold others of the same form.
  const mine = new Set();
  const others = () => Object.fromEntries(Object.entries((stored() || { rows: {} }).rows).filter(([code]) => !mine.has(code)));

  function keep(waits) {
    try {
      const typed = touched();
      for (const code of Object.keys(typed)) mine.add(code);
      const kept = { ...others(), ...typed };
      const known = stored();
      const waiting = waits || (known && known.waits) || "";
      // When it was typed, not when it was last tried to be sent.
      const at = waits && known ? known.at : Date.now();
      if (!Object.keys(kept).length && !waiting) localStorage.removeItem(place);
      else localStorage.setItem(place, JSON.stringify({ at, rows: kept, waits: waiting }));
      tellKept(Object.keys(typed).length > 0);
    } catch { /* A browser that keeps nothing still sends. */ }
  }

  function tellKept(isSomething) {
    const line = document.getElementById("desk-kept");
    if (!line) return;
    line.hidden = !isSomething;
    line.textContent = words.kept.replace("#", new Date().toLocaleTimeString(form.dataset.language, { hour: "2-digit", minute: "2-digit" }));
  }

  function stored() {
    try { return JSON.parse(localStorage.getItem(place)); } catch { return null; }
  }

  function forget() {
    try {
      const rest = others();
      if (Object.keys(rest).length) localStorage.setItem(place, JSON.stringify({ at: Date.now(), rows: rest, waits: "" }));
      else localStorage.removeItem(place);
    } catch { /* Nothing was kept. */ }
  }

  function restore() {
    const known = stored();
    if (!known) return;
    let count = 0;
    for (const row of rows) {
      const kept = known.rows[row.dataset.code];
      if (!kept) continue;
      mine.add(row.dataset.code);
      // The base goes along: whether somebody else has changed the row since is for the server to see.
      baseOf(row).value = kept.base;
      for (const input of row.querySelectorAll("[data-cell]")) {
        if (kept.cells[input.name] === undefined || kept.cells[input.name] === input.value) continue;
        input.value = kept.cells[input.name];
        count += 1;
      }
    }
    settle();
    const gone = navigator.onLine ? "" : words.offline + " ";
    if (count) say(gone + words.restored.replace("#", count), { name: words.drop, run: () => { forget(); location.reload(); } });
  }

  // ---- Sending, also when the network is back.

  async function send(action) {
    settle();
    const fields = new URLSearchParams(new FormData(form));
    fields.set("action", action);
    const known = stored();
    // Only a remark: by when it counts, the server's clock says.
    if (known && known.waits) fields.set("typed-at", new Date(known.at).toISOString());
    say(words.sending);
    let answer;
    try {
      // `form.action` would be the buttons of that name.
      answer = await fetch(form.getAttribute("action"), { method: "POST", body: fields, headers: { accept: "text/html" } });
    } catch {
      keep(action);
      return say(words.offline);
    }
    if (answer.redirected && new URL(answer.url).searchParams.has("done")) {
      forget();
      location.assign(answer.url);
      return;
    }
    keep();
    if (answer.status === 401 || answer.status === 403) {
      return say(words.signedOut, {
        name: words.signIn,
        run: () => location.assign("/sign-in?return=" + encodeURIComponent(location.pathname)),
      });
    }
    if (answer.status !== 422) return say(words.failed);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("main");
    if (!fresh) return say(words.failed);
    forget();
    document.querySelector("main").replaceWith(fresh);
    const next = document.getElementById("desk");
    if (next) start(next, shown);
    // What is wrong first; then where a reason is asked for.
    const wrong = document.querySelector('[aria-invalid="true"], .conflict [data-cell]')
      ?? document.querySelector('tr:has(.odd) [data-cell="note"]');
    const told = document.querySelector("[role=alert]");
    if (wrong) wrong.focus();
    else if (told) told.focus();
    document.activeElement.scrollIntoView({ block: "center" });
  }

  let isSending = false;
  async function sendOnce(action) {
    if (isSending) return;
    isSending = true;
    try { await send(action); } finally { isSending = false; }
  }

  // Part of a report may be sent, and a remark left as it is; nobody should do so unawares.
  function doubt() {
    const missing = [...form.querySelectorAll(".owes:not([hidden])")].map((mark) => mark.closest("tr"));
    if (missing.length) return { row: missing[0], question: words.unfinished.replace("#", missing.length), back: words.unfinishedBack };
    const unheeded = rows.filter((row) => row.querySelector(".asks") && !isTyped(row));
    if (!unheeded.length) return null;
    return { row: unheeded[0], question: words.unheeded.replace("#", unheeded.map(nameOf).join(", ")), back: words.unheededBack };
  }

  function confirmed(question, back) {
    return new Promise((resolve) => {
      const box = document.createElement("dialog");
      box.className = "ask";
      const text = document.createElement("p");
      text.textContent = question;
      const acts = document.createElement("p");
      acts.className = "acts";
      for (const [name, answer, kind] of [[back, "", ""], [words.unfinishedSend, "send", "quiet"]]) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = kind;
        button.textContent = name;
        button.addEventListener("click", () => box.close(answer));
        acts.append(button);
      }
      box.setAttribute("aria-label", text.textContent);
      box.append(text, acts);
      box.addEventListener("close", () => { box.remove(); resolve(box.returnValue === "send"); });
      document.body.append(box);
      box.showModal();
    });
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const action = event.submitter ? event.submitter.value : "save";
    const open = action === "submit" ? doubt() : null;
    if (open && !await confirmed(open.question, open.back)) return open.row.querySelector("input.num").focus();
    sendOnce(action);
  });
  if (!start.isListening) {
    start.isListening = true;
    window.addEventListener("online", () => start.whenBack && start.whenBack());
    window.addEventListener("offline", () => start.whenGone && start.whenGone());
  }
  start.whenBack = () => {
    const known = stored();
    if (known && known.waits && !goToAll()) sendOnce(known.waits);
  };
  start.whenGone = () => say(words.offline);

  for (const button of form.querySelectorAll("button.take")) button.hidden = false;
  refresh();
  restore();
  if (before) changed();
  else if (navigator.onLine && goToAll()) return;
  if (navigator.onLine) start.whenBack();
  else if (!stored()) start.whenGone();
}
