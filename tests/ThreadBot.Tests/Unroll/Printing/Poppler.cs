using System.Diagnostics;
using System.Text;

namespace ThreadBot.Tests.Unroll.Printing;

/// <summary>Programs that somebody else wrote to read PDF: pdftotext, pdfinfo, pdffonts.</summary>
internal static class Poppler
{
    public static string Ask(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? answer : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }
}
