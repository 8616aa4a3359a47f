using System.Runtime.CompilerServices;

namespace NewsSchema.Snapshots;

/// <summary>Prepares Verify itself: its plug-ins, and the same switch as the stand-in's.</summary>
internal static class VerifySetup
{
    [ModuleInitializer]
    internal static void Initialize()
    {
        // Verify.SourceGenerators, if it is referenced, splits a driver's result into a file for each source.
        VerifierSettings.InitializePlugins();
        if (SnapshotAcceptance.IsOn)
            VerifierSettings.AutoVerify();
    }
}
