using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>Writes the members by which a user reads and writes a root.</summary>
internal sealed class EntryPointEmitter
{
    private const string Serializer = TypeNames.Model + "NewsSerializer";
    private const string Xml = TypeNames.Model + "NewsXml";
    private const string Markdown = TypeNames.Model + "NewsMarkdown";
    private const string Escaping = TypeNames.Model + "JsonEscaping";
    private const string Stream = "global::System.IO.Stream";
    private const string Token = "global::System.Threading.CancellationToken cancellationToken = default";
    private const string Task = "global::System.Threading.Tasks.Task";

    private static readonly (string Type, string When) s_json =
        ("global::System.Text.Json.JsonException", "The JSON is malformed, or does not match the record. The message contains the path, line and byte.");

    private static readonly (string Type, string When) s_xml =
        (TypeNames.Model + "NewsFormatException", "The XML is not well-formed, exceeds a limit, or does not match the record. The errors have lines, columns and paths.");

    private static readonly (string Type, string When) s_text =
        (TypeNames.Model + "NewsFormatException", "The text has errors, or does not match the schema. The exception lists all errors with their lines.");

    private static readonly (string Type, string When) s_links =
        ("global::System.ArgumentException", "The article refers to an entity that none of its lists contains.");

    private readonly SourceWriter _source;
    private readonly RecordPlan _record;
    private readonly string _name;

    public EntryPointEmitter(SourceWriter source, RecordPlan record)
    {
        _source = source;
        _record = record;
        _name = CSharp.Identifier(record.Name);
    }

    public void Write(bool isXml)
    {
        WriteJson();
        if (isXml)
        {
            WriteXml();
        }

        if (_record.Role == RecordRole.Article)
        {
            WriteText();
            if (_record.IsParsable)
            {
                WriteParsable();
            }
        }
    }

    /// <summary>
    /// C# 14 has static extension members. <c>TryParse</c> is one, because ASP.NET Core binds a parameter whose type declares a method of that name from the
    /// query instead of the body.
    /// </summary>
    public void WriteExtensions()
    {
        _source.Line();
        _source.Summary($"Parses `{_record.Name}` without exceptions.");
        _source.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        _source.Line(GeneratedCode.Attribute);
        _source.Open($"{_record.Accessibility} static class {_record.Name}_Parsing");
        _source.Open($"extension({_name})");
        WriteTryParse();
        _source.Line();
        _source.Summary("Parses an annotated article, and returns its errors, warnings and notes.");
        _source.Line($"public static bool TryParse(string? text, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {_name}? article, out global::System.Collections.Generic.IReadOnlyList<{TypeNames.Model}NewsError> errors) => {Markdown}.TryParse(text, out article, out errors);");
        _source.Close();
        _source.Close();
    }

    private void WriteJson()
    {
        (string, string)? links = _record.Role == RecordRole.Article ? s_links : null;
        WriteMember("Returns the JSON of the record in UTF-8.", $"public byte[] ToUtf8Json() => {Serializer}.ToUtf8Json(this);", links);
        WriteMember("Returns the JSON of the record.", $"public string ToJson() => {Serializer}.ToJson(this);", links);
        WriteMember("Returns the JSON of the record, on one line or indented by two spaces.", $"public string ToJson(bool indented) => {Serializer}.ToJson(this, indented);", links);
        WriteMember(
            "Writes the record as JSON in UTF-8.",
            $"public void WriteTo(global::System.Buffers.IBufferWriter<byte> output, {Escaping} escaping = {Escaping}.Relaxed) => {Serializer}.WriteTo(this, output, escaping);",
            links);
        WriteMember(
            "Writes the record as JSON in UTF-8.",
            $"public void WriteTo({Stream} output, {Escaping} escaping = {Escaping}.Relaxed) => {Serializer}.WriteTo(this, output, escaping);",
            links);
        WriteMember(
            "Writes the record as JSON in UTF-8.",
            $"public {Task} WriteToAsync({Stream} output, {Token}) => {Serializer}.WriteToAsync(this, output, cancellationToken);",
            links);
        WriteMember(
            "Writes the record as JSON in UTF-8.",
            $"public {Task} WriteToAsync({Stream} output, {Escaping} escaping, {Token}) => {Serializer}.WriteToAsync(this, output, escaping, cancellationToken);",
            links);
        WriteMember("Reads a record from JSON in UTF-8.", $"public static {_name} FromJson(global::System.ReadOnlySpan<byte> utf8) => {Serializer}.FromJson<{_name}>(utf8);", s_json);
        WriteMember(
            "Reads a record from JSON in UTF-8 in the buffers of a pipe or of a message bus.",
            $"public static {_name} FromJson(global::System.Buffers.ReadOnlySequence<byte> utf8Json) => {Serializer}.FromJson<{_name}>(utf8Json);",
            s_json);
        WriteMember("Reads a record from JSON.", $"public static {_name} FromJson(string json) => {Serializer}.FromJson<{_name}>(json);", s_json);
        WriteMember("Reads a record from a stream of JSON in UTF-8, up to its end.", $"public static {_name} FromJson({Stream} utf8Json) => {Serializer}.FromJson<{_name}>(utf8Json);", s_json);
        WriteMember(
            "Reads a record from a stream of JSON in UTF-8, up to its end.",
            $"public static {Task}<{_name}> FromJsonAsync({Stream} utf8Json, {Token}) => {Serializer}.FromJsonAsync<{_name}>(utf8Json, cancellationToken);",
            s_json);
    }

