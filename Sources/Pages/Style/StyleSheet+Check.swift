extension StyleSheet {
    /// Checked texts: marks that are told by sign and word, not by colour alone.
    static let check = #"""
        .check > * + * { margin-top: 1.2rem; }
        .paste { display: grid; gap: .9rem; }
        .paste textarea, .write textarea {
          font: inherit; color: inherit; width: 100%; padding: .6rem .8rem; border: 1px solid var(--calm-fill); border-radius: 5px;
          background: var(--surface); line-height: 1.55; resize: vertical;
        }
        .paste .row1 { display: flex; flex-wrap: wrap; gap: .9rem; align-items: start; }
        .paste .row1 .field { flex: 1 1 14rem; }
        .paste .row1 input, .paste .row1 select { width: 100%; }
        .paste .acts { margin-left: 0; }
        .again > summary { padding: .4rem 0; color: var(--accent); }
        .again[open] > summary { margin-bottom: .6rem; }
        .tally { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: .5rem 0; font-size: 1.05rem; }
        .v[class*=" v-"] { font-weight: 600; }
        .v-right { color: var(--good); } .v-wrong, .v-inconsistent { color: var(--bad); }
        .v-unclear { color: var(--risk); } .v-unknown { color: var(--calm); }
        .only { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 0; padding: .45rem .8rem; border: 1px solid var(--line); border-radius: 5px; width: fit-content; }
        .only legend { font-size: .8125rem; color: var(--muted); padding: 0 .3rem; }
        .only input { accent-color: var(--accent); margin: 0 .25rem 0 0; }
        .check:has(#only-faults:checked) .verdicts > :not(.j-wrong, .j-inconsistent) { display: none; }
        .check:has(#only-open:checked) .verdicts > :not(.j-unclear, .j-unknown) { display: none; }
        .both { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.2rem 2rem; }
        @media screen and (min-width: 1021px) {
          .both { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); align-items: start; }
          .both > :last-child { position: sticky; top: .5rem; max-height: calc(100vh - 1rem); overflow-y: auto; padding-right: .5rem; }
        }
        .marked { margin-top: .5rem; padding: 1.1rem 1.4rem; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); font-size: 1.0625rem; line-height: 1.75; overflow-wrap: anywhere; }
        .marked p + p { margin-top: .8rem; }
        .marked mark { background: none; color: inherit; font-weight: 600; border-bottom: 2px solid currentColor; padding-bottom: 1px; }
        .marked mark.v-right, .marked mark.v-wrong, .marked mark.v-inconsistent, .marked mark.v-unclear, .marked mark.v-unknown { color: var(--ink); border-bottom-color: var(--c); }
        mark.v-right { --c: var(--good-fill); } mark.v-wrong, mark.v-inconsistent { --c: var(--bad-fill); }
        mark.v-unclear { --c: var(--risk-fill); } mark.v-unknown { --c: var(--calm-fill); border-bottom-style: dotted; }
        .marked mark:target, .verdicts li:target { outline: 2px solid var(--accent); outline-offset: 2px; }
        .marked .scroll { margin: .8rem 0; }
        .cells { border-collapse: collapse; font-size: .875rem; line-height: 1.4; }
        .cells td { padding: .3rem .5rem; border: 1px solid var(--line); vertical-align: top; overflow-wrap: normal; }
        .cells td:nth-child(-n+2):not(:empty) { min-width: 4.5rem; }
        .tag { font-size: .75rem; font-weight: 600; line-height: 1; margin-left: .3em; padding: .18em .45em; border: 1px solid currentColor; border-radius: 99px; text-decoration: none; white-space: nowrap; }
        .verdicts { display: grid; gap: .5rem; margin-top: .5rem; list-style: none; }
        .verdicts li { padding: .55rem .8rem; border: 1px solid var(--line); border-left: 4px solid var(--c); border-radius: 5px; background: var(--surface); scroll-margin: 5rem; }
        .j-right { --c: var(--good-fill); } .j-wrong, .j-inconsistent { --c: var(--bad-fill); } .j-unclear { --c: var(--risk-fill); } .j-unknown { --c: var(--calm-fill); }
        .verdicts .no { display: inline-block; min-width: 1.5em; color: inherit; }
        .verdicts .quote { overflow-wrap: anywhere; }
        .verdicts .m { font-size: .875rem; overflow-wrap: anywhere; }
        .offers td select, .offers td input:not([type=checkbox]) { font: inherit; color: inherit; max-width: 16rem; padding: .25rem .4rem; border: 1px solid var(--calm-fill); border-radius: 4px; background: var(--surface); }
        .offers td input[type=checkbox] { width: 1.2rem; height: 1.2rem; accent-color: var(--accent); }
        .offers td { vertical-align: middle; }
        .offers td small { display: block; }
        .offers .tablebox { position: relative; }
        .offers .post { display: grid; grid-template-columns: minmax(0, 1fr); gap: .8rem; margin-top: .6rem; }
        .offers .field input { width: 100%; }
        @media print {
          .check .only, .check .offers, .check .again, .check .acts { display: none; }
          .verdicts li { break-inside: avoid; }
        }

        """#
}
