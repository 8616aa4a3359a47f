using System.Reflection;
using NewsSchema.Snapshots;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>Tells the stand-in which test is running; on the assembly, so that no test class has to ask for it.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SnapshotTestAttribute : BeforeAfterTestAttribute
{
    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest) => SnapshotTest.Enter(methodUnderTest);

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest) => SnapshotTest.Leave();
}
