using System.Diagnostics;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban;

/// <content>
/// What one evaluation may cost. The limits of loops and calls bound each loop and each chain of calls; a template can still
/// double its calls at every level, or fill a thousand variables with a megabyte each. These two bound the sum.
/// </content>
public partial class TemplateContext
{
    private const long DefaultAllocationLimit = 256 << 20;
    private const int DefaultWorkLimit = 1_000_000;

    /// <summary>Numbers longer than this (some 20,000 digits) take too long to print, multiply and divide.</summary>
    private const long LongestNumber = 65_536;

    private const int LongText = 4096;

    private int _evaluations;
    private long _allocationEnd = long.MaxValue;
    private int _allocatingThread;
    private long _workLeft = long.MaxValue;
    private uint _checks;
    private TimeSpan _regexTime;

    /// <summary>
    /// How many bytes one evaluation may ask for, freed or not; 0 lifts the limit. When null, it is 256 MB while loops are limited, and lifted with
    /// their limit. (The original package has no such limit.)
    /// </summary>
    public long? AllocationLimit { get; set; }

    /// <summary>
    /// How many calls one evaluation may make, arithmetic with long numbers counted by their length; 0 lifts the limit. When null, it is 1,000,000
    /// while loops are limited, and lifted with their limit. (The original package has no such limit.)
    /// </summary>
    public int? WorkLimit { get; set; }

    /// <summary>How long a regular expression may run now: what the others of this evaluation have left.</summary>
    internal TimeSpan RegexTimeLeft
    {
        get
        {
            var left = RegexTimeOut - _regexTime;
            return left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1);
        }
    }

    /// <summary>Runs a regular expression on the clock.</summary>
    internal T TimeRegex<T>(Func<T> match)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return match();
        }
        finally
        {
            _regexTime += Stopwatch.GetElapsedTime(start);
        }
    }

    internal void BeginEvaluation()
    {
        if (_evaluations++ > 0) return;
        var isLimited = LoopLimit > 0;
        var bytes = AllocationLimit ?? (isLimited ? DefaultAllocationLimit : 0);
        var work = WorkLimit ?? (isLimited ? DefaultWorkLimit : 0);
        _allocatingThread = Environment.CurrentManagedThreadId;
        _allocationEnd = bytes > 0 ? GC.GetAllocatedBytesForCurrentThread() + bytes : long.MaxValue;
        _workLeft = work > 0 ? work : long.MaxValue;
        _regexTime = TimeSpan.Zero;
    }

    internal void EndEvaluation()
    {
        if (--_evaluations > 0) return;
        _allocationEnd = _workLeft = long.MaxValue;
    }

    /// <summary>Takes from what one evaluation may do.</summary>
    internal void Spend(long work, SourceSpan span)
    {
        _workLeft -= work;
        if (_workLeft < 0) throw new ScriptRuntimeException(span, "The template makes more calls than one evaluation may.");
    }

    /// <summary>Looks at the memory at every sixteenth call: asking takes longer than a step of a loop.</summary>
    private void CheckAllocationNowAndThen()
    {
        if ((++_checks & 15) == 0) CheckAllocation();
    }

    /// <summary>Fails when the evaluation has asked for too much memory.</summary>
    internal void CheckAllocation()
    {
        if (_allocationEnd == long.MaxValue || _allocatingThread != Environment.CurrentManagedThreadId || GC.GetAllocatedBytesForCurrentThread() <= _allocationEnd) return;
        throw new ScriptRuntimeException(CurrentSpan, "The template asks for more memory than one evaluation may.");
    }

    /// <summary>Fails when the evaluation has asked for too much memory, and is about to make a long text.</summary>
    internal void CheckAllocation(int length)
    {
        if (length >= LongText) CheckAllocation();
    }

    /// <summary>Fails when a number is too long to work with, and counts the work.</summary>
    internal void CheckNumber(BigInteger value, SourceSpan span)
    {
        var bits = value.GetBitLength();
        if (bits > LongestNumber) throw new ScriptRuntimeException(span, "The number is too large.");
        Spend(bits / 16, span);
    }
}
