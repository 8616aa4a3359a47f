using System.Globalization;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary><c>X.Fixtures.g.cs</c>: the fixtures of a schema as typed values.</summary>
internal static class FixturesFile
{
    private static readonly string[] s_reserved =
    [
        "All", "Fixtures", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    ];

    /// <param name="record">The schema's root.</param>
    /// <param name="fixtures">The embedded fixtures, at least one.</param>
    /// <param name="areXml">Whether they are XML.</param>
    public static string Write(RecordPlan record, IReadOnlyList<FixturePlan> fixtures, bool areXml)
    {
        string name = CSharp.Identifier(record.Name);
        SourceWriter source = SourceWriter.StartFile(record.Namespace);
        source.Open($"partial record {name}");
        source.Summary("The fixtures as typed values, each read at its first use.");
        source.Line(GeneratedCode.Attribute);
        source.Open("public static class Fixtures");

        var taken = new HashSet<string>(fixtures.Select(fixture => fixture.Name), StringComparer.Ordinal);
        string[] properties = fixtures.Select(fixture => PropertyName(fixture.Name, taken)).ToArray();
        source.Summary("All fixtures, in the order of their names.");
        string loader = fixtures.Any(static fixture => fixture.IsTrade) ? "TradeFixtureLoader.Articles"
            : "FixtureLoader." + (record.Role == RecordRole.Article ? "Articles" : areXml ? "Xml" : "Json");
        source.Line($"public static {TypeNames.Model}NewsFixtures<{name}> All {{ get; }} = {TypeNames.CompilerServices}{loader}<{name}>(");
        source.Indent();
        source.Line($"typeof({name}).Assembly,");
        for (int i = 0; i < fixtures.Count; i++)
        {
            string display = properties[i].TrimStart('@') + (fixtures[i].IsList ? "[]" : "");
            source.Line($"({CSharp.Literal(display)}, {CSharp.Literal(fixtures[i].Resource!)}){(i + 1 < fixtures.Count ? "," : ");")}");
        }

        source.Outdent();
        for (int i = 0; i < fixtures.Count; i++)
        {
            source.Line();
            source.Summary($"The fixture `{fixtures[i].FileName}`.");
            source.Line(
                fixtures[i].IsList
                    ? $"public static {TypeNames.Model}NewsList<{name}> {properties[i]} => All.GetList({i});"
                    : $"public static {name} {properties[i]} => All.Get({i});");
        }

        source.Close();
        source.Close();
        return source.ToString();
    }

    /// <summary>The name of the fixture, with a number if the class has a member of that name.</summary>
    private static string PropertyName(string name, HashSet<string> taken)
    {
        string property = name;
        for (int n = 2; Array.IndexOf(s_reserved, property) >= 0 || (property != name && !taken.Add(property)); n++)
        {
            property = name + n.ToString(CultureInfo.InvariantCulture);
        }

        return CSharp.Identifier(property);
    }
}
