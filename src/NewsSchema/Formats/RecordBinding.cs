using System.Text.Json;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading;
using NewsSchema.Core.Tree;
using NewsSchema.Serialization.Records;

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

    private MapNode _tree;

    private RecordBinding(NewsReadResult result, ReadOptions options, IReadOnlyDictionary<string, NewsConcept>? concepts)
    {
        _document = result.Document;
        _options = options;
        _tree = Rename(_document.Tree, concepts ?? new Dictionary<string, NewsConcept>());
        _notes = [.. result.Report.Notes];
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
        while (true)
        {
            T? record = NewsMarkdown.TryRead<T>(binding._tree, out JsonException? mismatch);
            if (record is not null)
            {
                report = new ReadReport(binding._notes);
                return record;
            }

            binding.TakeOut(mismatch!);
        }
    }

    /// <summary>Gives facts the names that pins of the record give their concepts.</summary>
    private static MapNode Rename(MapNode tree, IReadOnlyDictionary<string, NewsConcept> concepts)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach ((string name, NewsConcept concept) in concepts)
        {
            if (!tree.Has(name))
            {
                names.TryAdd(ConceptTable.MemberOf(concept), name);
            }
        }

        var renamed = new MapNode(tree.Members.Count) { Class = tree.Class, Span = tree.Span };
        foreach (Member member in tree.Members)
        {
            renamed.Members.Add(names.TryGetValue(member.Key, out string? name) ? member with { Key = name } : member);
        }

        return renamed;
    }

    private static MapNode Without(MapNode tree, int index)
    {
        var rest = new MapNode(tree.Members.Count) { Class = tree.Class, Span = tree.Span };
        rest.Members.AddRange(tree.Members.Where((_, i) => i != index));
        return rest;
    }

    /// <summary>Whether a member is metadata. All others are the text and its annotations, without which a record would be another article.</summary>
    private static bool IsFact(Member member) =>
        member.Key is not ("id" or "language") && !TreeMemberNames.IsRootMember(member.Key)
        && !(member.Value is ListNode list && list.Items.Exists(static item => item is MapNode { Kind: not null }));

    /// <summary>Takes the fact that the record's member cannot hold out of the article.</summary>
    /// <exception cref="NewsFormatException">The mismatch is not about a fact, or the record requires it.</exception>
    private void TakeOut(JsonException mismatch)
    {
        NewsError error = SchemaMismatch.Find(_document.With(_tree), mismatch);
        int index = _tree.IndexOf(SchemaMismatch.FirstStep(mismatch.Path ?? "$"));
        if (index < 0 || !IsFact(_tree.Members[index]))
        {
            // If the record requires a fact that was taken out, the reason why it was is part of the answer.
            throw new NewsFormatException([.. _document.Errors, .. _mismatches, error]);
        }

        _mismatches.Add(error);
        Member member = _tree.Members[index];
        _tree = Without(_tree, index);
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
        if (_tree[Bag] is not MapNode bag)
        {
            bag = new MapNode { Span = member.KeySpan };
            _tree.Members.Add(new Member(Bag, member.KeySpan, bag));
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
