extension StyleSheet {
    /// Administration: accounts, reference data, what a change would do.
    static let administration = #"""
        .admin { max-width: none; }
        .admin .up { margin-bottom: .4rem; font-size: .875rem; }
        .admin > section, .admin > .pick, .admin > form { margin-top: 1.6rem; }
        .admin > p { margin-top: .7rem; }
        .admin .pair { display: flex; flex-wrap: wrap; gap: .9rem 2rem; align-items: start; }
        .admin .pair > * { flex: 1 1 15rem; min-width: 0; }
        .admin .quiet > button, .admin .acts .quiet, .admin .quiet.main { background: var(--surface); color: var(--accent); }
        .admin summary > h2 { display: inline; }
        .admin .more { margin-top: .8rem; }
        .admin .more > summary, .admin section > details > summary { color: var(--accent); padding: .3rem 0; }
        .admin .list thead td { background: var(--raised); }
        .admin .nowrap { white-space: nowrap; }
        .admin .r { text-align: right; }
        .admin tr.m th { font-weight: 400; }
        .admin .well { max-width: 60rem; } .admin .wrong { max-width: 60rem; overflow-wrap: anywhere; }
        .copy { display: block; width: 100%; margin-top: .4rem; padding: .5rem; font: inherit; font-family: ui-monospace, monospace; color: var(--ink); background: var(--raised); border: 1px solid var(--line); border-radius: 4px; }
        textarea.copy:not([readonly]) { background: var(--surface); border-color: var(--calm-fill); }
        .admin .post.wide { max-width: 60rem; }
        .admin .tools { display: flex; flex-wrap: wrap; gap: .5rem 1.4rem; align-items: center; margin-top: 1.2rem; }
        .admin .do { padding: .5rem 1.1rem; border-radius: 5px; background: var(--accent); color: var(--on-accent); text-decoration: none; font-weight: 600; }
        .admin .record { max-width: 72rem; }
        .admin .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: .9rem 1.4rem; align-items: start; }
        .admin .grid .long { grid-column: span 2; }
        .admin .req { color: var(--muted); font-weight: 400; }
        .admin .record [aria-invalid=true] { border: 2px solid var(--bad); }
        .admin .acts { align-items: center; margin-top: .4rem; }
        .admin th.d1 { padding-left: 1.6rem; } .admin th.d2 { padding-left: 2.6rem; } .admin th.d3 { padding-left: 3.6rem; }
        .admin .versions { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin-top: .5rem; }
        .admin .faults { padding-left: 1.2rem; list-style: disc; } .admin .faults li { margin-top: .25rem; overflow-wrap: anywhere; }
        .diff tbody { border-top: 2px solid var(--line); } .diff tbody th { font-weight: 600; min-width: 12rem; }
        .diff del { color: var(--bad); } .diff ins { color: var(--good); text-decoration: none; font-weight: 600; }
        .effect { display: inline-block; padding: 0 .5rem; border: 1px solid var(--line); border-radius: 99px; font-size: .8125rem; font-weight: 400; color: var(--muted); }
        .boxlist { columns: 4 14rem; } .boxlist .field { break-inside: avoid; padding: .15rem 0; }
        .newrow { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); gap: .6rem .9rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
        .admin .newrow .field select { min-width: 0; }
        .admin th.new, .admin td.new { border-left: 2px solid var(--line); } .admin td small { display: block; }
        .admin input.num { width: 9rem; min-height: 2.2rem; padding: .2rem .5rem; text-align: right; font: inherit; color: inherit; background: var(--warm); border: 1px solid var(--calm-fill); border-radius: 4px; }
        .balance { display: flex; flex-wrap: wrap; gap: .6rem 2.4rem; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); }
        .balance dt { font-size: .8125rem; color: var(--muted); } .balance dd { font-weight: 650; }
        .balance .odd { color: var(--risk); } .balance .even { color: var(--good); }
        .tablebox > .list.tight { min-width: 0; }
        .account .list.tight td:is(:not(:last-child), :last-child:not(:first-child)) { min-width: 0; }
        .account .list.tight :is(th, td) { overflow-wrap: anywhere; }
        .admin :is(.tablebox, .pick) + p { margin-top: .7rem; }
        .newrow:last-of-type { border-bottom: 0; }
        .admin > .post + .post { margin-top: 1.8rem; }
        @media screen and (max-width: 720px) {
          .admin .steps :is(tbody, tr, th, td) { display: block; position: static; min-width: 0; padding-block: .15rem; border: 0; box-shadow: none; }
          .admin .steps thead { display: none; } .admin .steps tbody { padding-block: .5rem; border-top: 2px solid var(--line); }
          .admin .steps td:empty { display: none; } .admin .steps td:nth-of-type(1) { color: var(--muted); }
          .admin .grid .long { grid-column: auto; } .admin input.num { width: 6rem; } .admin .tablebox > .list { min-width: 0; }
          .admin .list td:last-child:not(:first-child, .r, .nowrap) { min-width: 11rem; }
        }
        .secrets .link { min-width: 18rem; overflow-wrap: anywhere; font-family: ui-monospace, monospace; font-size: .8125rem; }
        .admin .screen { margin-top: 1.2rem; } .admin .field > button {
          font: inherit; font-weight: 600; min-height: 2.5rem; width: fit-content; margin-top: .4rem; padding: .35rem 1.4rem; border: 1px solid var(--accent); border-radius: 5px; background: var(--accent); color: var(--on-accent); cursor: pointer;
        }
        @media print { .admin .screen { display: none; } .secrets .link { font-size: 7pt; } .secrets tr { break-inside: avoid; } }
        .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .8rem; margin-top: 1.2rem; }
        .tiles li { padding: .9rem 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; display: grid; gap: .25rem; align-content: start; }
        .tiles a { font-weight: 650; font-size: 1.05rem; justify-self: start; } .tiles .m { font-size: .875rem; }

        """#
}
