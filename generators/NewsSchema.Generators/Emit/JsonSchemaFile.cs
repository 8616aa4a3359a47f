using System.Globalization;
using System.Text;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary><c>X.Schema.g.cs</c>: a root as JSON Schema, for tools and languages other than C#.</summary>
internal static class JsonSchemaFile
{
    /// <param name="record">The schema's root.</param>
    /// <param name="index">All records.</param>
    public static string Write(RecordPlan record, PlanIndex index)
    {
        SourceWriter source = SourceWriter.StartFile(record.Namespace);
        source.Open($"partial record {CSharp.Identifier(record.Name)}");
        source.Summary("What the record's JSON looks like, as JSON Schema (draft 2020-12).");
        source.Line(GeneratedCode.Attribute);
        source.Line("public static string JsonSchema => global::System.Text.Encoding.UTF8.GetString(");
        source.Indent();

        // A UTF-8 literal has half the size of a string in the assembly. JSON escapes quotes, so there are never three in a row that would end it early.
        source.Line("\"\"\"");
        foreach (string line in new JsonSchemaWriter(record, index).Write())
        {
            source.Line(Plain(line));
        }

        source.Line("\"\"\"u8);");
        source.Outdent();
        source.Close();
        return source.ToString();
    }

    /// <summary>
    /// Escapes, as JSON does, the characters beyond ASCII that are not letters or digits; JSON has them only in strings. Some of them
    /// end a line in C#, and some change the direction of the text.
    /// </summary>
    private static string Plain(string json)
    {
        var result = new StringBuilder(json.Length);
        foreach (char c in json)
        {
            if (c <= '~' || char.IsLetterOrDigit(c))
            {
                result.Append(c);
            }
            else
            {
                result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }
}
