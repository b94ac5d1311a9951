namespace TwitterText.Tests;

/// <summary>A theory over data that does not belong to the checkout: without it the run says so instead of failing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ConformanceTheoryAttribute : TheoryAttribute
{
    public ConformanceTheoryAttribute() => Skip = ConformanceData.Missing;
}
