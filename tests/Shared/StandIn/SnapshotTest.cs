using System.Collections.Concurrent;
using System.Reflection;

namespace NewsSchema.Snapshots;

/// <summary>The test that is running, and what it has verified so far.</summary>
internal sealed class SnapshotTest(MethodInfo method)
{
    private static readonly AsyncLocal<SnapshotTest?> s_current = new();
    private static readonly ConcurrentDictionary<string, bool> s_begun = new(StringComparer.OrdinalIgnoreCase);

    private volatile bool _hasVerified;

    /// <exception cref="InvalidOperationException">No test is running.</exception>
    public static SnapshotTest Current => s_current.Value
        ?? throw new InvalidOperationException("Verify was called outside a test.");

    public static void Enter(MethodInfo method) => s_current.Value = new SnapshotTest(method);

    public static void Leave()
    {
        SnapshotTest test = Current;
        s_current.Value = null;
        test.End();
    }

    /// <summary>The name that this test's files begin with.</summary>
    /// <exception cref="InvalidOperationException">Two calls would share their files.</exception>
    public string Begin(object?[]? arguments)
    {
        _hasVerified = true;
        ParameterInfo[] parameters = method.GetParameters();
        if (parameters.Length > 0 && arguments is null)
        {
            throw new InvalidOperationException($"{method.Name} is a theory: add UseParameters({string.Join(", ", parameters.Select(p => p.Name))}).");
        }

        if (arguments?.Length > parameters.Length)
        {
            throw new InvalidOperationException($"{method.Name} has {parameters.Length} parameters, UseParameters names {arguments.Length}.");
        }

        string name = SnapshotName.Of(method, arguments ?? []);
        return s_begun.TryAdd(name, true)
            ? name
            : throw new InvalidOperationException($"{name} was verified before in this run: each call needs separate files.");
    }

    /// <summary>A test that stopped verifying (or forgot to await) must not leave snapshots that no test compares.</summary>
    private void End()
    {
        if (_hasVerified)
        {
            return;
        }

        string name = SnapshotName.Of(method);
        string[] stale = VerifiedFiles.Names
            .Where(file => VerifiedFiles.TestOf(file) is var test && (test == name || test.StartsWith(name + "_", StringComparison.Ordinal) && !IsAnotherTest(test, name)))
            .ToArray();
        if (stale.Length > 0)
        {
            throw new SnapshotException($"{name} verified nothing, but has snapshots:", stale);
        }
    }

    /// <summary><c>A_b</c> is the name of a method, <c>A_b=1</c> a row of the method <c>A</c>.</summary>
    private static bool IsAnotherTest(string test, string name)
    {
        int next = test.IndexOf('_', name.Length + 1);
        return !test[name.Length..(next < 0 ? test.Length : next)].Contains('=', StringComparison.Ordinal);
    }
}
