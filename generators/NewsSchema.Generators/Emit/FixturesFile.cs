using System.Collections.Generic;
using NewsSchema.Generators.Schemas;

namespace NewsSchema.Generators.Emit
{
    /// <summary><c>X.Fixtures.g.cs</c>: the fixtures of a schema as typed values.</summary>
    internal static class FixturesFile
    {
        /// <param name="record">The schema's root.</param>
        /// <param name="fixtures">Those that are embedded, at least one.</param>
        public static string Write(RecordPlan record, IReadOnlyList<FixturePlan> fixtures)
        {
            string name = CSharp.Identifier(record.Name);
            SourceWriter source = SourceWriter.StartFile(record.Namespace);
            source.Open($"partial record {name}");
            source.Summary("The fixtures as typed values, each read at its first use.");
            source.Line(GeneratedCode.Attribute);
            source.Open("public static class Fixtures");

            source.Summary("All fixtures, in the order of their names.");
            source.Line($"public static {TypeNames.Model}NewsFixtures<{name}> All {{ get; }} = {TypeNames.Model}NewsFixtures.{(record.Role == RecordRole.Article ? "OfArticles" : "OfJson")}<{name}>(");
            source.Indent();
            source.Line($"typeof({name}).Assembly,");
            for (int i = 0; i < fixtures.Count; i++)
            {
                source.Line(CSharp.Literal(fixtures[i].Resource!) + (i + 1 < fixtures.Count ? "," : ");"));
            }

            source.Outdent();
            for (int i = 0; i < fixtures.Count; i++)
            {
                source.Line();
                source.Summary($"The fixture `{fixtures[i].FileName}`.");
                source.Line(
                    fixtures[i].IsList
                        ? $"public static {TypeNames.Model}NewsList<{name}> {CSharp.Identifier(fixtures[i].Name)} => All.GetList({i});"
                        : $"public static {name} {CSharp.Identifier(fixtures[i].Name)} => All.Get({i});");
            }

            source.Close();
            source.Close();
            return source.ToString();
        }
    }
}
