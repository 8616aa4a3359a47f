using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Xml;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>A part of a sample of JSON or XML: a member, an item or an element.</summary>
/// <param name="Name">The name; for an item of a list, its number.</param>
/// <param name="Detail">The value, if it is one.</param>
/// <param name="Kind">One of <see cref="SymbolKind"/>.</param>
/// <param name="Source">All of it.</param>
/// <param name="NameSource">Its name.</param>
/// <param name="IsItem">Whether it has a number in place of a name.</param>
/// <param name="Children">What is in it.</param>
internal sealed record DataPart(string Name, string? Detail, int Kind, SourceSpan Source, SourceSpan NameSource, bool IsItem, IReadOnlyList<DataPart> Children);

/// <summary>A sample of JSON or XML in an editor, as the parts that it consists of.</summary>
internal sealed class DataText
{
    /// <summary>A tree deeper than an editor shows costs more than it helps.</summary>
    private const int MaxDepth = 64;

    private const int LongestDetail = 60;

    private readonly int _mark;
    private readonly TextLines _lines;

    public DataText(OpenDocument document, CancellationToken cancellation)
    {
        string text = TextNormalization.Normalize(document.Text);
        _mark = document.Text.StartsWith('\uFEFF') ? 1 : 0;
        _lines = new TextLines(text);
        OpenedFixture fixture = OpenedFixture.Open(new Fixture(document.Path ?? document.FileName, null, null), text, cancellation);
        Parts = fixture.Xml is { } xml ? [Of(xml.Root, text, 0)]
            : fixture.Samples is [var only] ? Of(only, 0)
            : [.. fixture.Samples.Select((sample, index) => OfItem(sample, index, 0))];
    }

    /// <summary>The outermost parts.</summary>
    public IReadOnlyList<DataPart> Parts { get; }

    public int OffsetAt(Position position) => _lines.OffsetAt(position.Line == 0 ? position with { Character = position.Character - _mark } : position);

    public PositionRange RangeOf(SourceSpan span) => new(PositionAt(span.Start), PositionAt(span.End));

    /// <summary>The parts around an offset, the outermost first; the last one is that whose name or value is there.</summary>
    public IReadOnlyList<DataPart> FindPath(int offset)
    {
        List<DataPart> path = [];
        IReadOnlyList<DataPart> parts = Parts;
        while (parts.FirstOrDefault(part => part.Source.Start <= offset && offset <= part.Source.End) is { } part)
        {
            path.Add(part);
            parts = part.Children;
        }

        return path;
    }

    private Position PositionAt(int offset)
    {
        Position position = _lines.PositionAt(offset);
        return position.Line == 0 ? position with { Character = position.Character + _mark } : position;
    }

    private static DataPart[] Of(MapNode map, int depth) =>
        depth >= MaxDepth ? [] : [.. map.Members.Select(member => OfMember(member, depth))];

    private static DataPart OfMember(Member member, int depth)
    {
        (string? detail, int kind, DataPart[] children) = Describe(member.Value, depth);
        return new DataPart(member.Key, detail, kind, SourceSpan.FromBounds(member.KeySpan.Start, Math.Max(member.KeySpan.End, member.Value.Span.End)), member.KeySpan, false, children);
    }

    private static DataPart OfItem(Node item, int index, int depth)
    {
        (string? detail, int kind, DataPart[] children) = Describe(item, depth);
        return new DataPart($"[{index}]", detail, kind, item.Span, new SourceSpan(item.Span.Start, Math.Min(1, item.Span.Length)), true, children);
    }

    private static (string? Detail, int Kind, DataPart[] Children) Describe(Node node, int depth) => node switch
    {
        MapNode map => (null, SymbolKind.Object, Of(map, depth + 1)),
        ListNode list => (null, SymbolKind.Array, depth >= MaxDepth ? [] : [.. list.Items.Select((item, index) => OfItem(item, index, depth + 1))]),
        ScalarNode { Kind: ScalarKind.Null } => ("null", SymbolKind.Null, []),
        ScalarNode { Kind: ScalarKind.Plain, Text: "true" or "false" } scalar => (scalar.Text, SymbolKind.Boolean, []),
        ScalarNode { Kind: ScalarKind.Plain } scalar => (Shorten(scalar.Text), SymbolKind.Number, []),
        _ => (Shorten(((ScalarNode)node).Text), SymbolKind.String, []),
    };

    private static DataPart Of(XmlElement element, string text, int depth)
    {
        // The content ends before the closing tag; an empty element has none.
        int end = element.Content.Length > 0 ? element.Content.End : element.Span.End;
        int close = text.IndexOf('>', end) is >= 0 and int index ? index + 1 : end;
        IEnumerable<DataPart> attributes = element.Attributes.Select(static attribute => new DataPart("@" + attribute.Name.Local, Shorten(attribute.Value), SymbolKind.Property, attribute.Span, attribute.Span, false, []));
        return new DataPart(
            element.Name.Local,
            element.Text is { } value && !element.IsBlank ? Shorten(value.Trim()) : null,
            element.Children.Count > 0 || element.Attributes.Count > 0 ? SymbolKind.Object : SymbolKind.Field,
            SourceSpan.FromBounds(element.Span.Start, close),
            element.Span,
            false,
            depth >= MaxDepth ? [] : [.. attributes, .. element.Children.Select(child => Of(child, text, depth + 1))]);
    }

    private static string Shorten(string text) => text.Length <= LongestDetail ? text : text[..(char.IsHighSurrogate(text[LongestDetail - 2]) ? LongestDetail - 2 : LongestDetail - 1)] + "…";
}
