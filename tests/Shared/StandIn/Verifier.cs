using System.Runtime.CompilerServices;
using NewsSchema.Snapshots;

namespace VerifyXunit;

/// <summary>
/// Stands in for Verify.Xunit's class of this name, for feeds that do not carry it: the part of its API that our tests use,
/// with its file names and file contents, so that both run the same tests against the same snapshots.
/// </summary>
public static partial class Verifier
{
    /// <summary>Compares a text with <c>{Type}.{Method}.verified.txt</c> next to the test's source file.</summary>
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    /// <summary>Compares a text with <c>{Type}.{Method}.verified.{extension}</c> next to the test's source file.</summary>
    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Start([new(null, extension, target switch { null => "null", "" => "emptyString", _ => target })], settings, sourceFile);

    /// <summary>Compares a value with the files that its converter gives, or with Verify's form of it.</summary>
    public static SettingsTask Verify(object target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Start([.. VerifierSettings.Show(target).Select(shown => new SnapshotTarget(shown.Name, shown.Extension, shown.StringData))], settings, sourceFile);

    private static SettingsTask Start(IReadOnlyList<SnapshotTarget> targets, VerifySettings? settings, string sourceFile)
    {
        SnapshotTest test = SnapshotTest.Current;
        return new SettingsTask(settings ?? new VerifySettings(), used =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(sourceFile)!, used.Directory ?? "");
            SnapshotFolder.Check(folder, test.Begin(used.Parameters), targets, SnapshotAcceptance.IsOn);
            return Task.CompletedTask;
        });
    }
}
