using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Preview;

namespace NewsSchema.Tool.Annotator.Views;

/// <summary>Writes an article as the JSON that a page shows. Ids that the format makes up are left out: they would change with every other annotation.</summary>
internal sealed class ArticleRenderer
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArticleOutline _article;
    private readonly RenderedArticle? _old;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly SpanLabels _labels;

    private ArticleRenderer(ArticleOutline article, RenderedArticle? old)
    {
        _article = article;
        _old = old;
        _json = new Utf8JsonWriter(_buffer, Options);
        _labels = new SpanLabels(article);
    }

    /// <param name="article">The article.</param>
    /// <param name="version">Its version.</param>
    /// <param name="findings">What is reported about it.</param>
    /// <param name="old">The version before, whose equal pieces are taken over; null if there is none.</param>
    public static RenderedArticle Render(ArticleOutline article, string version, IReadOnlyList<ArticleFinding> findings, RenderedArticle? old) =>
        new ArticleRenderer(article, old).Render(version, findings);

    private RenderedArticle Render(string version, IReadOnlyList<ArticleFinding> findings)
    {
        int count = _article.Blocks.Count;
        byte[][] blocks = new byte[count][];
        string[] sources = new string[count];
        string?[] slots = [.. _article.Blocks.Select(static block => block.Slot?.Class)];
        Dictionary<string, string> facts = FindFacts();
        string[] changed = _old is null ? [] : [.. facts.Except(_old.Facts).Concat(_old.Facts.Except(facts)).Select(static fact => fact.Key).Distinct()];
        for (int i = 0; i < count; i++)
        {
            OutlineBlock block = _article.Blocks[i];
            int start = block.AttributesSource?.Start ?? block.Source.Start;
            ReadOnlySpan<char> source = _article.Article.Text.AsSpan(start, block.Source.End - start);
            bool isSame = i < _old?.Sources.Length && source.SequenceEqual(_old.Sources[i]);
            sources[i] = isSame ? _old!.Sources[i] : source.ToString();

            // A block shows its own characters and facts of what it refers to, and nothing else.
            bool isShown = isSame && _old!.Slots[i] == slots[i] && !Array.Exists(changed, id => sources[i].Contains(id, StringComparison.Ordinal));
            blocks[i] = isShown ? _old!.Blocks[i] : Piece(i < _old?.Blocks.Length ? _old.Blocks[i] : null, () => WriteBlock(block));
        }

        Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);
        Add("headline", () => _json.WriteStringValue(_article.View.Headline?.Text ?? ""));
        string language = _article.View.Language?.Text ?? "";
        Add("language", () => _json.WriteStringValue(language));
        Add("dir", () => _json.WriteStringValue(PreviewPage.IsRightToLeft(language) ? "rtl" : "ltr"));
        Add("sections", WriteSections);
        Add("entities", WriteEntities);
        Add("statements", WriteStatements);
        Add("values", WriteValues);
        Add("front", () => FrontRenderer.Write(_article.Article.Article.Front, _json));
        Add("findings", () => ArticleFinding.Write(findings, _json));
        return new RenderedArticle { Version = version, Blocks = blocks, Sources = sources, Slots = slots, Facts = facts, Parts = parts };

        void Add(string name, Action write) => parts.Add(name, Piece(_old?.Parts.GetValueOrDefault(name), write));
    }

    /// <summary>The kind and the name of each entity and value, and who says each statement.</summary>
    private Dictionary<string, string> FindFacts()
    {
        Dictionary<string, string> facts = new(StringComparer.Ordinal);
        foreach (OutlineAnnotation annotation in _article.Annotations.Where(static annotation => !annotation.View.IsAnonymous))
        {
            string shown = annotation.Kind.Role == NodeClass.Statement ? PreviewStatement.VoiceOf(annotation.View) : annotation.View["value"]?.Text + " " + annotation.View.Name;
            facts[annotation.Id] = annotation.Kind.Class + " " + shown;
        }

        return facts;
    }

    private byte[] Piece(byte[]? old, Action write)
    {
        write();
        _json.Flush();
        byte[] piece = RenderedArticle.Reuse(old, _buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        _json.Reset();
        return piece;
    }

    private void WriteBlock(OutlineBlock block)
    {
        _json.WriteStartObject();
        _json.WriteNumber("index"u8, block.Index);
        _json.WriteNumber("level"u8, block.Level);
        _json.WriteString("slot"u8, block.Slot?.Class);
        _json.WriteString("text"u8, block.Text);
        if (block.Whole is { } whole)
        {
            _json.WriteStartObject("whole"u8);
            WriteAttributes(whole);
            _json.WriteString("kind"u8, whole.Kind?.Class);
            _json.WriteEndObject();
        }

        _json.WriteStartArray("spans"u8);
        foreach (OutlineSpan span in block.Spans)
        {
            WriteSpan(span);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteSpan(OutlineSpan span)
    {
        _json.WriteStartObject();
        _json.WriteNumber("index"u8, span.Address.Index);
        _json.WriteNumber("parent"u8, span.Parent);
        _json.WriteNumber("start"u8, span.Start);
        _json.WriteNumber("end"u8, span.End);
        WriteAttributes(span);
        _json.WriteString("kind"u8, span.Kind?.Class);
        _json.WriteString("role"u8, SpanLabels.RoleOf(span));
        _json.WriteStartArray("anchors"u8);
        foreach (string anchor in span.Anchors)
        {
            _json.WriteStringValue(anchor);
        }

        _json.WriteEndArray();
        string name = _labels.NameOf(span);
        _json.WriteString("name"u8, name);
        _json.WriteString("label"u8, SpanLabels.LabelOf(span, name));
        _json.WriteString("href"u8, span.Href);
        _json.WriteEndObject();
    }

    /// <summary>Writes classes, id and attributes as in the file.</summary>
    private void WriteAttributes(OutlineSpan span)
    {
        SpanAttributes attributes = span.Attributes;
        _json.WriteStartArray("classes"u8);
        foreach (string name in attributes.Classes)
        {
            _json.WriteStringValue(name);
        }

        _json.WriteEndArray();
        _json.WriteString("id"u8, attributes.Id);
        _json.WriteStartObject("attributes"u8);
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach ((string name, string value) in attributes.Pairs)
        {
            // A second attribute of a name is a finding; the first one counts.
            if (written.Add(name))
            {
                _json.WriteString(name, value);
            }
        }

        _json.WriteEndObject();
    }

    private void WriteSections()
    {
        _json.WriteStartArray();
        foreach (OutlineSection section in _article.Sections)
        {
            _json.WriteStartObject();
            _json.WriteNumber("start"u8, section.Start);
            _json.WriteNumber("end"u8, section.End);
            WriteAttributes(section.Span);
            _json.WriteString("kind"u8, section.Span.Kind?.Class);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteEntities()
    {
        _json.WriteStartArray();
        foreach (OutlineAnnotation entity in _article.Annotations.Where(static annotation => annotation.Kind.Role == NodeClass.Entity))
        {
            _json.WriteStartObject();
            WriteIdentity(entity);
            _json.WriteString("name"u8, entity.View.Name);
            _json.WriteString("sameAs"u8, entity.View.SameAs?.Text);
            _json.WriteBoolean("declared"u8, entity.Entry is not null);
            WriteMentions(entity);
            _json.WriteStartArray("facts"u8);
            foreach ((string name, ValueView value) in entity.View.Members)
            {
                _json.WriteStartArray();
                _json.WriteStringValue(name);
                _json.WriteStringValue(TextOf(value));
                _json.WriteEndArray();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteStatements()
    {
        _json.WriteStartArray();
        foreach (OutlineAnnotation statement in _article.Annotations.Where(static annotation => annotation.Kind.Role == NodeClass.Statement).OrderBy(PlaceOf))
        {
            _json.WriteStartObject();
            WriteIdentity(statement);
            _json.WriteString("text"u8, statement.View.Name);
            _json.WriteString("voice"u8, PreviewStatement.VoiceOf(statement.View));
            foreach (string role in new[] { "speaker", "source", "addressee" })
            {
                if (statement.View[role] is { } fact)
                {
                    _json.WriteStartObject(role);
                    _json.WriteString("id"u8, fact.Target is { IsAnonymous: false } target ? target.Id : null);
                    _json.WriteString("name"u8, fact.Name);
                    _json.WriteEndObject();
                }
            }

            _json.WriteStartArray("cue"u8);
            foreach (OutlineSpan cue in _labels.AnchorsOf(statement).Where(static anchor => anchor.Anchors.Contains("cue")))
            {
                WriteAddress(cue);
            }

            _json.WriteEndArray();
            _json.WriteStartArray("anchors"u8);
            foreach (OutlineSpan anchor in _labels.AnchorsOf(statement))
            {
                foreach (string role in anchor.Anchors)
                {
                    _json.WriteStartObject();
                    _json.WriteString("role"u8, role);
                    _json.WritePropertyName("at"u8);
                    WriteAddress(anchor);
                    _json.WriteEndObject();
                }
            }

            _json.WriteEndArray();
            WriteMentions(statement);
            _json.WriteNumber("fragments"u8, Math.Max(1, statement.View.Fragments.Length));
            _json.WriteString("act"u8, statement.View["act"]?.Text);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteValues()
    {
        _json.WriteStartArray();
        foreach (OutlineAnnotation value in _article.Annotations.Where(static annotation => annotation.Kind.Role == NodeClass.Value).OrderBy(PlaceOf))
        {
            _json.WriteStartObject();
            WriteIdentity(value);
            _json.WriteString("value"u8, value.View["value"]?.Text);
            _json.WriteString("text"u8, value.View.Name);
            WriteMentions(value);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteIdentity(OutlineAnnotation annotation)
    {
        _json.WriteString("id"u8, annotation.View.IsAnonymous ? null : annotation.Id);
        _json.WriteString("kind"u8, annotation.Kind.Class);
    }

    private void WriteMentions(OutlineAnnotation annotation)
    {
        _json.WriteStartArray("mentions"u8);
        foreach (OutlineSpan mention in annotation.Mentions)
        {
            WriteAddress(mention);
        }

        _json.WriteEndArray();
    }

    private void WriteAddress(OutlineSpan span)
    {
        _json.WriteStartArray();
        _json.WriteNumberValue(span.Address.Block);
        _json.WriteNumberValue(span.Address.Index);
        _json.WriteEndArray();
    }

    private static int PlaceOf(OutlineAnnotation annotation) => annotation.Mentions.Count > 0 ? annotation.Mentions[0].Source.Start : -1;

    private static string TextOf(ValueView value) =>
        value.Fact is { } fact ? fact.Name
        : value.Items.Count > 0 ? string.Join(", ", value.Items.Select(TextOf))
        : string.Join(", ", value.Members.Select(static member => $"{member.Key}: {TextOf(member.Value)}"));
}
