using Dapper;
using Microsoft.Data.Sqlite;
using ThreadBot.Storage;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Storage;

public sealed class LedgerFaultsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("ledger.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_ledger_is_made_with_its_folder()
    {
        var file = Path.Combine(_folder.Path, "new", "folder", "ledger.db");
        Open(file).Dispose();
        Open(file).Dispose();
        Assert.True(System.IO.File.Exists(file));
    }

    [Fact]
    public void A_file_that_is_no_database_is_damaged()
    {
        System.IO.File.WriteAllText(File, string.Concat(Enumerable.Repeat("This is not a database. ", 100)));
        AssertRefused($"The ledger {File} is damaged (", "restore it from a backup");
    }

    [Fact]
    public async Task A_database_with_a_torn_page_is_damaged()
    {
        using (var ledger = Open(File))
        {
            for (var day = 0; day < 60; day++)
                await ledger.TryFillSlotAsync(Slot(day), World.Draft(5, $"ml/thread-{day}"), CancellationToken.None);
        }
        using (var stream = System.IO.File.OpenWrite(File))
        {
            stream.Seek(8192, SeekOrigin.Begin);
            stream.Write(new byte[16384]);
        }
        AssertRefused($"The ledger {File} is damaged (", "restore it from a backup");
    }

    [Fact]
    public void A_database_of_something_else_is_left_alone()
    {
        Execute("create table songs (title text)");
        AssertRefused($"{File} is a database, but no ledger of ThreadBot", "name another data folder");
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_refused()
    {
        Open(File).Dispose();
        Execute("insert into schema_versions (version, applied_at) values (99, 'later')");
        AssertRefused($"The ledger {File} was written by a newer ThreadBot (schema 99, this one knows {Migration.Latest})", "run that version or a later one");
    }

    [Fact]
    public async Task A_migration_that_came_after_a_later_one_is_made_up_for()
    {
        Open(File).Dispose();
        Execute("drop table spend; delete from schema_versions where version = 2");
        using var ledger = Open(File);
        Assert.Empty(await ledger.SpendAsync(BillingMonth.Of(ManualClock.Start), CancellationToken.None));
    }

    [Fact]
    public void Each_migration_has_a_number_of_its_own() =>
        Assert.Equal(Migration.All.Count, Migration.All.Select(m => m.Version).Distinct().Count());

    [Fact]
    public async Task A_full_disk_is_named_and_what_stood_before_stands()
    {
        using var ledger = Open(File);
        ledger.Pragmas = "pragma max_page_count = 1;";
        var fault = await Assert.ThrowsAsync<LedgerException>(async () =>
        {
            for (var day = 0; day < 100; day++)
                await ledger.TryFillSlotAsync(Slot(day), World.Draft(20, $"ml/thread-{day}"), CancellationToken.None);
        });
        Assert.StartsWith($"The disk of the ledger {File} is full: free some space", fault.Message);

        ledger.Pragmas = "pragma max_page_count = 100000;";
        var before = await ledger.HistoryAsync(100, null, CancellationToken.None);
        Assert.All(before, d => Assert.Equal(20, d.Posts.Count));
        Assert.IsType<FillOutcome.Filled>(await ledger.TryFillSlotAsync(Slot(200), World.Draft(20, "ml/after"), CancellationToken.None));
    }

    [Fact]
    public async Task A_ledger_that_may_only_be_read_is_named()
    {
        using var ledger = Open(File);
        ledger.Pragmas = "pragma query_only = on;";
        var fault = await Assert.ThrowsAsync<LedgerException>(() => ledger.TryFillSlotAsync(Slot(1), World.Draft(1), CancellationToken.None));
        Assert.StartsWith($"The ledger {File} is read-only: give this user the right", fault.Message);
        Assert.Empty(await ledger.HistoryAsync(1, null, CancellationToken.None));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        System.IO.File.WriteAllText(_folder.File("file"), "in the way");
        var file = Path.Combine(_folder.Path, "file", "ledger.db");
        var fault = Assert.Throws<LedgerException>(() => Open(file));
        Assert.Equal($"The ledger {file} cannot be opened: check that its folder exists and that this user may write in it.", fault.Message);
    }

    [Fact]
    public void A_ledger_whose_place_is_taken_by_a_folder_is_named()
    {
        Directory.CreateDirectory(File);
        AssertRefused($"The ledger {File} cannot be opened", "check that its folder exists");
    }

    [Fact]
    public async Task A_ledger_that_another_process_holds_is_locked()
    {
        using var ledger = Open(File);
        ledger.BusyTimeout = TimeSpan.FromSeconds(1);
        using var other = Connect();
        other.Execute("begin immediate");
        var fault = await Assert.ThrowsAsync<LedgerException>(() => ledger.TryFillSlotAsync(Slot(1), World.Draft(1), CancellationToken.None));
        Assert.StartsWith($"The ledger {File} is locked by another process: close whatever has it open", fault.Message);
        Assert.Empty(await ledger.HistoryAsync(1, null, CancellationToken.None));

        other.Execute("rollback");
        Assert.IsType<FillOutcome.Filled>(await ledger.TryFillSlotAsync(Slot(1), World.Draft(1), CancellationToken.None));
    }

    private static Slot Slot(int day) => new("daily", ManualClock.Start.AddDays(day), "me");

    private static Ledger Open(string file) => Ledger.Open(file, new ManualClock());

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        connection.Execute(sql);
    }

    private void AssertRefused(string beginning, string advice)
    {
        var fault = Assert.Throws<LedgerException>(() => Open(File));
        Assert.StartsWith(beginning, fault.Message);
        Assert.Contains(advice, fault.Message);
    }
}
