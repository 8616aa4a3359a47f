using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary><c>X.Fixtures.g.cs</c>: the fixtures of a schema as typed values.</summary>
internal static class FixturesFile
{
    private static readonly string[] Reserved =
    {
        "All", "Fixtures", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    /// <param name="record">The schema's root.</param>
    /// <param name="fixtures">The embedded fixtures, at least one.</param>
    public static string Write(RecordPlan record, IReadOnlyList<FixturePlan> fixtures)
    {
        string name = CSharp.Identifier(record.Name);
        SourceWriter source = SourceWriter.StartFile(record.Namespace);
        source.Open($"partial record {name}");
        source.Summary("The fixtures as typed values, each read at its first use.");
        source.Line(GeneratedCode.Attribute);
        source.Open("public static class Fixtures");

        source.Summary("All fixtures, in the order of their names.");
        source.Line($"public static {TypeNames.Model}NewsFixtures<{name}> All {{ get; }} = {TypeNames.CompilerServices}FixtureLoader.{(record.Role == RecordRole.Article ? "Articles" : "Json")}<{name}>(");
        source.Indent();
        source.Line($"typeof({name}).Assembly,");
        for (int i = 0; i < fixtures.Count; i++)
        {
            source.Line(CSharp.Literal(fixtures[i].Resource!) + (i + 1 < fixtures.Count ? "," : ");"));
        }

        source.Outdent();
        var taken = new HashSet<string>(fixtures.Select(fixture => fixture.Name), StringComparer.Ordinal);
        for (int i = 0; i < fixtures.Count; i++)
        {
            string property = PropertyName(fixtures[i].Name, taken);
            source.Line();
            source.Summary($"The fixture `{fixtures[i].FileName}`.");
            source.Line(
                fixtures[i].IsList
                    ? $"public static {TypeNames.Model}NewsList<{name}> {property} => All.GetList({i});"
                    : $"public static {name} {property} => All.Get({i});");
        }

        source.Close();
        source.Close();
        return source.ToString();
    }

    /// <summary>The fixture's name, with a number if the class already has a member of that name.</summary>
    private static string PropertyName(string name, HashSet<string> taken)
    {
        string property = name;
        for (int n = 2; Array.IndexOf(Reserved, property) >= 0 || (property != name && !taken.Add(property)); n++)
        {
            property = name + n.ToString(CultureInfo.InvariantCulture);
        }

        return CSharp.Identifier(property);
    }
}
