using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;
using NewsSchema.Serialization.Records;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.Formats;

/// <summary>
/// Reads articles from trade formats into records: facts go to the members of their concept. A fact that its member cannot hold is kept in <c>vendor</c>, so that the record has the rest of the article.
/// </summary>
internal sealed class RecordBinding
{
    private const string Code = "NEWS8016";
    private const string Bag = "vendor";

    private readonly NewsDocument _document;
    private readonly ReadOptions _options;
    private readonly List<ReadNote> _notes;

    /// <summary>Why facts were taken out of the article.</summary>
    private readonly List<NewsError> _mismatches = [];

    /// <summary>The metadata, of which those are taken out that the record cannot hold.</summary>
    private readonly List<Member> _facts = [];

    /// <summary>All other members: the text and its annotations, without which a record would be another article.</summary>
    private readonly List<Member> _text = [];

    private RecordBinding(NewsReadResult result, ReadOptions options, IReadOnlyDictionary<string, NewsConcept>? concepts)
    {
        _document = result.Document;
        _options = options;
        _notes = [.. result.Report.Notes];
        foreach (Member member in Rename(_document.Tree, concepts))
        {
            (IsFact(member) ? _facts : _text).Add(member);
        }
    }

    /// <exception cref="NewsFormatException">The file has errors, or does not match the record.</exception>
    public static T Bind<T>(NewsReadResult result, ReadOptions options, out ReadReport report)
        where T : class, INewsArticle<T>
    {
        if (result.Document.HasErrors)
        {
            throw new NewsFormatException(result.Document.Errors);
        }

        var binding = new RecordBinding(result, options, T.Schema.Concepts);
        List<string>? texts = [];
        var text = new NewsJsonWriter(JsonEscaping.Relaxed);
        try
        {
            TreeJson.Write(ref text, binding._text, texts);
            while (true)
            {
                if (binding.TryRead(text.Written, texts, out T? record, out JsonException? mismatch))
                {
                    report = new ReadReport(binding._notes);
                    return record;
                }

                if (texts is not null && binding.IndexOfFact(mismatch) < 0)
                {
                    // The message quotes the JSON of the text, so that it needs all of it.
                    texts = null;
                    text.Release();
                    text = new NewsJsonWriter(JsonEscaping.Relaxed);
                    TreeJson.Write(ref text, binding._text);
                    continue;
                }

                binding.TakeOut(mismatch);
            }
        }
        finally
        {
            text.Release();
        }
    }

    /// <summary>
    /// Reads the record. The facts precede the text, so that little is read again after one of them does not fit, and the text is read once.
    /// </summary>
    /// <param name="text">The JSON of the members of the text.</param>
    /// <param name="texts">The texts that the JSON refers to; null if it contains all of them.</param>
    /// <param name="record">The record; null after a mismatch.</param>
    /// <param name="mismatch">What does not fit; null if everything does.</param>
    private bool TryRead<T>(ReadOnlySpan<byte> text, List<string>? texts, [NotNullWhen(true)] out T? record, [NotNullWhen(false)] out JsonException? mismatch)
        where T : class, INewsArticle<T>
    {
        var json = new NewsJsonWriter(JsonEscaping.Relaxed);
        try
        {
            json.Raw("{"u8);
            TreeJson.Write(ref json, _facts);
            json.Raw(text);
            json.EndObject();
            record = NewsSerializer.Read<T>(json.Written, JsonReadFlags.LenientText, texts);
            mismatch = null;
        }
        catch (JsonException e)
        {
            record = null;
            mismatch = e;
        }
        finally
        {
            json.Release();
        }

        return record is not null;
    }

    /// <summary>The members, of which facts have the names that pins of the record give their concepts.</summary>
    private static IEnumerable<Member> Rename(MapNode tree, IReadOnlyDictionary<string, NewsConcept>? concepts)
    {
        if (concepts is null)
        {
            return tree.Members;
        }

        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach ((string name, NewsConcept concept) in concepts)
        {
            if (!tree.Has(name))
            {
                names.TryAdd(ConceptTable.MemberOf(concept), name);
            }
        }

        return tree.Members.Select(member => names.TryGetValue(member.Key, out string? name) ? member with { Key = name } : member);
    }

    /// <summary>Whether a member is metadata, not the text or a list of annotations.</summary>
    private static bool IsFact(Member member) =>
        member.Key is not ("id" or "language") && !TreeMemberNames.IsRootMember(member.Key)
        && !(member.Value is ListNode list && list.Items.Exists(static item => item is MapNode { Kind: not null }));

    /// <summary>The fact that a mismatch is about; -1 if it is not about a fact.</summary>
    private int IndexOfFact(JsonException mismatch)
    {
        string name = SchemaMismatch.FirstStep(mismatch.Path ?? "$");
        return _facts.FindIndex(fact => fact.Key == name);
    }

    /// <summary>Takes the fact that the record's member cannot hold out of the article.</summary>
    /// <exception cref="NewsFormatException">The mismatch is not about a fact, or the record requires it.</exception>
    private void TakeOut(JsonException mismatch)
    {
        int index = IndexOfFact(mismatch);
        var tree = new MapNode(_facts.Count + _text.Count) { Span = _document.Tree.Span };
        tree.Members.AddRange([.. _facts, .. _text]);
        NewsError error = SchemaMismatch.Find(tree, _document.Lines, mismatch);
        if (index < 0)
        {
            // If the record requires a fact that was taken out, the reason why it was is part of the answer.
            throw new NewsFormatException([.. _document.Errors, .. _mismatches, error]);
        }

        _mismatches.Add(error);
        Member member = _facts[index];
        _facts.RemoveAt(index);
        bool isKept = member.Key != Bag && _options.Vendor == VendorFacts.Keep;
        if (isKept)
        {
            Keep(member);
        }

        _notes.Add(new ReadNote(Code, NewsSeverity.Warning, member.Key, error.Line, error.Column, error.Message + (isKept ? "; it is kept in 'vendor'" : "; it is left out")));
    }

    /// <summary>Adds a fact to <c>vendor</c>, as readers do.</summary>
    private void Keep(Member member)
    {
        var ledger = new SourceLedger(_options);
        JsonSourceObject.Keep(member.Value, SourcePath.NewRoot()[member.Key], ledger);
        if (_facts.Find(static fact => fact.Key == Bag).Value is not MapNode bag)
        {
            bag = new MapNode { Span = member.KeySpan };
            _facts.Add(new Member(Bag, member.KeySpan, bag));
        }

        foreach (Member kept in ledger.Vendor.Members)
        {
            if (!bag.Has(kept.Key))
            {
                bag.Members.Add(kept);
            }
            else
            {
                ((ListNode)bag[kept.Key]!).Items.AddRange(((ListNode)kept.Value).Items);
            }
        }
    }
}
