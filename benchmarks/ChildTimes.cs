using System.Runtime.InteropServices;

namespace ThreadBot.Benchmarks;

/// <summary>What the system counted for the processes that this one started and that have ended (getrusage, Linux).</summary>
internal static partial class ChildTimes
{
    private const int Children = -1;

    /// <summary>User and system time of all of them together.</summary>
    public static TimeSpan Cpu()
    {
        var usage = Usage();
        return Span(usage.UserSeconds, usage.UserMicroseconds) + Span(usage.SystemSeconds, usage.SystemMicroseconds);
    }

    private static TimeSpan Span(long seconds, long microseconds) => TimeSpan.FromSeconds(seconds) + TimeSpan.FromMicroseconds(microseconds);

    private static ResourceUsage Usage() =>
        GetResourceUsage(Children, out var usage) == 0 ? usage : throw new InvalidOperationException("getrusage failed.");

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
        private fixed long _rest[14];
    }
}
