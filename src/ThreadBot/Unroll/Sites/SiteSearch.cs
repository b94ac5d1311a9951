using System.Text.Encodings.Web;
using System.Text.Json;
using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Formats.Html;

namespace ThreadBot.Unroll.Sites;

/// <summary>Search without a server. The index is a script, because a page that is opened from a disk may not read a file beside it.</summary>
internal static class SiteSearch
{
    // Every thread has "the"; nobody looks for a letter.
    private const int ShortestWord = 2;

    /// <summary>Finds threads in which every word that was typed begins a word. It makes text of what it shows, never markup.</summary>
    public const string Script = """
        "use strict";
        (() => {
          const box = document.getElementById("query"), list = document.getElementById("found"), status = document.getElementById("status");
          const split = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(word => word);
          const entries = threads.map(thread => ({ ...thread, words: split(thread.title + " " + thread.author + " " + thread.words) }));
          const rank = (entry, words) => words.every(word => entry.words.some(other => other.startsWith(word)))
            ? words.filter(word => split(entry.title).some(other => other.startsWith(word))).length + 1 : 0;
          const element = (name, text, style) => Object.assign(document.createElement(name), { textContent: text, className: style || "" });
          const show = entry => {
            const item = document.createElement("li"), title = element("p", "", "title"), link = element("a", entry.title);
            link.href = entry.page;
            title.dir = "auto";
            title.append(link);
            const opening = element("p", entry.opening, "opening");
            opening.dir = "auto";
            item.append(title, opening, element("p", entry.facts, "facts"));
            return item;
          };
          const search = () => {
            const words = split(box.value);
            const found = words.length === 0 ? [] : entries.map(entry => ({ entry, rank: rank(entry, words) })).filter(hit => hit.rank > 0).sort((a, b) => b.rank - a.rank);
            list.replaceChildren(...found.slice(0, 50).map(hit => show(hit.entry)));
            status.textContent = words.length === 0 ? "" : found.length === 1 ? "1 thread" : found.length + " threads";
          };
          box.addEventListener("input", search);
          box.value = new URLSearchParams(location.search).get("q") || "";
          search();
        })();

        """;

    /// <summary>Writes what the page shows.</summary>
    public static void WritePage(HtmlWriter html)
    {
        html.Write("h1", "Search");
        using (html.Open("p"))
        {
            using (html.Open("label", ("for", "query")))
                html.Text("Words of the thread");
            html.Void("input", ("id", "query"), ("type", "search"), ("autocomplete", "off"));
        }

        html.Write("p", "", ("id", "status"), ("class", "facts"), ("aria-live", "polite"));
        html.Write("noscript", "Searching needs JavaScript; the first page lists every thread.");
        html.Write("ol", "", ("id", "found"), ("class", "threads"));
        html.Line();
        html.Write("script", "", ("src", "search-index.js"));
        html.Write("script", "", ("src", "search.js"));
    }

    /// <summary>Writes the index.</summary>
    public static async Task WriteIndexAsync(Stream output, IEnumerable<SiteEntry> entries)
    {
        await output.WriteAsync("const threads = "u8.ToArray());
        await using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var entry in entries)
                Write(json, entry);
            json.WriteEndArray();
        }

        await output.WriteAsync(";\n"u8.ToArray());
    }

    private static void Write(Utf8JsonWriter json, SiteEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("page", entry.Href);
        json.WriteString("title", VisibleText.Line(entry.Thread.Title));
        json.WriteString("author", VisibleText.Line(entry.Thread.Author.Name));
        json.WriteString("opening", entry.Opening);
        json.WriteString("facts", $"{VisibleText.Line(entry.Thread.Author.Name)} · {(entry.At is { } at ? Words.Date(at) + " · " : "")}{Words.Minutes(entry.Minutes)}");
        json.WriteString("words", string.Join(' ', WordsOf(entry.Thread)));
        json.WriteEndObject();
    }

    private static IEnumerable<string> WordsOf(PublishedThread thread) => thread.Posts
        .SelectMany(p => VisibleText.Line(p.Text).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Concat(Topics.Of(thread).Select(t => VisibleText.Line(t).ToLowerInvariant()))
        .Select(word => word.Trim([.. ".,;:!?()[]{}<>\"'`*_#@…“”‘’»«-—–"]))
        .Where(word => word.Length >= ShortestWord && !word.Contains("://", StringComparison.Ordinal))
        .Distinct()
        .Order(StringComparer.Ordinal);
}
