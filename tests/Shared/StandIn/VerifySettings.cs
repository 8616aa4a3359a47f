namespace VerifyTests;

/// <summary>What a test says about its snapshots.</summary>
public class VerifySettings
{
    internal object?[]? Parameters { get; private set; }

    internal string? Directory { get; private set; }

    /// <summary>The values that tell a theory's rows apart, in the order of the method's parameters.</summary>
    public void UseParameters(params object?[] parameters) => Parameters = parameters;

    /// <summary>Where the snapshots lie, relative to the test's source file.</summary>
    public void UseDirectory(string directory) => Directory = directory;
}
