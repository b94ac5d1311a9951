using ThreadBot.Storage;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Storage;

public sealed class PostingLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_one_is_told_who_posts()
    {
        using var first = PostingLock.Take(_folder.Path);
        var fault = Assert.Throws<LedgerException>(() => PostingLock.Take(_folder.Path));
        Assert.Equal($"another ThreadBot (process {Environment.ProcessId}) is posting from this ledger: stop it first", fault.Message);
    }

    [Fact]
    public void It_is_free_again_when_it_is_let_go()
    {
        PostingLock.Take(_folder.Path).Dispose();
        PostingLock.Take(_folder.Path).Dispose();
    }

    [Fact]
    public void What_a_dead_process_left_behind_is_no_lock()
    {
        File.WriteAllText(_folder.File("lock"), "123456789");
        using var held = PostingLock.Take(_folder.Path);
        var fault = Assert.Throws<LedgerException>(() => PostingLock.Take(_folder.Path));
        Assert.Contains($"(process {Environment.ProcessId})", fault.Message);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_made()
    {
        using var held = PostingLock.Take(Path.Combine(_folder.Path, "new"));
        Assert.True(File.Exists(Path.Combine(_folder.Path, "new", "lock")));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        File.WriteAllText(_folder.File("file"), "in the way");
        var fault = Assert.Throws<LedgerException>(() => PostingLock.Take(_folder.File("file")));
        Assert.StartsWith($"The lock {_folder.File("file")}", fault.Message);
    }
}
