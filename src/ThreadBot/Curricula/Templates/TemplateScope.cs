using Scriban.Runtime;

namespace ThreadBot.Curricula.Templates;

/// <summary>What the templates of one curriculum can reach: everything else is out of their sight.</summary>
/// <param name="Folder">The threads folder.</param>
/// <param name="Data">By file name; it cannot be changed.</param>
/// <param name="Partials">By the name that <c>include</c> calls.</param>
internal sealed record TemplateScope(string Folder, ScriptObject Data, IReadOnlyDictionary<string, TemplateSource> Partials);
