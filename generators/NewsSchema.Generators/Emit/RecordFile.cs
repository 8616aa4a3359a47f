using System.Collections.Generic;
using System.Linq;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary><c>X.g.cs</c>: the record as users see it, without its serializers.</summary>
internal sealed class RecordFile
{
    private readonly RecordPlan _record;
    private readonly SchemaPlan? _schema;
    private readonly TypeNames _types;
    private readonly SourceWriter _source;
    private readonly string _name;

    private RecordFile(RecordPlan record, SchemaPlan? schema, PlanIndex index)
    {
        _record = record;
        _schema = schema;
        _types = new TypeNames(index, record.Namespace);
        _source = SourceWriter.StartFile(record.Namespace);
        _name = CSharp.Identifier(record.Name);
    }

    /// <param name="record">The record.</param>
    /// <param name="schema">The schema whose root it is; null for any other record.</param>
    /// <param name="index">All records.</param>
    public static string Write(RecordPlan record, SchemaPlan? schema, PlanIndex index)
    {
        var file = new RecordFile(record, schema, index);
        file.WriteRecord();
        return file._source.ToString();
    }

    private void WriteRecord()
    {
        _source.Summary(_record.Doc);
        if (!_record.IsPinned)
        {
            // If the user's code declares a part of the type, analyzers must still check that part, so the type is not marked as generated.
            _source.Line(GeneratedCode.Attribute);
        }

        if (!_record.DeclaresConverter)
        {
            // For callers that serialize without NewsJson: by reflection, or in a context of System.Text.Json's own generator.
            _source.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({TypeNames.CompilerServices}NewsJsonConverter<{_name}>))]");
        }

        _source.Open($"{_record.Accessibility} sealed partial record {_name} : {Bases()}");
        WriteConstructor();
        foreach (MemberPlan member in _record.Members.Where(member => member.Origin == MemberOrigin.Generated))
        {
            WriteProperty(member);
        }

        if (_record.Role is RecordRole.Article or RecordRole.DataRoot or RecordRole.Structure)
        {
            _source.Line();
            _source.Summary("Members that no fixture shows, and explicit nulls, as they were read; they are written back.");
            _source.Line($"public {TypeNames.Model}NewsExtensionData ExtensionData {{ get; init; }}");
        }

        if (_schema is not null)
        {
            WriteJsonEntryPoints();
        }

        if (_record.Role == RecordRole.Article)
        {
            WriteTextEntryPoints();
            WriteArticle();
        }

        _source.Close();
    }

    private string Bases()
    {
        string contract = $"{TypeNames.Model}INewsRecord<{_name}>";
        return _record.Role switch
        {
            RecordRole.Article => $"{TypeNames.Model}INewsArticle<{_name}>",
            RecordRole.Text => $"{TypeNames.Model}NewsText, {contract}",
            RecordRole.Entity => $"{TypeNames.Model}NewsEntity, {contract}",
            RecordRole.Statement => $"{TypeNames.Model}NewsStatement, {contract}",
            RecordRole.Value => $"{TypeNames.Model}NewsValue, {contract}",
            _ => contract,
        };
    }

    private void WriteConstructor()
    {
        if (_record.DeclaresConstructor)
        {
            return;
        }

        // The reader is a constructor, so the compiler does not add the default one.
        _source.Summary("Creates a record to be filled by an object initializer.");
        _source.Line($"public {_name}() {{ }}");
    }

    private void WriteProperty(MemberPlan member)
    {
        string name = EmittedNames.Property(member);
        string declaration = $"public {(member.IsRequired ? "required " : "")}{_types.Of(member)} {name}";
        _source.Line();
        _source.Summary(member.Doc);
        if (!EmittedNames.IsReference(member))
        {
            _source.Line($"{declaration} {{ get; init; }}");
            return;
        }

        string field = EmittedNames.Reference(member);
        bool isList = member.Type.Kind == TypePlanKind.References;
        string target = isList ? "Targets" : member.IsNullable ? "Target" : "Target!";
        _source.Line($"{declaration} {{ get => {field}.{target}; init => {field} = value; }}");
        _source.Line($"private {_types.ReferenceOf(member.Type)} {field};");
    }

    private void WriteJsonEntryPoints()
    {
        WriteEntryPoint(
            "The record as JSON in UTF-8.",
            $"public byte[] ToUtf8Json() => {TypeNames.Model}NewsSerializer.ToUtf8Json(this);");
        WriteEntryPoint(
            "The record as JSON.",
            $"public string ToJson() => {TypeNames.Model}NewsSerializer.ToJson(this);");
        WriteEntryPoint(
            "Writes the record as JSON in UTF-8.",
            $"public void WriteTo(global::System.Buffers.IBufferWriter<byte> output) => {TypeNames.Model}NewsSerializer.WriteTo(this, output);");
        WriteEntryPoint(
            "Reads a record from JSON in UTF-8.",
            $"public static {_name} FromJson(global::System.ReadOnlySpan<byte> utf8) => {TypeNames.Model}NewsSerializer.FromJson<{_name}>(utf8);",
            ("global::System.Text.Json.JsonException", "The JSON is malformed, or is no such record; the message says where."));
        WriteEntryPoint(
            "Reads a record from JSON.",
            $"public static {_name} FromJson(string json) => {TypeNames.Model}NewsSerializer.FromJson<{_name}>(json);",
            ("global::System.Text.Json.JsonException", "The JSON is malformed, or is no such record; the message says where."));
    }

    private void WriteTextEntryPoints()
    {
        WriteEntryPoint(
            "Reads an annotated article.",
            $"public static {_name} Parse(string text) => {TypeNames.Model}NewsMarkdown.Parse<{_name}>(text);",
            ($"{TypeNames.Model}NewsFormatException", "The text has errors, or is no such article; the exception lists them with their lines."));
        WriteEntryPoint(
            "The article with its annotations, as its fixture is written.",
            $"public string ToNewsMarkdown() => {TypeNames.Model}NewsMarkdown.Write(this);");
        WriteEntryPoint(
            "The article without its annotations.",
            $"public string ToPlainText() => {TypeNames.Model}NewsMarkdown.ToPlainText(this);");
    }

    private void WriteEntryPoint(string summary, string code, (string Type, string When)? exception = null)
    {
        _source.Line();
        _source.Summary(summary);
        if (exception is { } thrown)
        {
            _source.Line($"/// <exception cref=\"{thrown.Type}\">{CSharp.DocText(thrown.When)}</exception>");
        }

        _source.Line(code);
    }

    /// <summary>The members that the runtime requires of every article, whatever its schema; explicit if they are not for users of the article.</summary>
    private void WriteArticle()
    {
        const string article = TypeNames.Model + "INewsArticle";
        const string enumerable = "global::System.Collections.Generic.IEnumerable";
        string arguments = string.Join(", ", new[] { _schema!.Name }.Concat(_schema.UserKinds).Select(CSharp.Literal));

        _source.Line();
        _source.Summary("All blocks, head and body, in document order.");
        _source.Line($"public {enumerable}<{TypeNames.Model}NewsText> Blocks =>");
        WriteCollection($"{TypeNames.CompilerServices}ArticleBlocks.Collect(", ArticleMember("body", TypePlanKind.List) ?? "default", ", ", Texts(), ");");

        _source.Line();
        _source.Summary("All entities, values and statements.");
        _source.Line($"public {enumerable}<{TypeNames.Model}NewsAnnotation> Annotations =>");
        WriteCollection("", "", "", Annotations(), ";");

        _source.Line();
        WriteSchemaInfo($"static {TypeNames.CompilerServices}NewsSchemaInfo {article}<{_name}>.Schema {{ get; }} = new({arguments})");

        _source.Line();
        _source.Line($"{TypeNames.Model}NewsTextFormat? {article}.TextFormat => {ArticleMember("textFormat", TypePlanKind.TextFormat) ?? "null"};");

        _source.Line();
        _source.Line($"{TypeNames.Model}NewsList<{TypeNames.Model}NewsSpan> {article}.Sections => {ArticleMember("sections", TypePlanKind.List) ?? "default"};");
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

    /// <summary>The article's texts outside the body: those that are not copies of a block of the body are its head.</summary>
    private IEnumerable<string> Texts() =>
        _record.Members
            .Where(member => member.Type.Kind == TypePlanKind.Text || _types.Index.RecordOf(member.Type)?.Role == RecordRole.Text)
            .Where(member => member.Type.Kind is not (TypePlanKind.List or TypePlanKind.Map))
            .Select(member => $"({CSharp.Literal(member.JsonName)}, {EmittedNames.Property(member)})");

    private IEnumerable<string> Annotations() =>
        _record.Members
            .Where(member => _types.Index.IsAnnotationList(member.Type))
            .Select(member => $".. {EmittedNames.Property(member)}");
}