    private void WriteXml()
    {
        const string options = TypeNames.Model + "NewsXmlOptions? options = null";
        WriteMember(
            "Reads a record from XML. An encoding that the document declares does not count.",
            $"public static {_name} ParseXml(string xml, {options}) => {Xml}.Parse<{_name}>(xml, options);",
            s_xml);
        WriteMember(
            "Reads a record from XML in UTF-8, UTF-16 or the encoding that the document declares.",
            $"public static {_name} ParseXml(global::System.ReadOnlySpan<byte> xml, {options}) => {Xml}.Parse<{_name}>(xml, options);",
            s_xml);
        WriteMember(
            "Reads a record from a stream of XML, up to its end.",
            $"public static {_name} ParseXml({Stream} xml, {options}) => {Xml}.Parse<{_name}>(xml, options);",
            s_xml);
        WriteMember(
            "Reads a record from a stream of XML, up to its end.",
            $"public static {Task}<{_name}> ParseXmlAsync({Stream} xml, {options}, {Token}) => {Xml}.ParseAsync<{_name}>(xml, options, cancellationToken);",
            s_xml);
    }

    private void WriteText()
    {
        WriteMember("Parses an annotated article.", $"public static {_name} Parse(string text) => {Markdown}.Parse<{_name}>(text);", s_text);
        WriteMember("Parses an annotated article from a stream of UTF-8, up to its end.", $"public static {_name} Parse({Stream} utf8) => {Markdown}.Parse<{_name}>(utf8);", s_text);
        WriteMember(
            "Parses an annotated article from a stream of UTF-8, up to its end.",
            $"public static {Task}<{_name}> ParseAsync({Stream} utf8, {Token}) => {Markdown}.ParseAsync<{_name}>(utf8, cancellationToken);",
            s_text);
        WriteMember("Creates the record of an article that was read without its schema.", $"public static {_name} FromDocument({TypeNames.Model}NewsDocument document) => {Markdown}.FromDocument<{_name}>(document);", s_text);
        WriteMember("Returns the article as a document, for code that works without a schema.", $"public {TypeNames.Model}NewsDocument ToDocument() => {Markdown}.ToDocument(this);", s_links);
        WriteMember("Returns the article with its annotations in the canonical form of the text format.", $"public string ToNewsMarkdown() => {Markdown}.Write(this);", s_links);
        WriteMember("Returns the text of the article without annotations.", $"public string ToPlainText() => {Markdown}.ToPlainText(this);");
    }

    /// <summary>Only for a record whose user declares the interface: it changes how ASP.NET Core binds a parameter of the type.</summary>
    private void WriteParsable()
    {
        const string provider = "global::System.IFormatProvider? provider";
        const string chars = "global::System.ReadOnlySpan<char>";
        string result = $"[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out {_name} result";
        _source.Line();
        WriteTryParse();
        WriteMember("Parses an annotated article. The format provider is ignored.", $"public static {_name} Parse(string s, {provider}) => Parse(s);", s_text);
        WriteMember("Parses an annotated article. The format provider is ignored.", $"public static {_name} Parse({chars} s, {provider}) => Parse(s.ToString());", s_text);
        WriteMember("Parses an annotated article, and returns whether it has no errors. The format provider is ignored.", $"public static bool TryParse([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, {provider}, {result}) => {Markdown}.TryParse(s, out result);");
        WriteMember("Parses an annotated article, and returns whether it has no errors. The format provider is ignored.", $"public static bool TryParse({chars} s, {provider}, {result}) => {Markdown}.TryParse(s.ToString(), out result);");
    }

    private void WriteTryParse()
    {
        _source.Summary("Parses an annotated article, and returns whether it has no errors.");
        _source.Line($"public static bool TryParse([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {_name}? article) => {Markdown}.TryParse(text, out article);");
    }

    private void WriteMember(string summary, string code, (string Type, string When)? exception = null)
    {
        _source.Line();
        _source.Summary(summary);
        if (exception is { } thrown)
        {
            _source.Line($"/// <exception cref=\"{thrown.Type}\">{CSharp.DocText(thrown.When)}</exception>");
        }

        _source.Line(code);
    }
}
