namespace NewsSchema.Snapshots;

/// <summary>Whether a run may write <c>*.verified.*</c> files: a person's decision, never the build server's.</summary>
internal static class SnapshotAcceptance
{
    public const string Switch = "NEWSSCHEMA_ACCEPT_SNAPSHOTS";

    public static bool IsOn => Decide(Environment.GetEnvironmentVariable(Switch), Environment.GetEnvironmentVariable("CI"));

    /// <exception cref="InvalidOperationException">The switch is on and the run is a build server's.</exception>
    public static bool Decide(string? acceptance, string? ci) =>
        acceptance == "1" && (ci == "true"
            ? throw new InvalidOperationException($"{Switch}=1 is refused when CI=true: snapshots are accepted by a person, who reads the diff.")
            : true);
}
