using System.Reflection;
using Xunit.Sdk;

namespace NewsSchema.Snapshots;

/// <summary>A renamed test or a deleted row must not leave snapshots that no test compares.</summary>
public class VerifiedFilesTests
{
    [Fact]
    public void Every_verified_file_belongs_to_a_test_of_this_project()
    {
        string[] tests = VerifiedFiles.Names.Select(VerifiedFiles.TestOf).Distinct(StringComparer.Ordinal).ToArray();
        HashSet<string> names = TestMethods()
            .Where(method => tests.Any(test => test.StartsWith(SnapshotName.Of(method), StringComparison.Ordinal)))
            .SelectMany(Names)
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(tests, test => Assert.Contains(test, names));
    }

    private static IEnumerable<MethodInfo> TestMethods() =>
        from type in Assembly.GetExecutingAssembly().GetTypes()
        where !type.IsAbstract
        from method in type.GetMethods()
        where method.IsDefined(typeof(FactAttribute))
        select method;

    private static IEnumerable<string> Names(MethodInfo method)
    {
        yield return SnapshotName.Of(method);
        foreach (DataAttribute data in method.GetCustomAttributes<DataAttribute>())
        {
            foreach (object?[] row in data.GetData(method) ?? [])
            {
                // UseParameters may name fewer values than the method takes, never more.
                for (int count = 1; count <= row.Length; count++)
                {
                    yield return SnapshotName.Of(method, row[..count]);
                }
            }
        }
    }
}
