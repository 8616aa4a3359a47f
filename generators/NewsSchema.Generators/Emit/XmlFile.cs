using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary><c>X.Xml.g.cs</c>: how the elements of a document become the members of the record.</summary>
internal static class XmlFile
{
    public static string Write(RecordPlan root, XmlPlan xml)
    {
        string name = CSharp.Identifier(root.Name);
        string contract = $"{TypeNames.Model}INewsXmlRecord<{name}>";
        string schema = TypeNames.CompilerServices + "NewsXmlSchema";
        SourceWriter source = SourceWriter.StartFile(root.Namespace);
        source.Open($"partial record {name} : {contract}");
        source.Line($"// A line for each record: its name and its members. * is a list, + one value or a list, % a map, $ a text that may be missing but not null, # a number, ! a boolean, ~ markup, = a record, ? any value; all others are text. After | is the member whose value chooses a variant.");
        source.Line($"static {schema} {contract}.XmlSchema {{ get; }} = new(");
        source.Indent();
        source.Line($"root: {CSharp.Literal(xml.Root)},");
        source.Line($"namespaces: [{string.Join(", ", xml.Namespaces.Select(item => $"({CSharp.Literal(item.Prefix)}, {CSharp.Literal(item.Uri)})"))}],");
        for (int i = 0; i < xml.Types.Count; i++)
        {
            source.Line(CSharp.Literal(xml.Types[i]) + (i + 1 < xml.Types.Count ? "," : ");"));
        }

        source.Outdent();
        source.Close();
        return source.ToString();
    }
}
