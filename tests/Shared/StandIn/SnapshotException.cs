namespace NewsSchema.Snapshots;

/// <summary>A test produced something other than its accepted snapshots.</summary>
public sealed class SnapshotException(string message, IEnumerable<string> details)
    : Exception($"{message}\n  {string.Join("\n  ", details)}\n(accept with {SnapshotAcceptance.Switch}=1 and read the diff)");
