using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThreadBot.App.Schedule;
using ThreadBot.App.Settings;
using ThreadBot.Curricula;
using ThreadBot.Deliveries;
using ThreadBot.Storage;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot run</c>, and what the program does when no command is named: the bot itself.</summary>
internal static class RunCommand
{
    // What a stop may have to wait for beside the post in flight: writing its answer down.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(15);

    // What the courier does is shown as it happens; in the log it would stand a second time.
    private const string DeliveriesCategory = "ThreadBot.Deliveries.DeliveryLog";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("run", "Post on schedule until Ctrl+C, which lets a post in flight finish. The default.");
        command.DoesWithSecrets(async (_, workspace, stop) =>
        {
            var settings = workspace.Settings;
            foreach (var account in settings.Accounts)
                workspace.RequirePostable(account);
            workspace.RequireThreads();
            using var posting = PostingLock.Take(settings.DataFolder);
            using var ledger = workspace.OpenLedger();
            using var host = Build(workspace, settings, ledger);
            await host.RunAsync(stop);
            return Environment.ExitCode;
        });
        return command;
    }

    private static IHost Build(Workspace workspace, BotSettings settings, Ledger ledger)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter((category, level) => workspace.Verbose ? level >= LogLevel.Information : level >= LogLevel.Warning && category != DeliveriesCategory);
        builder.Services
            .Configure<HostOptions>(host => host.ShutdownTimeout = settings.Delivery.PostTimeout + Slack)
            .Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddSingleton(workspace.Clock)
            .AddSingleton(settings)
            .AddSingleton(workspace.Catalog)
            .AddSingleton(ledger)
            .AddSingleton<IDeliveryLedger>(ledger)
            .AddSingleton(CourierWork.Patience(settings))
            .AddSingleton(new LiveThreadLibrary(settings.ThreadsFolder))
            .AddSingleton<IProgress<DeliveryEvent>>(services => services.GetRequiredService<RunDisplay>())
            .AddSingleton<IHostLifetime, Microsoft.Extensions.Hosting.Internal.ConsoleLifetime>()
            .AddDeliveries()
            .AddSchedules(settings);
        foreach (var account in settings.Accounts)
            builder.Services.AddSingleton(account);
        return builder.Build();
    }
}
