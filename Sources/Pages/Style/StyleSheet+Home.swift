extension StyleSheet {
    /// The first page of somebody, and what other quiet pages share with it: lists of things to do, help beside a field.
    static let home = #"""
        .home { max-width: 84rem; }
        .home > section { margin-top: 2rem; }
        .home section > .lead { margin-top: .2rem; color: var(--muted); }
        .home h3 { margin: 1.3rem 0 0; font-size: 1rem; }
        .home .on { margin-top: .7rem; }
        .block { display: block; }
        .scroll > .list { margin-top: 0; }
        .todo { margin-top: .7rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
        .todo li { display: flex; gap: .4rem 1.2rem; align-items: center; justify-content: space-between; padding: .6rem 1rem; }
        .todo li + li { border-top: 1px solid var(--line); }
        .todo li > div { min-width: 0; overflow-wrap: break-word; }
        .todo li > div > a { font-weight: 600; color: var(--ink); text-decoration-color: var(--calm-fill); }
        .todo small { display: block; margin-top: .1rem; }
        .todo small b { color: var(--bad); font-weight: 600; }
        .todo li > p { flex: none; text-align: right; }
        @media print, (min-width: 821px) {
          .todo li { padding-block: .45rem; }
          .todo li > div { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; align-items: baseline; }
          .todo li > div > a { min-width: 15rem; }
          .todo li > div > small { display: inline; margin: 0; min-width: 11rem; }
        }
        .todo .is-late { box-shadow: inset 4px 0 var(--bad); }
        .go {
          display: inline-block; padding: .4rem .9rem; border: 1px solid var(--accent); border-radius: 5px; text-decoration: none; white-space: nowrap;
        }
        .go:hover { background: var(--raised); }
        .card .own { font-size: .8125rem; color: var(--muted); }
        .moves, .facts { margin-top: .5rem; }
        .moves li, .facts li { padding: .2rem 0; }
        .moves a { color: var(--ink); text-decoration-color: var(--calm-fill); }
        .reminders textarea {
          font: inherit; color: inherit; width: 100%; max-width: 46rem; padding: .6rem .8rem; border: 1px solid var(--calm-fill);
          border-radius: 5px; background: var(--surface); resize: vertical;
        }
        .reminders .field > button, .reminders .main {
          font: inherit; font-weight: 600; min-height: 2.5rem; width: fit-content; padding: .35rem 1.4rem; border: 1px solid var(--accent);
          border-radius: 5px; background: var(--accent); color: var(--on-accent); cursor: pointer;
        }
        .reminders .post, .reminders .rules p { margin-top: .8rem; }
        .reminders .field > button { margin-top: .4rem; }
        .rules td, .rules tbody th { vertical-align: middle; }
        .rules input[type=number], .rules select {
          font: inherit; color: inherit; min-height: 2.3rem; padding: .2rem .5rem; border: 1px solid var(--calm-fill); border-radius: 4px; background: var(--surface);
        }
        .rules input[type=number] { width: 6rem; }
        .rules input[type=checkbox] { width: 1.15rem; height: 1.15rem; accent-color: var(--accent); }
        .help { display: inline-block; font-size: .875rem; }
        .help > summary { color: var(--accent); list-style: none; width: fit-content; }
        .help > summary::-webkit-details-marker { display: none; }
        .help > summary::before { content: "?"; display: inline-block; width: 1.35em; margin-right: .35em; border: 1px solid currentColor; border-radius: 50%; text-align: center; line-height: 1.25em; }
        .help > p { max-width: 40rem; margin-top: .3rem; padding: .5rem .8rem; border-left: 3px solid var(--accent); background: var(--surface); }
        @media screen and (max-width: 620px) {
          .todo li { flex-wrap: wrap; padding: .6rem .8rem; }
          .todo li > p { flex: 1 1 100%; text-align: left; }
        }
        @media print {
          .go, .post, .out, .reminders .field > button, .help { display: none; }
          .todo li, .card { break-inside: avoid; } .todo { border: 0; }
          .home > section { margin-top: 10pt; }
          textarea { border: 0; }
        }

        """#
}
