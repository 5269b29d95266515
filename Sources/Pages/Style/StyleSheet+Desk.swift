extension StyleSheet {
    /// The reporter's desk: what one owes, and the form.
    static let desk = #"""
        .desk .up { margin-bottom: .4rem; font-size: .875rem; }
        .desk > p, .desk > div { margin-top: .7rem; }
        .desk > section { margin-top: 2rem; }
        .late { color: var(--bad); font-weight: 600; }
        .duties .r, .entry .r { text-align: right; }
        .ways { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin-top: .5rem; list-style: none; padding: 0; font-size: .9375rem; }
        .entry .same {
          display: block; margin: .25rem 0 0 auto; padding: .1rem .3rem; border: 0; background: none; font: inherit; font-size: .8125rem;
          color: var(--accent); text-decoration: underline; cursor: pointer; white-space: nowrap;
        }
        .entry .take { display: inline; margin: 0; }
        .entry .take[hidden] { display: none; }
        #desk-say:not([hidden]) { position: sticky; top: .4rem; z-index: 3; box-shadow: 0 2px 8px rgb(0 0 0 / .12); }
        .ask { max-width: 26rem; padding: 1.4rem 1.6rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); color: var(--ink); }
        .ask::backdrop { background: rgb(0 0 0 / .35); }
        .ask p:first-child { font-size: 1.0625rem; }
        .ask .acts { margin-top: 1.1rem; justify-content: flex-end; }
        .papers .attach, .choosefile { display: flex; flex-wrap: wrap; gap: .8rem 1.2rem; align-items: end; margin-top: .8rem; }
        .papers .field, .choosefile .field { flex: 0 1 20rem; }
        .papers .field :is(input, select), .choosefile .field input { width: 100%; }
        .papers .acts, .choosefile .acts { margin-left: 0; }
        .proofs { list-style: none; padding: 0; margin-top: .6rem; }
        .proofs li { padding: .35rem 0; border-bottom: 1px solid var(--line); }
        .proofs .m { display: block; font-size: .875rem; }
        .upload section { margin-top: 1.8rem; }
        .filename { font-size: 1.0625rem; }
        .filename a { margin-left: 1rem; font-size: .875rem; }
        .cellnotes { list-style: none; padding: 0; margin-top: .5rem; }
        .cellnotes li { padding: .2rem 0; max-width: none; font-size: .9375rem; }
        .found .same { color: var(--muted); }
        .answers { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: .7rem 1.2rem; margin: .8rem 0; border: 0; padding: 0; min-width: 0; align-items: end; }
        .answers legend { font-weight: 600; padding: 0; margin-bottom: .3rem; }
        .answers > .m { grid-column: 1 / -1; }
        .answers .field :is(input, select) { width: 100%; }
        .answers label { overflow-wrap: anywhere; }
        .upload h3 { margin-top: 1.2rem; font-size: 1rem; }
        .filesheet { border-collapse: collapse; font-size: .8125rem; margin-top: .5rem; }
        .filesheet td, .filesheet th { border: 1px solid var(--line); padding: .15rem .4rem; text-align: left; font-weight: 400; max-width: 18rem; vertical-align: top; }
        .filesheet th { color: var(--muted); background: var(--raised); text-align: center; }
        .filesheet .h { font-weight: 600; }
        .filesheet .r { text-align: right; }
        .legend { display: flex; flex-wrap: wrap; gap: .4rem .8rem; font-size: .8125rem; margin-top: .4rem; }
        .legend span:not(.hide) { padding: .1rem .5rem; border: 1px solid var(--line); border-radius: 3px; }
        .u-taken { background: var(--warm); }
        .u-label { background: var(--raised); }
        .u-compared, .u-out { color: var(--muted); }
        .u-compared { font-style: italic; }
        .u-out { background: repeating-linear-gradient(135deg, transparent 0 5px, var(--line) 5px 6px); }
        .u-open { box-shadow: inset 3px 0 var(--risk); background: var(--surface); font-weight: 600; }
        .unitlist { columns: 4 12rem; margin-top: .8rem; }
        .unitlist li { padding: .25rem 0; }
        .entry { width: 100%; margin-top: .9rem; border-collapse: collapse; background: var(--surface); }
        .entry th, .entry td { padding: .3rem .55rem; border: 1px solid var(--line); vertical-align: top; text-align: left; }
        .entry thead th {
          position: sticky; top: 0; z-index: 1; background: var(--raised); font-size: .8125rem; font-weight: 600; vertical-align: bottom;
        }
        .entry .group th { background: var(--raised); font-weight: 650; }
        .entry .what { font-weight: 500; min-width: 15rem; }
        .entry .what small { display: block; }
        .entry .ord { color: var(--muted); display: inline-block; min-width: 1.4em; }
        .entry .d1 { padding-left: 1.6rem; font-weight: 400; }
        .entry .d2, .entry .d3 { padding-left: 2.6rem; font-weight: 400; }
        .entry td > span { display: block; }
        .entry .type { padding: .2rem .3rem; }
        .entry input:not([type=hidden]), .entry select {
          font: inherit; color: inherit; width: 100%; min-height: 2.2rem; padding: .2rem .45rem; border: 1px solid var(--calm-fill);
          border-radius: 4px; background: var(--warm);
        }
        .entry select { background: var(--surface); min-width: 8rem; }
        .entry .num { text-align: right; min-width: 7.5rem; }
        .entry .note { display: block; margin: 0; width: 100%; max-width: none; min-width: 9rem; background: var(--surface); border-left-width: 1px; }
        .entry .parts { display: grid; gap: .25rem; }
        .entry .parts label { display: grid; grid-template-columns: minmax(6rem, 1fr) 8rem; gap: .4rem; align-items: center; font-size: .8125rem; color: var(--muted); }
        .entry .computed td, .entry .computed th { color: var(--muted); }
        .entry output { display: block; text-align: right; font-weight: 600; color: var(--ink); }
        .entry .known { display: block; text-align: right; }
        .entry .bad > th:first-child { box-shadow: inset 4px 0 var(--bad); }
        .entry .conflict > th:first-child { box-shadow: inset 4px 0 var(--risk); }
        .entry [aria-invalid=true] { border: 2px solid var(--bad) !important; }
        .entry .touched:not([aria-invalid=true]) { border-color: var(--accent); box-shadow: inset 3px 0 var(--accent); }
        .entry span.live { display: block; }
        .entry .type > p:not(:empty), .entry span.live:not(:empty) { margin-top: .45rem; }
        .entry input[id] { scroll-margin: 7rem 0 9rem; }
        .entry .owes { margin-left: .3rem; padding: .05rem .4rem; border: 1px solid var(--risk); border-radius: 3px; color: var(--risk); font-size: .8125rem; font-style: normal; font-weight: 600; white-space: nowrap; }
        .owing { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: baseline; padding: .55rem .8rem; border: 1px solid var(--line); border-left: 4px solid var(--risk); border-radius: 4px; background: var(--surface); max-width: none; }
        .wrongcell { color: var(--bad); font-size: .8125rem; max-width: 24rem; }
        .odd, .theirs { color: var(--risk); font-size: .8125rem; max-width: 24rem; }
        .theirs { padding: .3rem .5rem; border: 1px solid var(--risk); border-radius: 4px; background: var(--surface); }
        .deskfoot {
          position: sticky; bottom: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .6rem 1.2rem; align-items: end; margin-top: .9rem;
          padding: .7rem .9rem; border: 1px solid var(--line); border-radius: 6px; background: var(--raised);
        }
        .deskfoot .field { flex: 1 1 16rem; }
        #desk-kept { flex: 1 0 100%; max-width: none; margin: 0; font-size: .8125rem; }
        .deskfoot .field input { width: 100%; }
        .hotkeys { color: var(--muted); } .hotkeys kbd { font: inherit; padding: 0 .3rem; border: 1px solid var(--line); border-radius: 3px; background: var(--raised); white-space: nowrap; }
        .acts .hotkeys { align-self: center; font-size: .8125rem; }
        .acts { display: flex; flex-wrap: wrap; gap: .6rem; margin-left: auto; }
        .acts button {
          font: inherit; font-weight: 600; min-height: 2.5rem; padding: .35rem 1.3rem; border: 1px solid var(--accent); border-radius: 5px;
          background: var(--accent); color: var(--on-accent); cursor: pointer;
        }
        .acts .quiet { background: var(--surface); color: var(--accent); }
        @media screen and (min-width: 1200px) {
          .entry .what small { display: inline; margin-left: .35rem; }
          .entry .same:not(.take) { float: left; margin: .15rem .7rem 0 0; }
        }
        @media screen and (min-width: 821px) and (max-height: 900px) {
          .desk .up, .desk .mast, .desk .lead, .desk .ways { margin-top: .2rem; margin-bottom: .2rem; }
          .desk:has(> .deskform) > p, .desk:has(> .deskform) > div { margin-top: .4rem; }
          .desk:has(> .deskform) .mast h1 { font-size: 1.35rem; }
          .desk:has(> .deskform) .mast h1 span { display: inline; margin-left: .6rem; }
          .deskfoot { padding: .4rem .8rem; align-items: center; }
          .deskfoot .field { display: flex; align-items: center; gap: .6rem; }
          .deskfoot .field label { flex: none; }
          .deskfoot .field small { display: none; }
        }
        @media screen and (max-width: 820px) {
          .entry, .entry tbody { display: block; }
          .entry thead { display: none; }
          .entry tr { display: grid; grid-template-columns: repeat(3, 1fr); border: 1px solid var(--line); border-radius: 6px; margin-bottom: .7rem; background: var(--surface); }
          .entry tr > * { border: 0; }
          .entry .group, .entry .group th { display: block; }
          .entry .what, .entry .type { grid-column: 1 / -1; min-width: 0; }
          .entry td[data-l]::before { content: attr(data-l); display: block; font-size: .75rem; color: var(--muted); text-align: left; }
          .entry td.r { text-align: left; align-self: end; }
          .entry td:empty { display: none; }
          .deskfoot { position: static; } .hotkeys { display: none; }
          .deskfoot .field { flex-basis: 100%; }
        }
        @media print { .deskfoot, .desk .up { display: none; } }

        """#
}
