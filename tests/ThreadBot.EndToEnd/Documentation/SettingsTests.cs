using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using ThreadBot.App.Settings;
using ThreadBot.Networks;

namespace ThreadBot.EndToEnd.Documentation;

public sealed partial class SettingsTests
{
    private static readonly Page Settings = Page.Of("docs/settings.md");
    private static readonly Setting[] All = [.. Of(new BotOptions(), "")];

    [Fact]
    public void Every_setting_has_a_heading_and_every_heading_a_setting()
    {
        var groups = All.Where(s => s.Path.Contains(':')).Select(s => s.Path.Split(':')[0]).Distinct();

        Assert.Equal(
            All.Select(s => s.Path).Concat(groups).Order(StringComparer.Ordinal),
            Settings.Headings.Skip(1).Select(h => h.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_says_its_default_or_that_it_is_required()
    {
        Assert.All(All, setting => Assert.Contains(setting.DefaultInWords, Settings.Section(setting.Path), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_is_shown_in_an_example_of_its_own()
    {
        Assert.All(All, setting => Assert.Contains($"\"{setting.Path.Split(':')[^1]}\":", Settings.Section(setting.Path), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_example_is_read_as_settings()
    {
        using var world = new World();
        var examples = Page.All.SelectMany(p => p.Blocks).Where(b => b.Language == "json" && b.Text.TrimStart().StartsWith('{')).ToList();

        Assert.True(examples.Count > All.Length);
        Assert.All(examples, example =>
        {
            world.With("example.json", example.Text);
            _ = SettingsFile.Read(Path.Combine(world.Folder, "example.json"));
        });
    }

    [Fact]
    public void The_whole_example_has_nothing_wrong_with_it()
    {
        using var world = new World();
        world.With("threadbot.json", Settings.Blocks.First(b => b.Language == "json").Text);
        var (options, source) = SettingsFile.Read(Path.Combine(world.Folder, "threadbot.json"));

        var check = new SettingsCheck(options, source, AllNetworks.Catalog(options.Networks, new NetworkFolders(world.Threads, world.Data), TimeProvider.System));

        Assert.Empty(check.Faults);
    }

    [Fact]
    public void Every_variable_of_the_environment_names_a_setting()
    {
        var named = Page.All.SelectMany(p => p.Blocks.Select(b => b.Text).Concat(p.InlineCode)).SelectMany(text => Variable().Matches(text)).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, m => Assert.Contains(m.Groups["first"].Value, typeof(BotOptions).GetProperties().Select(p => p.Name)));
    }

    /// <summary>Every setting in an object of settings; a dictionary of further settings has a name of the user's in its path.</summary>
    private static IEnumerable<Setting> Of(object options, string prefix)
    {
        foreach (var property in options.GetType().GetProperties())
        {
            var (path, value) = (prefix + property.Name, property.GetValue(options));
            if (value is null)
            {
                yield return new Setting(path, value);
            }
            else if (value is IDictionary && property.PropertyType.GetGenericArguments()[1] is var entry && entry != typeof(string))
            {
                foreach (var setting in Of(Activator.CreateInstance(entry)!, $"{path}:<name>:"))
                    yield return setting;
            }
            else if (value.GetType().Assembly != typeof(string).Assembly && value is not IEnumerable)
            {
                foreach (var setting in Of(value, $"{path}:"))
                    yield return setting;
            }
            else
            {
                yield return new Setting(path, value);
            }
        }
    }

    [GeneratedRegex("THREADBOT_(?<first>[A-Za-z]+)")]
    private static partial Regex Variable();

    private sealed record Setting(string Path, object? Default)
    {
        public string DefaultInWords => Default switch
        {
            null => "without it",
            "" => "required",
            IEnumerable and not string => "",
            bool flag => flag ? "`true`" : "`false`",
            IFormattable number => $"`{number.ToString(null, CultureInfo.InvariantCulture)}`",
            _ => $"`{Default}`",
        };
    }
}
