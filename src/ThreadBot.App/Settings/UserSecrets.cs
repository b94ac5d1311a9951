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

    /// <summary>The file; it may be missing.</summary>
    public static string File { get; } = PathHelper.GetSecretsPathFromSecretsId(Program.GetCustomAttribute<UserSecretsIdAttribute>()!.UserSecretsId);

    /// <summary>What they add to settings.</summary>
    /// <exception cref="UserError">Others can read the file.</exception>
    public static IEnumerable<KeyValuePair<string, string?>> For(IConfiguration settings)
    {
        if (!System.IO.File.Exists(File))
            return [];
        if (PrivateFile.IsOpenToOthers(File))
            throw new UserError($"The user secrets are in {File}, and others can read the file: run 'chmod 600 {File}'.");
        var wanted = settings.GetSection("Accounts").GetChildren().Select(account => $"{account.Path}:{nameof(AccountOptions.Settings)}:").ToList();
        var secrets = new ConfigurationBuilder().AddUserSecrets(Program, optional: true, reloadOnChange: false).Build();
        return secrets.AsEnumerable().Where(s => wanted.Exists(path => s.Value is not null && s.Key.StartsWith(path, StringComparison.OrdinalIgnoreCase)));
    }
}
