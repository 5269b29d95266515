extension StyleSheet {
    /// Below a desk's width a row becomes a card; the page itself never scrolls sideways.
    static let narrow = #"""
        @media screen and (max-width: 1320px) {
          .board > thead .b { width: 7.5rem; } .board > thead .y { width: 8.2rem; } .board > thead .st { width: 11rem; }
          .board > thead .p, .board > thead .v { width: 5.8rem; } .board > thead .c { width: 6.5rem; }
          .board th, .board td { padding-inline: .45rem; }
        }
        @media screen and (max-width: 1120px) {
          .board, .board > tbody, .board > tbody > tr, .board > tbody > tr > * { display: block; width: auto; }
          .board { background: none; font-size: .9375rem; }
          .board > thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .board > tbody > .row {
            display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: .55rem 1rem; padding: .9rem 1rem .8rem;
            margin-top: .7rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px;
          }
          .board > tbody > .row > * { padding: 0; border: 0; text-align: left; background: none; }
          .board > tbody > .row:target { background: var(--warm); }
          .board > tbody > .row > th { font-size: 1rem; order: -3; grid-column: 1 / span 3; }
          .board > tbody > .row > .st { order: -2; grid-column: 4 / span 4; }
          .board > tbody > .row > .b { order: -1; grid-column: 1 / -1; }
          .board > tbody > .row > .nil, .board > tbody > .row > .b:empty { display: none; }
          .row > [data-l]::before { content: attr(data-l); display: block; font-size: .8125rem; color: var(--muted); }
          .board > tbody > .row:has(+ .det) { border-bottom: 0; border-radius: 6px 6px 0 0; padding-bottom: .2rem; }
          .board > tbody > .det { background: var(--surface); border: 1px solid var(--line); border-top: 0; border-radius: 0 0 6px 6px; }
          .board > tbody > .det > td { padding: 0 1rem .45rem; }
          .det summary { padding-block: .3rem; }
          .in { padding-inline: .7rem; overflow-x: auto; }
          .board > tbody > .group > th { padding-inline: 0; }
          .units { min-width: 34rem; }
          .units .b { width: 7rem; }
          .below li a, .sources a, .foot a, .silent summary, .lines a { padding-block: .2rem; }
        }
        @media screen and (max-width: 760px) {
          .board > tbody > .row { grid-template-columns: 1fr 1fr; }
          .board > tbody > .row > th, .board > tbody > .row > .st { grid-column: 1 / -1; }
          .lines { columns: 1; }
        }
        @media screen and (max-width: 620px) {
          .sum { grid-template-columns: 1fr; padding: 1rem; }
          .met { grid-row: auto; max-width: none; grid-template-columns: auto 1fr; align-items: center; gap: .8rem; }
          .states { display: grid; grid-template-columns: 1fr 1fr; gap: .35rem .8rem; }
          .states .s { white-space: normal; }
          .fields ul { flex-wrap: nowrap; overflow-x: auto; padding: .2rem 0 .5rem; margin-inline: -1rem; padding-inline: 1rem; }
          .fields a { white-space: nowrap; }
          .pick > .field { flex: 1 1 100%; max-width: none; }
          .pick select, .options .field, .options input:not([type=checkbox]) { width: 100%; min-width: 0; }
          .options { padding: .8rem; width: 100%; }
          .pick button { flex: 0 0 auto; }
          .cards { grid-template-columns: 1fr; }
          .legend .wide { flex-basis: 100%; }
          .legend .wide dt { flex-basis: 5rem; }
        }
        @media (forced-colors: active) { .bar rect, .all rect { forced-color-adjust: none; } }

        """#

    /// A4 landscape: light, dense, heads repeated, nothing that can only be clicked.
    static let print = #"""
        @page { size: A4 landscape; margin: 11mm 10mm 12mm; @bottom-right { content: counter(page) "/" counter(pages); font-size: 8pt; } }
        @media print {
          :root {
            --paper: #fff; --surface: #fff; --raised: #f1f1ee; --ink: #000; --muted: #444; --line: #bbb; --accent: #34408b; --track: #ddd;
            --warm: #fff; --good: #1d6b3f; --way: #34408b; --risk: #8a5200; --bad: #ad1f1f; --calm: #444; --good-fill: #2f8a55;
            --way-fill: #5f6bc0; --risk-fill: #c07700; --bad-fill: #c9302c; --calm-fill: #84899a;
          }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          html { font-size: 11.5px; }
          body { font-size: 8.5pt; line-height: 1.3; }
          .top, .pick, .fields, .skip, .note a, .below p, .silent, .rest, .det summary::before, .behind:not([open]), .strip > p, .on, .ways, .admin .tools,
          td > .block:has(> a), .periods .does, .periods th:last-child:not(:first-child), .foot p:has(a[href*=".csv"]), main section:not(:has(table)):has(> .pick) { display: none; }
          .tablebox { overflow: visible; border: 0; }
          tr, .change, .todo li { break-inside: avoid; }
          main { max-width: none; padding: 0; }
          main > section { margin-top: 10pt; }
          a { color: inherit; text-decoration: none; }
          .mast h1 { font-size: 15pt; } .mast h1 span { font-size: 11pt; }
          .note { padding: 2pt 6pt; margin-top: 4pt; }
          .sum { padding: 6pt 8pt; } .met strong { font-size: 20pt; }
          .cards { grid-template-columns: repeat(4, 1fr); gap: 5pt; }
          .card { padding: 4pt 6pt; break-inside: avoid; }
          .card .why, .card .fig { font-size: 7.5pt; }
          h2 { font-size: 10.5pt; break-after: avoid; }
          .board { font-size: 8pt; }
          .board > thead { display: table-header-group; }
          .board > thead th { position: static; padding: 3pt 4pt; font-size: 7.5pt; }
          .board th, .board td { padding: 2.5pt 4pt; }
          .board > thead .v { width: 46pt; } .board > thead .b { width: 84pt; } .board > thead .p { width: 52pt; }
          .board > thead .c { width: 54pt; } .board > thead .st { width: 138pt; } .board > thead .w { width: 48pt; } .board > thead .y { width: 82pt; }
          .board > thead .q { width: 52pt; }
          .row .v > b { font-size: 8.5pt; }
          .row, .det { break-inside: avoid; }
          .row + .det { break-before: avoid; }
          .group, .field-of { break-after: avoid; }
          .board .group th { padding-top: 7pt; font-size: 9pt; }
          small, .det summary { font-size: 7pt; }
          .board .det > td { padding: 0 4pt 2pt; }
          .det details:not([open]) > summary:not(.flag) { display: none; }
          .legend .wide { flex-basis: 45%; }
          .foot { margin-top: 8pt; } .foot .onpaper { display: block; overflow-wrap: anywhere; } .hotkeys, .owing > a { display: none; }
        }

        """#
}
