using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace ThreadBot.App.Settings;

/// <summary>Finds and reads the settings: the file, the user secrets over it, and the environment over both.</summary>
internal static class SettingsFile
{
    /// <summary>The file that is looked for in the working folder.</summary>
    public const string DefaultName = "threadbot.json";

    private const string EnvironmentPrefix = "THREADBOT_";

    private static readonly HashSet<string> Secrets = new(StringComparer.OrdinalIgnoreCase) { "ConsumerSecret", "AccessToken", "AccessTokenSecret", "ClientSecret", "AppBearer" };

    /// <summary>Reads the settings.</summary>
    /// <param name="path">The file named on the command line; null looks for <see cref="DefaultName"/>, which may be missing.</param>
    /// <param name="withSecrets">Whether the user secrets are read too: most commands can do without them.</param>
    /// <returns>The settings, and where they came from.</returns>
    /// <exception cref="UserError">The file is missing, is no JSON, or a value has the wrong type.</exception>
    public static (BotOptions Options, string Source) Read(string? path, bool withSecrets = false)
    {
        var file = Path.GetFullPath(path ?? DefaultName);
        var found = File.Exists(file);
        if (path is not null && !found)
            throw new UserError($"The settings file '{path}' does not exist.");

        var options = new BotOptions();
        // Where nothing is set, the libraries that read settings are not even loaded: they take a tenth of the time of a first preview.
        if (found || IsInEnvironment())
            Fill(options, file, found, withSecrets);
        if (options.Accounts.Count > 0 || options.Schedules.Count > 0)
            return (options, found ? Path.GetFileName(file) : "The environment");
        Demonstration.AddTo(options);
        return (options, "The built-in demonstration");
    }

    private static bool IsInEnvironment()
    {
        foreach (string name in Environment.GetEnvironmentVariables().Keys)
        {
            if (name.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static void Fill(BotOptions options, string file, bool found, bool withSecrets)
    {
        try
        {
            var builder = new ConfigurationBuilder();
            if (found)
            {
                builder.AddJsonFile(file, optional: false, reloadOnChange: false);
                RefuseOpenSecrets(builder.Build(), file);
            }
            if (withSecrets)
                builder.AddInMemoryCollection(UserSecrets.For(new ConfigurationBuilder().AddConfiguration(builder.Build()).AddEnvironmentVariables(EnvironmentPrefix).Build()));
            builder.AddEnvironmentVariables(EnvironmentPrefix).Build().Bind(options, o => o.ErrorOnUnknownConfiguration = found);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or FormatException or JsonException)
        {
            throw new UserError($"{Path.GetFileName(file)}: {Innermost(e)}", e);
        }
    }

    private static void RefuseOpenSecrets(IConfiguration settings, string file)
    {
        if (!PrivateFile.IsOpenToOthers(file))
            return;
        var secret = settings.GetSection("Accounts").GetChildren().SelectMany(account => account.GetSection("Settings").GetChildren())
            .FirstOrDefault(setting => Secrets.Contains(setting.Key));
        if (secret is not null)
        {
            throw new UserError(
                $"{Path.GetFileName(file)} holds {secret.Path}, and others can read the file: run 'chmod 600 {Path.GetFileName(file)}', or set {EnvironmentPrefix}{secret.Path.Replace(":", "__")} in the environment instead.");
        }
    }

    private static string Innermost(Exception e)
    {
        while (e.InnerException is { } inner)
            e = inner;
        return e.Message.ReplaceLineEndings(" ");
    }
}
