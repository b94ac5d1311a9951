using System.CommandLine;

namespace ThreadBot.App.Commands;

/// <summary>
/// An option that is given or not, and takes no value. It is one of text and not of bool because code for values of libraries is compiled
/// when the program runs, which takes longer than reading the command line.
/// </summary>
internal sealed class Flag : Option<string>
{
    /// <param name="name">Such as <c>--json</c>.</param>
    public Flag(string name)
        : base(name) => Arity = ArgumentArity.Zero;
}

/// <summary>What a command line says of flags.</summary>
internal static class Flags
{
    /// <summary>Whether a flag was given.</summary>
    public static bool Has(this ParseResult parsed, Flag flag) => parsed.GetResult(flag) is not null;
}
