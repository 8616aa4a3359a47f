using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>Writes the members by which the library reads any article: its blocks, its annotations and its schema.</summary>
internal sealed class ArticleEmitter
{
    private readonly SourceWriter _source;
    private readonly RecordPlan _record;
    private readonly SchemaPlan _schema;
    private readonly TypeNames _types;
    private readonly string _name;

    public ArticleEmitter(SourceWriter source, RecordPlan record, SchemaPlan schema, TypeNames types)
    {
        _source = source;
        _record = record;
        _schema = schema;
        _types = types;
        _name = CSharp.Identifier(record.Name);
    }

    /// <summary>The members of <c>INewsArticle</c>. Those that are not for the user of the record are implemented explicitly.</summary>
    public void Write()
    {
        const string article = TypeNames.Model + "INewsArticle";
        const string enumerable = "global::System.Collections.Generic.IEnumerable";
        string arguments = string.Join(", ", new[] { _schema.Name }.Concat(_schema.UserKinds).Select(CSharp.Literal));

        _source.Line();
        _source.Summary("All blocks, head and body, in document order.");
        _source.Line($"public {enumerable}<{TypeNames.Model}NewsText> Blocks =>");
        string body = ArticleMember("body", TypePlanKind.List) ?? "default";
        string sections = ArticleMember("sections", TypePlanKind.List) ?? "default";
        WriteCollection($"{TypeNames.CompilerServices}ArticleBlocks.Collect(", $"{body}, {sections}, ExtensionData", ", ", Texts(), ");");

        _source.Line();
        _source.Summary("All entities, values and statements.");
        _source.Line($"public {enumerable}<{TypeNames.Model}NewsAnnotation> Annotations =>");
        WriteCollection("", "", "", Annotations(), ";");

        _source.Line();
        WriteSchemaInfo($"static {TypeNames.CompilerServices}NewsSchemaInfo {article}<{_name}>.Schema {{ get; }} = new({arguments})");

        _source.Line();
        _source.Line($"{TypeNames.Model}NewsTextFormat? {article}.TextFormat => {ArticleMember("textFormat", TypePlanKind.TextFormat) ?? "null"};");

        _source.Line();
        _source.Line($"{TypeNames.Model}NewsList<{TypeNames.Model}NewsSpan> {article}.Sections => {sections};");
    }

    private void WriteSchemaInfo(string declaration)
    {
        MemberPlan[] mapped = _record.Members.Where(member => member.Concept is not null).ToArray();
        if (mapped.Length == 0)
        {
            _source.Line(declaration + ";");
            return;
        }

        const string Concept = TypeNames.Model + "Formats.NewsConcept";
        _source.Open(declaration);
        _source.Open($"Concepts = new global::System.Collections.Generic.Dictionary<string, {Concept}>");
        foreach (MemberPlan member in mapped)
        {
            _source.Line($"[{CSharp.Literal(member.JsonName)}] = {Concept}.{CSharp.Identifier(member.Concept!)},");
        }

        _source.Close("},");
        _source.Close("};");
    }

    private void WriteCollection(string before, string first, string separator, IEnumerable<string> items, string end)
    {
        _source.Indent();
        _source.Line(before + first + separator + "[");
        _source.Indent();
        foreach (string item in items)
        {
            _source.Line(item + ",");
        }

        _source.Outdent();
        _source.Line("]" + end);
        _source.Outdent();
    }

    private string? ArticleMember(string jsonName, TypePlanKind kind) =>
        _record.Members.FirstOrDefault(member => member.JsonName == jsonName && member.Type.Kind == kind) is { } found
            ? EmittedNames.Property(found)
            : null;

    /// <summary>The article's texts that are not parts of another text: unless they are copies of a block of the body, they are the head.</summary>
    private IEnumerable<string> Texts() =>
        _record.Members
            .Where(member => member.Type.Kind == TypePlanKind.Text || _types.Index.RecordOf(member.Type)?.Role == RecordRole.Text)
            .Where(member => member.Type.Kind is not (TypePlanKind.List or TypePlanKind.Map or TypePlanKind.OneOrMany))
            .Select(member => $"({CSharp.Literal(member.JsonName)}, {EmittedNames.Property(member)})");

    private IEnumerable<string> Annotations() =>
        _record.Members
            .Where(member => _types.Index.IsAnnotationList(member.Type))
            .Select(member => $".. {EmittedNames.Property(member)}");
}
