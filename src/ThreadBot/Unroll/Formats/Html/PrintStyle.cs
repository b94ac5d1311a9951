namespace ThreadBot.Unroll.Formats.Html;

/// <summary>How documents look on paper.</summary>
internal static class PrintStyle
{
    private const string Rules = """
        @page { margin: 22mm 20mm 24mm; @bottom-center { content: counter(page); font: 9pt system-ui, "Noto Sans", sans-serif; color: #666 } }
        @media print {
        :root { color-scheme: light; --ink: #1a1917; --soft: #55514a; --back: #fff; --tint: #f5f2ec; --line: #cfc8bb; --link: #0a4a74; --accent: #a5481a }
        body { font-size: 11pt; line-height: 1.5; background: none }
        main, .title-page, .book-contents, .index { max-width: none; padding: 0 }
        .skip, .at { display: none }
        h1 { font-size: 22pt } h2 { font-size: 17pt }
        h1, h2, .by, .contents summary { break-after: avoid }
        p:has(+ .poll, + .card, + .media) { break-after: avoid }
        p, li { orphans: 3; widows: 3 }
        figure, .card, .other, .poll, pre, tr, .terms dd { break-inside: avoid }
        .picture { max-height: 150mm; width: auto; margin-inline: auto }
        .card.link .picture { max-height: 60mm }
        pre { overflow: visible; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line) }
        pre code { overflow-wrap: anywhere }
        a { text-decoration: none }
        a.words::after, a.source::after { content: " (" attr(href) ")"; font-size: .8em; color: var(--soft); overflow-wrap: anywhere }
        details.contents { display: none }
        .chapter, .index { break-before: page }
        .chapter + .chapter { margin-top: 0 }
        .title-page { break-after: page; padding-top: 70mm }
        .title-page h1 { font-size: 30pt }
        }

        """;

    /// <summary>The rules for a paper; without a size where there is none.</summary>
    public static string Css(Paper? paper) => paper is { } size ? $"{Rules}@page {{ size: {(size == Paper.A4 ? "A4" : "letter")} }}\n" : Rules;
}
