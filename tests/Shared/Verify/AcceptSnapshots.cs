using System.Runtime.CompilerServices;

namespace NewsSchema.Snapshots;

/// <summary>The same switch as the stand-in's, for Verify itself.</summary>
internal static class AcceptSnapshots
{
    [ModuleInitializer]
    internal static void Initialize()
    {
        if (SnapshotAcceptance.IsOn)
            VerifierSettings.AutoVerify();
    }
}
