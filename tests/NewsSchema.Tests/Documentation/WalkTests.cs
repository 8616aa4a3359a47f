using System.Text.RegularExpressions;

namespace NewsSchema.Tests.Documentation;

/// <summary>docs/internals/walk.md names places in the sources that exist.</summary>
public partial class WalkTests
{
    public static TheoryData<string, string> Hops
    {
        get
        {
            var hops = new TheoryData<string, string>();
            foreach (Match row in Row().Matches(File.ReadAllText(RepositoryRoot.PathOf("docs/internals/walk.md"))))
            {
                hops.Add(row.Groups[1].Value.Replace("Generators/", "generators/NewsSchema.Generators/", StringComparison.Ordinal), row.Groups[2].Value);
            }

            return hops;
        }
    }

    [Fact]
    public void The_walk_has_hops() => Assert.NotEmpty(Hops);

    [Theory]
    [MemberData(nameof(Hops))]
    public void The_member_of_a_hop_is_declared_in_its_file(string file, string member) =>
        Assert.Matches($@"[\w>?\])] {member}\b(?!;)", File.ReadAllText(RepositoryRoot.PathOf(file)));

    [GeneratedRegex(@"^\| \d+ \|.*\| `([^`]+\.cs)` \| `(\w+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
