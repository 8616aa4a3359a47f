namespace VerifyTests;

/// <summary>A test's settings for its snapshots.</summary>
public class VerifySettings
{
    internal object?[]? Parameters { get; private set; }

    internal string? Directory { get; private set; }

    /// <summary>The values that tell a theory's rows apart, in the order of the method's parameters.</summary>
    public void UseParameters(params object?[] parameters) => Parameters = parameters;

    /// <summary>Sets the snapshots' folder, relative to the test's source file.</summary>
    public void UseDirectory(string directory) => Directory = directory;
}
