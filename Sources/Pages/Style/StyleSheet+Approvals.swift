extension StyleSheet {
    /// What waits for a signature, one report, the periods.
    static let approvals = #"""
        .list .r { text-align: right; }
        .waiting td:first-child { width: 3.5rem; }
        .waiting input[type=checkbox] { width: 1.3rem; height: 1.3rem; accent-color: var(--accent); }
        .list td > small, .list th > small { display: block; font-weight: 400; }
        .list .odd { color: var(--risk); font-weight: 600; }
        .bulk .acts { margin-top: .9rem; justify-content: flex-end; }
        .review .notes { max-width: 24rem; }
        .review .notes p { max-width: none; }
        .review .notes p + p { margin-top: .25rem; }
        .steps { margin-top: .6rem; padding-left: 1.4rem; }
        .steps li { padding: .2rem 0; }
        .periods .does { white-space: nowrap; } .periods td.does:has(> .out) { padding-block: .45rem; }
        .periods td b { font-weight: 550; }
        .periods .does form { display: inline; }
        .periods .does button { padding: 0; }
        .periods .does form + form { margin-left: 1rem; }
        .periods .chosen > * { background: var(--raised); }
        .gatebox { padding: 1rem 1.2rem; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
        .gatebox .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1.5rem 3rem; margin-top: .8rem; }
        .gatebox .post { display: grid; gap: .8rem; align-content: start; }
        .gatebox h3 { margin: 0; font-size: 1rem; }
        .gatebox .field input, .gatebox .field select { width: 100%; }
        .gatebox .post > button, .takeback button {
          font: inherit; font-weight: 600; min-height: 2.5rem; padding: .35rem 1.3rem; border: 1px solid var(--accent); border-radius: 5px;
          background: var(--accent); color: var(--on-accent); cursor: pointer; justify-self: start;
        }
        .gatebox .post > .quiet, .takeback button { background: var(--surface); color: var(--accent); }
        .entry input[readonly]:not([type=hidden]) { background: var(--surface); border-color: var(--line); }
        .steps ul { padding-left: 1rem; }
        .entry .sentback > th:first-child { box-shadow: inset 4px 0 var(--bad); }
        .entry .asks { padding: .3rem .5rem; border: 1px solid var(--bad); border-radius: 4px; color: var(--bad); font-size: .8125rem; max-width: 24rem; }
        @media screen and (max-width: 820px) {
          .ascards, .ascards tbody { display: block; min-width: 0 !important; background: none; }
          .ascards thead { display: none; }
          .ascards tr {
            display: grid; grid-template-columns: repeat(2, 1fr); border: 1px solid var(--line); border-radius: 6px; margin-bottom: .7rem; background: var(--surface);
          }
          :is(.tablebox, .scroll):has(> .ascards) { border: 0; border-radius: 0; background: none; }
          .ascards tr > * { border: 0; }
          .list.ascards > tbody > tr:not(.field-of) > th:first-child { position: static; box-shadow: none; }
          .ascards th { grid-column: 1 / -1; grid-row: 1; font-size: 1.05rem; }
          .ascards td[data-l]::before { content: attr(data-l); display: block; font-size: .75rem; color: var(--muted); }
          .list.ascards .r { text-align: left; }
          .ascards :is(.does, .long) { grid-column: 1 / -1; }
          .review .notes { grid-column: 1 / -1; max-width: none; }
          .review .notes:empty { display: none; }
        }

        """#
}
