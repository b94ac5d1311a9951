namespace ThreadBot.Unroll.Formats.Html;

/// <summary>How documents look: on a phone, on a desk, in the dark, on paper and in a book reader.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet of a page.</summary>
    public static string Css(Paper? paper) => Colors + Text + Parts + Screen + PrintStyle.Css(paper);

    /// <summary>The style sheet of a package: readers of books have their own margins, letters and colours.</summary>
    public const string Package = Book + Text + Parts;

    private const string Colors = """

        :root { color-scheme: light dark; --ink: #1f1d1a; --soft: #5f5a52; --back: #fffdf9; --tint: #f6f1e7; --line: #ddd4c4; --link: #0a5687; --accent: #a5481a }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8e4dd; --soft: #aaa398; --back: #191816; --tint: #24221f; --line: #403c36; --link: #8cc6f0; --accent: #f0a878 } }

        """;

    private const string Book = """

        :root { --ink: inherit; --soft: #5f5a52; --tint: #f6f1e7; --line: #c9bfae; --link: #0a5687; --accent: #a5481a }

        """;

    private const string Text = """
        h1, h2 { line-height: 1.2; text-wrap: balance; font-weight: 700; overflow-wrap: anywhere }
        h1 { font-size: 2.1em; letter-spacing: -.01em; margin: 0 0 .6em }
        p, ul, ol, blockquote, pre, figure, dl { margin: 0 0 1em }
        p { overflow-wrap: anywhere; text-wrap: pretty }
        a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; overflow-wrap: anywhere }
        ul, ol { padding-inline-start: 1.6em }
        li { margin: .25em 0; overflow-wrap: anywhere }
        li > p { margin-bottom: .25em }
        blockquote { margin-inline: 0; padding-inline-start: 1.1em; border-inline-start: .2em solid var(--accent) }
        blockquote > :last-child, li > :last-child, .card > :last-child, .other > :last-child { margin-bottom: 0 }
        code { font-family: ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono", monospace; font-size: .86em; background: var(--tint); border-radius: .25em; padding: .1em .3em; overflow-wrap: anywhere }
        pre { background: var(--tint); border-radius: .5em; padding: .9em 1.1em; overflow-x: auto; line-height: 1.5; tab-size: 4 }
        pre code { background: none; padding: 0; overflow-wrap: normal }

        """;

    private const string Parts = """
        .by, .facts, .result, .host, .about, figcaption, .losses, .contents, .book-contents li, .terms, .share, .skip, .at { font-family: system-ui, "Noto Sans", sans-serif }
        .by { line-height: 1.4; margin-bottom: .5em; font-size: .95em }
        .name { font-weight: 600 }
        .handle, .handle a, .facts, .facts a, .result, .host, .about, figcaption, .by a.date { color: var(--soft) }
        .facts, .result, .about, figcaption, .host { font-size: .85em; line-height: 1.5 }
        .face { width: 2.2em; height: 2.2em; border-radius: 50%; vertical-align: middle; margin-inline-end: .5em; object-fit: cover }
        .passage { position: relative; margin-bottom: 1.6em }
        .other { border: 1px solid var(--line); border-radius: .8em; padding: 1em 1.2em; background: var(--tint) }
        .missing { color: var(--soft); font-style: italic; border-block: 1px dashed var(--line); padding: .5em 0 }
        .media { margin: 0 0 1em }
        .several { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); gap: .6em }
        figure { margin: 0 0 .6em }
        .picture { display: block; max-width: 100%; height: auto; border-radius: .5em }
        .gone { border: 1px dashed var(--line); border-radius: .5em; padding: .8em 1em }
        .poll ul { list-style: none; padding: 0 }
        .poll li { display: grid; grid-template-columns: 1fr auto; gap: .1em 1em; margin: .7em 0; font-family: system-ui, "Noto Sans", sans-serif; font-size: .95em }
        .poll bdi { justify-self: start }
        .bar { grid-column: 1 / -1; display: block; width: 100%; height: 6px }
        .rail { fill: var(--line) }
        .part { fill: var(--accent) }
        .share { font-variant-numeric: tabular-nums }
        .card { border: 1px solid var(--line); border-radius: .8em; padding: 1em 1.2em; margin: 0 0 1em; font-size: .95em }
        .card.link .picture { margin: -1em -1.2em 1em; max-width: calc(100% + 2.4em); width: calc(100% + 2.4em); object-fit: cover; border-radius: .8em .8em 0 0 }
        .card.link p { margin-bottom: .3em }
        .losses { border-top: 1px solid var(--line); margin-top: 2.5em; padding-top: 1em; font-size: .85em; color: var(--soft) }
        .terms { display: block }
        .terms dt { font-weight: 600; margin-top: .7em }
        .terms dd { margin-inline-start: 1em }

        """;

    // 34 of these letters' widths hold about 65 letters.
    private const string Screen = """
        * { box-sizing: border-box }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
        body { margin: 0; background: var(--back); color: var(--ink); font: 1.125rem/1.65 Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", Georgia, serif }
        main, .title-page, .book-contents, .index { max-width: 36rem; margin-inline: auto; padding: 2.5rem 1.25rem 1rem }
        main { padding-bottom: 5rem }
        article > header { margin-bottom: 2.2rem; padding-bottom: 1.2rem; border-bottom: 1px solid var(--line) }
        article > header p { margin: 0 0 .3rem }
        .chapter + .chapter { margin-top: 5rem }
        .chapter h2 { font-size: 1.7em; margin: 0 0 .6em }
        .title-page { padding-block: 18vh 6vh; text-align: center }
        .title-page h1 { font-size: 2.6em }
        .contents { margin: 0 0 2rem; font-size: .9em }
        .contents summary { cursor: pointer; color: var(--soft); padding: .5em 0 }
        .contents a, .book-contents a, .index a { text-decoration: none }
        .contents li, .chapters li { margin: .45em 0 }
        .index .terms { columns: 15rem; column-gap: 2rem; font-size: .9em }
        .index dt, .index dd { break-inside: avoid }
        .at { display: none }
        .picture { max-height: 85vh; width: auto }
        .skip { position: absolute; inset-inline-start: -99rem; padding: .6em 1em; background: var(--back) }
        .skip:focus { inset-inline-start: .5rem; top: .5rem; z-index: 1 }
        :focus-visible { outline: .15em solid var(--link); outline-offset: .15em; border-radius: .15em }
        @media (min-width: 52rem) { .at { display: block; position: absolute; inset-inline-end: calc(100% + 1.4rem); top: .25em; font-size: .75rem; color: var(--soft); text-decoration: none; font-variant-numeric: tabular-nums } .at:hover { text-decoration: underline } }
        @media (max-width: 30rem) { h1 { font-size: 1.7em } .title-page h1 { font-size: 2em } body { font-size: 1.0625rem } }

        """;
}
