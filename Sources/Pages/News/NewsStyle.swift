/// The style of what the public reads: a newspaper page, not a screen of a program. On paper it is one, too.
package enum NewsStyle {
    package static let text = #"""
        :root {
          color-scheme: light dark;
          --paper: #fdfcf8; --ink: #1b1a17; --soft: #5a574f; --line: #d9d5c8; --accent: #8c1c13; --quiet: #f3f0e6;
        }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #16150f; --ink: #ece8dc; --soft: #b0aa9a; --line: #3a372c; --accent: #ff9d8f; --quiet: #211f17; }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--paper); color: var(--ink); font-size: 1.125rem; line-height: 1.68; hanging-punctuation: first;
          font-family: "Source Serif 4", "Noto Serif", "Liberation Serif", Cambria, Georgia, "Times New Roman", serif;
        }
        h1, h2, h3, p, ul, figure, blockquote { margin: 0; padding: 0; }
        ul { list-style: none; }
        a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
        a:hover { color: var(--accent); }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
        .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .plain, .preview, .mast nav, .kicker, .when, figcaption, .verified, .more h2, .foot, .sections {
          font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
        }
        .mast { max-width: 72rem; margin: 0 auto; padding: 1.1rem 1.25rem 0; }
        .mast .row { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1.5rem; padding-bottom: .7rem; border-bottom: 3px double var(--ink); }
        .mast .name { font-size: 1.75rem; font-weight: 700; letter-spacing: -.01em; text-decoration: none; }
        .mast nav { margin-left: auto; display: flex; gap: 1.2rem; font-size: .875rem; }
        .mast nav a { padding: .3rem 0; }
        .sections { max-width: 72rem; margin: 0 auto; padding: .55rem 1.25rem; font-size: .9375rem; }
        .sections ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; padding-bottom: .55rem; border-bottom: 1px solid var(--line); }
        .sections a { text-decoration: none; padding: .2rem 0; display: inline-block; }
        .sections [aria-current] { font-weight: 700; color: var(--accent); }
        main { max-width: 72rem; margin: 0 auto; padding: 1.6rem 1.25rem 3rem; }
        main:focus { outline: none; }
        .preview { max-width: 42rem; margin: 0 auto 1.6rem; padding: .6rem 1rem; background: var(--quiet); border: 1px dashed var(--accent); font-size: .9375rem; line-height: 1.5; }
        .story { max-width: 42rem; margin: 0 auto; }
        .kicker { color: var(--accent); font-size: .875rem; font-weight: 700; letter-spacing: .04em; text-transform: uppercase; }
        .kicker a { text-decoration: none; color: inherit; }
        .story h1 { margin-top: .45rem; font-size: clamp(1.75rem, 1.25rem + 2.4vw, 2.6rem); line-height: 1.2; letter-spacing: -.015em; text-wrap: balance; }
        .when { margin-top: .8rem; color: var(--soft); font-size: .875rem; line-height: 1.5; }
        .lead { margin-top: 1.1rem; font-size: 1.25rem; line-height: 1.55; font-weight: 600; text-wrap: pretty; }
        figure { margin: 1.5rem 0 0; }
        figure img { display: block; width: 100%; height: auto; }
        figcaption { margin-top: .5rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); color: var(--soft); font-size: .875rem; line-height: 1.45; }
        .body { margin-top: 1.3rem; }
        .body p { hyphens: manual; text-wrap: pretty; }
        .body p + p { margin-top: 1em; }
        .byline { margin-top: 1.3rem; text-align: right; font-weight: 700; }
        .verified { margin-top: 1.6rem; padding: .7rem 1rem; background: var(--quiet); border-left: 4px solid var(--accent); font-size: .875rem; line-height: 1.5; color: var(--soft); }
        .more { max-width: 42rem; margin: 2.6rem auto 0; padding-top: .9rem; border-top: 3px double var(--ink); }
        .more h2 { font-size: .9375rem; letter-spacing: .04em; text-transform: uppercase; color: var(--accent); }
        .more li { padding: .55rem 0; border-bottom: 1px solid var(--line); line-height: 1.4; }
        .more a { text-decoration: none; font-weight: 600; }
        .more time { display: block; color: var(--soft); font-size: .8125rem; }
        .front { display: grid; gap: 0 2.5rem; grid-template-columns: repeat(12, 1fr); }
        .front article { grid-column: span 4; padding: 1.2rem 0; border-top: 1px solid var(--line); }
        .front article:first-child { grid-column: 1 / -1; border-top: 0; padding-top: 0; display: grid; gap: .4rem 2.5rem; }
        .front article:first-child:has(img) { grid-template-columns: 3fr 2fr; }
        .front h2 { font-size: 1.25rem; line-height: 1.3; margin-top: .25rem; text-wrap: balance; }
        .front article:first-child h2 { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.3rem); letter-spacing: -.01em; }
        .front h2 a { text-decoration: none; }
        .front h2 + p { margin-top: .5rem; font-size: 1rem; line-height: 1.55; }
        .front img { width: 100%; height: auto; display: block; margin-bottom: .6rem; }
        .front .when { margin-top: .4rem; }
        .none { padding: 3rem 0; color: var(--soft); }
        .foot { max-width: 72rem; margin: 0 auto; padding: 1rem 1.25rem 2.5rem; color: var(--soft); font-size: .875rem; }
        .foot p { border-top: 1px solid var(--line); padding-top: .8rem; }
        h1.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        @media (max-width: 760px) {
          body { font-size: 1.0625rem; }
          .front article { grid-column: 1 / -1; }
          .front article:first-child:has(img) { grid-template-columns: 1fr; }
          .mast nav { margin-left: 0; }
          .lead { font-size: 1.1875rem; }
        }
        @media print {
          :root { --paper: #fff; --ink: #000; --soft: #333; --line: #999; --accent: #000; --quiet: #fff; }
          body { font-size: 11pt; line-height: 1.4; }
          .mast nav, .sections, .more, .skip { display: none; }
          .mast, .foot { padding: 0; max-width: none; }
          .mast .name { font-size: 14pt; }
          .kicker { margin-top: .6cm; }
          main { padding: 0; max-width: none; }
          .story { max-width: none; }
          .story h1 { font-size: 20pt; }
          .lead { font-size: 12.5pt; }
          figure { break-inside: avoid; }
          figure img { max-height: 9cm; width: auto; max-width: 100%; }
          .body p { orphans: 3; widows: 3; text-align: justify; }
          .foot p { border: 0; }
          .byline { break-before: avoid; }
          @page { size: A4; margin: 1.8cm 2cm; }
        }

        """#

    /// FNV-1a, 64 bits: tells versions apart, promises nothing else.
    package static let fingerprint: String = {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 16)
    }()
}
