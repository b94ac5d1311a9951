using System.Text.Json;

namespace ThreadBot.Networks.X.Authorization;

/// <summary>
/// The file in which an account's tokens live between runs. Whoever reads or writes has its lock: two processes that renewed at once would each
/// use up the other's token.
/// </summary>
/// <param name="path">The file; beside it stand <c>.lock</c> and, for a moment, <c>.new</c>.</param>
/// <param name="time">The clock.</param>
internal sealed class TokenFile(string path, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether somebody has logged in.</summary>
    public bool Exists => File.Exists(path) || File.Exists(path + ".new");

    /// <summary>Why the login may not be used, in words; null where nobody else can read it.</summary>
    public string? Complaint => File.Exists(path) && PrivateFile.IsOpenToOthers(path) ? $"others can read its login {path}: run 'chmod 600 {path}'" : null;

    /// <summary>Takes the lock, and waits for it while another process has it.</summary>
    public async Task<Held> LockAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        while (true)
        {
            if (TryLock() is { } locked)
                return new Held(this, path, locked);
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private FileStream? TryLock()
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path + ".lock"))
        {
            // Somebody else has it.
            return null;
        }
    }

    /// <summary>The file, while nobody else may touch it.</summary>
    internal sealed class Held(TokenFile file, string path, FileStream locked) : IDisposable
    {
        private string Fresh => path + ".new";

        /// <summary>The tokens; null where nobody has logged in, or the file holds no tokens.</summary>
        /// <exception cref="UnauthorizedAccessException">Others can read the file.</exception>
        public OAuth2Tokens? Read()
        {
            if (file.Complaint is { } complaint)
                throw new UnauthorizedAccessException(complaint);
            // Whole, but not yet in its place: a crash came between. The old ones are used up.
            if (File.Exists(Fresh) && TokensJson.TryRead(File.ReadAllBytes(Fresh)) is not null)
                File.Move(Fresh, path, overwrite: true);
            return File.Exists(path) ? TokensJson.TryRead(File.ReadAllBytes(path)) : null;
        }

        /// <summary>Writes tokens, which are on the disk when this returns, and for nobody else to read.</summary>
        public void Write(OAuth2Tokens tokens)
        {
            File.Delete(Fresh);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var fresh = new FileStream(Fresh, options))
            {
                JsonSerializer.Serialize(fresh, tokens, TokensJson.Default.OAuth2Tokens);
                fresh.Flush(flushToDisk: true);
            }
            File.Move(Fresh, path, overwrite: true);
        }

        public void Dispose() => locked.Dispose();
    }
}
