using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Xml;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Fixtures;

/// <summary>
/// A fixture, read: its samples with their positions, its errors and its schema. All steps work on this; types are made from its
/// <see cref="FixtureModel"/>, which has no positions.
/// </summary>
internal sealed class OpenedFixture
{
    /// <summary>The endings that are not part of a fixture's name, longer ones first.</summary>
    private static readonly string[] s_endings = [".news.md", ".news.json", ".news.jsonl", ".news.ndjson", ".news.xml", ".md", ".json", ".jsonld", ".jsonl", ".ndjson", ".xml", ".nitf", ".rss", ".atom"];

    private readonly string _text;
    private readonly string _fileName;
    private readonly FixtureDocument _document;
    private readonly bool _isXml;
    private LineMap? _lines;

    private OpenedFixture(Fixture fixture, string text, FixtureFormat format, FixtureDocument document, string? schema, IReadOnlyList<SourceError> errors)
    {
        Fixture = fixture;
        IsArticle = format.IsArticle;
        _isXml = format is XmlFormat;
        Schema = schema;
        Errors = errors;
        _text = text;
        _fileName = FileName(fixture.Path);
        _document = document;
    }

    public Fixture Fixture { get; }

    /// <summary>Whether its samples are annotated articles; otherwise they are data.</summary>
    public bool IsArticle { get; }

    /// <summary>The record that its samples are, in PascalCase; null if it names no schema.</summary>
    public string? Schema { get; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<SourceError> Errors { get; }

    /// <summary>The samples that it holds.</summary>
    public IReadOnlyList<MapNode> Samples => _document.Samples;

    /// <summary>The document that its samples are in, if it is XML; null otherwise.</summary>
    public XmlDocument? Xml => _document.Xml;

    /// <summary>The samples if they are XML.</summary>
    public IReadOnlyList<XmlElement> Elements => _document.Elements;

    /// <summary>Whether so much could not be read that nothing follows from what is missing.</summary>
    public bool IsBroken => _document.IsBroken;

    /// <summary>Whether reading its samples found an error.</summary>
    public bool HasErrors => _document.HasErrors;

    /// <summary>The place where the file itself names its schema; empty if it does not.</summary>
    public SourceSpan SchemaSpan => _document.Schema?.Span ?? default;

    /// <summary>The lines of its text.</summary>
    public LineMap Lines => _lines ??= new LineMap(_text);

    /// <param name="fixture">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static OpenedFixture Open(Fixture fixture, string text, CancellationToken cancellation)
    {
        FixtureFormat format = FixtureFormat.Of(fixture, FileName(fixture.Path), text);
        var errors = new List<SourceError>();
        FixtureDocument document = format.Read(fixture, text, errors, cancellation);
        cancellation.ThrowIfCancellationRequested();
        string? schema = SchemaOf(fixture, document, errors);
        return new OpenedFixture(fixture, text, format, document, schema, errors);
    }

    /// <summary>What the fixture contributes to its project's types; null if it names no schema.</summary>
    public FixtureModel? ToModel() => Schema is null ? null : new FixtureModel(
        Fixture.Path,
        _fileName,
        Schema,
        IdentifierNaming.ToIdentifier(Stem(_fileName)),
        Fixture.Resource,
        IsArticle,
        _document.IsList,
        IsBroken,
        ShapeOf())
    {
        Xml = _isXml ? XmlModel.Of(_document) : null,
        IsTrade = Fixture.Format is not null,
    };

    private Shape? ShapeOf()
    {
        List<Shape> shapes = Samples.Select(Shape.Of).Concat(Elements.Select(XmlShape.Of)).ToList();
        return shapes.Count == 0 ? null : Shape.MergeSamples(shapes);
    }

    /// <summary>The schema that the file itself names, then its item, then its folder.</summary>
    private static string? SchemaOf(Fixture fixture, FixtureDocument document, List<SourceError> errors)
    {
        bool isEmpty = string.IsNullOrWhiteSpace(fixture.Schema);
        string name = document.Schema?.Text ?? (isEmpty ? Folder(fixture.Path) : fixture.Schema!);
        string schema = CaseConversion.ToPascalCase(name);
        if (schema.Length > 0 && char.IsLetter(schema[0]))
        {
            return schema;
        }

        errors.Add(FixtureCodes.SchemaName.At(document.Schema?.Span ?? default, name));
        return null;
    }

    private static string Stem(string fileName)
    {
        string? ending = Array.Find(s_endings, ending => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return ending is null ? fileName : fileName.Substring(0, fileName.Length - ending.Length);
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string Folder(string path)
    {
        int end = path.LastIndexOfAny(['/', '\\']);
        return end <= 0 ? "" : FileName(path.Substring(0, end));
    }
}
