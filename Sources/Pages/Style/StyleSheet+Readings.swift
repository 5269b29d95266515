extension StyleSheet {
    /// Tabs, and tables that scroll inside their frame.
    static let readings = #"""
        .tabs { margin-top: .7rem; }
        .tabs a[aria-current] { border-color: var(--accent); background: var(--surface); font-weight: 650; box-shadow: inset 0 0 0 1px var(--accent); }
        .grid .empty { margin-block: 1.5rem; }
        .grid .empty h3 { margin: 0; font-size: 1.15rem; }
        .grid > .lead { margin: .7rem 0; max-width: 60rem; color: var(--muted); font-size: .875rem; }
        .scroll { position: relative; margin-top: .9rem; overflow: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
        .grid .scroll { max-height: 85vh; scroll-padding: 8rem 1rem 3.5rem 10rem; }
        .scroll caption { position: sticky; left: 0; padding: .5rem .7rem; text-align: left; color: var(--muted); font-size: .8125rem; }
        .matrix { border-collapse: separate; border-spacing: 0; font-size: .8125rem; line-height: 1.25; }
        .matrix th, .matrix td { padding: .32rem .55rem; border-top: 1px solid var(--line); vertical-align: top; text-align: left; }
        .matrix td + td { border-left: 1px solid var(--line); }
        .matrix thead th {
          position: sticky; top: 0; z-index: 2; min-width: 6.6rem; max-width: 10rem; background: var(--raised); font-weight: 600;
          vertical-align: bottom; border-top: 0; box-shadow: inset 0 -1px var(--line);
        }
        .matrix thead a { color: inherit; text-decoration-color: var(--calm-fill); }
        .matrix thead small { display: block; font-weight: 400; }
        .matrix tr > th:first-child { position: sticky; left: 0; z-index: 1; min-width: 9rem; background: var(--surface); font-weight: 550; box-shadow: inset -1px 0 var(--line); }
        .matrix thead tr > th:first-child { z-index: 3; background: var(--raised); }
        .matrix tbody a { color: var(--ink); text-decoration-color: var(--calm-fill); }
        .matrix .whole > *, .matrix tfoot > tr > * { background: var(--raised); font-weight: 650; }
        .matrix tfoot > tr > * { position: sticky; bottom: 0; z-index: 1; }
        .matrix .r { text-align: right; }
        .matrix td b { display: flex; align-items: center; justify-content: space-between; gap: .35em; font-weight: 600; white-space: nowrap; }
        .matrix td b .i { color: var(--c); }
        .matrix td small { display: block; font-size: .75rem; white-space: nowrap; text-align: right; }
        .matrix tbody a.from { color: inherit; }
        .matrix tbody td:has(.from) { position: relative; }
        .matrix .from::after { content: ""; position: absolute; inset: 0; }
        .matrix .c-notdue b, .matrix .c-nodata b, .matrix .c-undefined b { font-weight: 400; color: var(--muted); }
        .matrix .c-nodata b { justify-content: start; }
        .matrix td[class^="c-"] { background: color-mix(in srgb, var(--c) 15%, var(--surface)); }
        .matrix td:is(.c-notdue, .c-nodata, .c-undefined) { background: var(--surface); }
        .matrix td.c-behind { background: color-mix(in srgb, var(--c) 24%, var(--surface)); }
        .matrix .aside b { color: var(--muted); font-weight: 400; }
        .matrix td[class~="aside"] { background: var(--surface); }
        .matrix .nil { color: var(--muted); text-align: center; }
        .matrix tbody tr:hover > * { box-shadow: inset 0 1px var(--accent), inset 0 -1px var(--accent); }
        @media screen and (max-width: 620px) {
          .tabs ul { flex-wrap: nowrap; overflow-x: auto; padding: .2rem 0 .5rem; margin-inline: -1rem; padding-inline: 1rem; }
          .tabs a { white-space: nowrap; }
          .grid .scroll { scroll-padding-left: 8rem; }
          .matrix tr > th:first-child { min-width: 6.2rem; max-width: 7.5rem; }
          .matrix thead th { min-width: 5.4rem; max-width: 8rem; }
        }
        @media print {
          .tabs { display: none; }
          .scroll, .grid .scroll { overflow: visible; max-height: none; border: 0; }
          .matrix { font-size: 7pt; }
          .matrix thead th, .matrix tr > th:first-child, .matrix tfoot > tr > * { position: static; min-width: 0; }
          .matrix tfoot { display: table-row-group; }
        }

        """#
}
