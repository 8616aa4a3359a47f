namespace NewsSchema.Snapshots;

/// <summary>What a test produced is not what was accepted.</summary>
public sealed class SnapshotException(string message, IEnumerable<string> details)
    : Exception($"{message}\n  {string.Join("\n  ", details)}\n(accept with {SnapshotAcceptance.Switch}=1 and read the diff)");
