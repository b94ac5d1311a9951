using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace ThreadBot.App.Settings;

/// <summary>
/// The secrets that <c>dotnet user-secrets</c> keeps for a person, outside of every repository. They belong to all folders that the person works
/// in, so nothing is taken of them but what only a network understands, and only for accounts that the settings name.
/// </summary>
internal static class UserSecrets
{
    private static readonly Assembly Program = typeof(UserSecrets).Assembly;

    /// <summary>What they add to settings.</summary>
    /// <exception cref="UserError">Others can read the file.</exception>
    public static IEnumerable<KeyValuePair<string, string?>> For(IConfiguration settings)
    {
        if (FindFile() is not { } file)
            return [];
        if (PrivateFile.IsOpenToOthers(file))
            throw new UserError($"The user secrets are in {file}, and others can read the file: run 'chmod 600 {file}'.");
        var wanted = settings.GetSection("Accounts").GetChildren().Select(account => $"{account.Path}:{nameof(AccountOptions.Settings)}:").ToList();
        var secrets = new ConfigurationBuilder().AddUserSecrets(Program, optional: true, reloadOnChange: false).Build();
        return secrets.AsEnumerable().Where(s => wanted.Exists(path => s.Value is not null && s.Key.StartsWith(path, StringComparison.OrdinalIgnoreCase)));
    }

    private static string? FindFile()
    {
        try
        {
            var file = PathHelper.GetSecretsPathFromSecretsId(Program.GetCustomAttribute<UserSecretsIdAttribute>()!.UserSecretsId);
            return File.Exists(file) ? file : null;
        }
        catch (InvalidOperationException)
        {
            // Who has no home folder, as a service may not, has no secrets in it.
            return null;
        }
    }
}
