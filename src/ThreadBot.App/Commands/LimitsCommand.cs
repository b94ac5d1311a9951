using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Networks.Mastodon;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot limits</c>: what a Mastodon server takes, as settings, so that preview and check need no connection.</summary>
internal static class LimitsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var server = new Argument<string>("server") { Description = "The Mastodon server: example.social." };
        var write = new Flag("--write") { Description = "Write the limits into the settings file." };
        var command = new Command("limits", "Ask a Mastodon server what it takes.") { server, write };
        command.Does(async (parsed, workspace, stop) =>
        {
            var written = parsed.GetRequiredValue(server);
            var instance = await AskAsync(written, workspace.Clock, stop);
            var limits = instance.Limits with { Source = $"{Name(written)}, asked on {workspace.Clock.GetUtcNow():yyyy-MM-dd}" };
            Show(workspace, limits, parsed.Has(write));
            return CommandLine.Success;
        });
        return command;
    }

    /// <summary>Limits in words.</summary>
    public static string InWords(MastodonOptions limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"posts of {limits.MaxLength:N0} characters, a link as {(limits.CountsEverything ? $"its length or {limits.LinkLength}, whichever is more" : limits.LinkLength)}, {limits.MaxImages} images of {limits.MaxImageBytes:N0} bytes with alt texts of {limits.MaxAltText:N0} characters");

    private static async Task<MastodonInstance> AskAsync(string server, TimeProvider clock, CancellationToken stop)
    {
        var address = MastodonServer.AddressOf(server) ?? throw new UserError($"'{server}' is no server to ask: write its name, such as example.social.");
        using var http = MastodonServer.CreateHttp();
        var (instance, problem) = await new MastodonServer(http, clock).AskAsync(address, stop);
        return instance ?? throw new UserError($"{Name(server)} does not say what it takes: {problem!.ReplaceLineEndings(" ")}.");
    }

    private static string Name(string server) => MastodonServer.AddressOf(server)!.Authority;

    private static void Show(Workspace workspace, MastodonOptions limits, bool write)
    {
        if (!write)
        {
            Terminals.Error().WriteRaw($"{limits.Source}: {InWords(limits)}. Put this into the settings, or let --write do it:");
            workspace.Console.WriteRaw(SettingsChange.Json(new JsonObject { ["Networks"] = new JsonObject { ["Mastodon"] = Settings(limits) } }));
            return;
        }

        SettingsChange.Write(workspace.SettingsPath, ["Networks", "Mastodon"], Settings(limits));
        workspace.Console.WriteRaw($"Wrote {Path.GetFileName(workspace.SettingsPath)}: {InWords(limits)} ({limits.Source}).");
    }

    private static JsonObject Settings(MastodonOptions limits) => new()
    {
        [nameof(limits.Source)] = limits.Source,
        [nameof(limits.MaxLength)] = limits.MaxLength,
        [nameof(limits.LinkLength)] = limits.LinkLength,
        [nameof(limits.CountsEverything)] = limits.CountsEverything,
        [nameof(limits.MaxImages)] = limits.MaxImages,
        [nameof(limits.MaxAltText)] = limits.MaxAltText,
        [nameof(limits.MaxImageBytes)] = limits.MaxImageBytes,
        [nameof(limits.MaxPollOption)] = limits.MaxPollOption,
    };
}
