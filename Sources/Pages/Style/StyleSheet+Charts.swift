extension StyleSheet {
    /// Pages of one indicator or unit: the strip of numbers, charts, plain lists of figures, trees.
    static let charts = #"""
        .strip { padding: .9rem 1.3rem; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
        .strip dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: .8rem 1.6rem; }
        .strip dt { font-size: .8125rem; color: var(--muted); }
        .strip dd > b { font-size: 1.35rem; font-weight: 650; letter-spacing: -.01em; }
        .strip dd > .s { font-size: 1.05rem; line-height: 1.75; }
        .strip dd > small { display: block; line-height: 1.35; }
        .strip dd > b + small { display: inline; } .strip dd > b + small + small, .strip dd > b + small:last-child { display: block; }
        .strip > p { margin-top: .7rem; font-size: .875rem; }
        .frame { margin-top: .8rem; padding: .4rem .6rem .2rem 0; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
        .chart { display: block; width: 100%; height: 320px; padding: 14px 14px 30px 4.6rem; overflow: visible; font-size: 12px; fill: var(--muted); }
        .plot { overflow: visible; }
        .chart .ty { text-anchor: end; } .chart .tx { text-anchor: middle; }
        .chart .g { stroke: var(--line); stroke-width: 1; }
        .chart polyline { fill: none; stroke-width: 2; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
        .chart .l { stroke: var(--calm-fill); } .chart .now { stroke: var(--accent); stroke-width: 3; }
        .chart .a2, .key line.a2 { stroke-dasharray: 6 3; } .chart .a3, .key line.a3 { stroke-dasharray: 2 3; }
        .chart .e { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 3 4; }
        .chart .plan { stroke: var(--ink); stroke-width: 2; }
        .chart .to { stroke: var(--accent); stroke-width: 2; stroke-dasharray: 7 4; }
        .chart .band { fill: var(--calm-fill); opacity: .22; } .chart .fan { fill: var(--accent); opacity: .2; }
        .chart .dot { fill: var(--accent); stroke: var(--surface); stroke-width: 1.5; } .chart .dot.l { fill: var(--calm-fill); }
        .keys { display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; margin-top: .5rem; font-size: .875rem; }
        .keys li { display: flex; align-items: center; gap: .45rem; }
        .key { width: 24px; height: 12px; fill: none; }
        .key line { stroke: none; stroke-width: 2; } .key line.l { stroke: var(--calm-fill); } .key line.now { stroke: var(--accent); stroke-width: 3; }
        .key line.e { stroke: var(--ink); stroke-dasharray: 3 4; } .key line.plan { stroke: var(--ink); }
        .key rect.band { fill: var(--calm-fill); opacity: .35; } .key rect.fan { fill: var(--accent); opacity: .35; }
        .behind summary { margin-top: .6rem; padding: .2rem 0; color: var(--accent); font-size: .875rem; }
        main section > .lead { margin-top: .4rem; color: var(--muted); }
        .list { width: 100%; border-collapse: collapse; font-size: .875rem; }
        .list th, .list td { padding: .38rem .7rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); font-weight: 400; }
        .list thead th { position: sticky; top: 0; z-index: 1; background: var(--raised); color: var(--muted); font-size: .8125rem; font-weight: 600; border-top: 0; vertical-align: bottom; }
        .list thead a { color: inherit; text-decoration-color: var(--calm-fill); white-space: nowrap; }
        .list [aria-sort="ascending"] a::after { content: " ▲"; } .list [aria-sort="descending"] a::after { content: " ▼"; }
        .list tbody th { font-weight: 550; }
        .list tbody th:not(.r) { min-width: 10rem; }
        .list .long { min-width: 13rem; } .list .mid { min-width: 9rem; } .list .why { min-width: 12rem; }
        .list .r { text-align: right; white-space: nowrap; } .list thead th.r { white-space: normal; } .list .rank { min-width: 5.5rem; }
        .list .b { width: 11rem; min-width: 8rem; }
        .list td.nowrap, .list .s { white-space: nowrap; }
        .list tbody tr:hover > * { background: var(--raised); }
        .list .old > * { color: var(--muted); }
        .list tbody a { text-decoration-color: var(--calm-fill); }
        .list tbody th a { color: var(--ink); }
        .defined h3 { margin: 1.2rem 0 0; font-size: 1rem; }
        .terms { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .6rem 2rem; margin-top: .7rem; max-width: 80rem; }
        .terms dt { font-size: .8125rem; color: var(--muted); }
        .terms dd { overflow-wrap: anywhere; }
        .figure { margin-top: .5rem; }
        .figure strong { font-size: 2rem; letter-spacing: -.02em; }
        .tree { margin-top: .7rem; max-width: 70rem; }
        .tree li { padding: .45rem 0; }
        .tree ul { padding-left: 1.1rem; border-left: 2px solid var(--line); }
        .tree .m { font-size: .875rem; }
        .tree summary { color: var(--accent); font-size: .875rem; }
        .steps { list-style: none; margin-top: .3rem; padding-left: 1.1rem; border-left: 2px solid var(--accent); font-size: .875rem; }
        .steps .old { color: var(--muted); }
        .steps .old b { font-weight: 400; text-decoration: line-through; }
        .field-of th { padding-top: 1.1rem; font-size: .9375rem; font-weight: 650; border-top: 2px solid var(--line); }
        .list tbody:first-of-type .field-of th { border-top: 0; padding-top: .6rem; }
        .sum .terms { max-width: none; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); grid-column: 1 / -1; margin-top: .2rem; padding-top: .8rem; border-top: 1px solid var(--line); }
        .clauses { margin-top: .6rem; padding-left: 1.5rem; max-width: 70rem; }
        .clauses li { padding: .25rem 0; }
        .clauses small { display: block; }
        .change { margin-top: 1.2rem; padding: .8rem 1rem 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
        .change h3 { margin: 0; font-size: 1rem; font-weight: 600; }
        .change .scroll { margin-top: .6rem; }
        .change p.m, .lines-of p { font-size: .875rem; }
        .file { overflow-wrap: anywhere; min-width: 8rem; }
        .pick .clear { padding: .55rem .2rem; }
        .pager { display: flex; gap: 1.5rem; margin-top: 1rem; }
        .lines-of { max-width: 70rem; }
        .lines-of li { padding: .28rem 0; }
        @media screen and (max-width: 1120px) { .list th, .list td { padding-inline: .5rem; } }
        @media screen and (max-width: 620px) {
          .chart { height: 260px; padding-left: 3.6rem; font-size: 11px; }
          .chart .some { display: none; }
          .strip { padding: .9rem 1rem; } .strip dl, .sum .terms { grid-template-columns: 1fr 1fr; gap: .8rem 1rem; }
          .list { font-size: .8125rem; } .list tbody th:not(.r) { min-width: 8rem; } .list td:not(.r, [data-l], .nowrap) { min-width: 8rem; }
          .list td.long, .list td:last-child:not(:first-child, .r, [data-l], .nowrap) { min-width: 15rem; }
          .list tbody tr:not(.field-of) > th:first-child { position: sticky; left: 0; z-index: 1; background: var(--surface); box-shadow: inset -1px 0 var(--line); }
          .tablebox, .scroll { scroll-padding-left: 9.5rem; }
          .list thead tr > th:first-child { left: 0; z-index: 2; }
          .list th, .list td { padding: .35rem .5rem; }
        }
        @media print {
          .chart { height: 160pt; } .strip, .frame { break-inside: avoid; }
          .list { font-size: 8pt; } .list thead th { position: static; }
        }

        """#
}
