using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Fixtures that would take quadratic time in a build.</summary>
public class LinearTimeTests
{
    /// <summary>Allocated bytes, because time depends on the machine: 8 times as many classes take 8 times as many bytes, not 64 times.</summary>
    [Fact]
    public void A_span_with_many_classes_is_linear_in_the_generator()
    {
        long few = Allocated(2_000);
        long many = Allocated(16_000);
        Assert.InRange(many, few, 16 * few);
    }

    private static long Allocated(int classes)
    {
        TestProject project = new TestProject().Fixture("a.news.md", "[x]{.person " + string.Concat(Enumerable.Range(0, classes).Select(i => $".a{i} ")) + "}\n");
        long before = GC.GetAllocatedBytesForCurrentThread();
        project.Run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
