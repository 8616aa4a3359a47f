using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Annotator.Operations;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>Makes suggestions annotations.</summary>
internal static class Acceptance
{
    public static void Apply(EditBatch batch, IReadOnlyList<string> keys)
    {
        Dictionary<string, ArticleSuggestion> known = batch.FindSuggestions().GroupBy(static suggestion => suggestion.Key).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        foreach (string key in keys)
        {
            if (!known.TryGetValue(key, out ArticleSuggestion? suggestion))
            {
                batch.Skipped.Add(key);
                continue;
            }

            // Of many, one that does not fit anymore because of another is not a reason to lose the rest.
            if (TryAccept(batch, suggestion) is { } refusal)
            {
                if (keys.Count == 1)
                {
                    throw new EditRefusedException(refusal, suggestion.Block);
                }

                batch.Skipped.Add(key);
            }
        }
    }

    private static EditRefusal? TryAccept(EditBatch batch, ArticleSuggestion suggestion)
    {
        SpanAddress? place = suggestion.Existing;
        if (place is null)
        {
            (place, EditRefusal? refusal) = Add(batch, suggestion.Block, suggestion.Start, suggestion.End, Completed(batch, suggestion.Attributes, suggestion));
            if (refusal is not null)
            {
                return refusal;
            }
        }

        var statement = new SpanPlace(suggestion.Block, suggestion.Start, suggestion.End, suggestion.Attributes);
        foreach (SuggestedAnchor anchor in suggestion.With)
        {
            if (anchor.Role == "part")
            {
                string id = SpanIds.Require(batch, statement.FindIn(batch.Article) ?? place!.Value);
                Add(batch, anchor.Block, anchor.Start, anchor.End, new SpanAttributes { Id = id });
                continue;
            }

            (SpanAddress? at, _) = FindOrAdd(batch, anchor);
            if (at is { } address && statement.FindIn(batch.Article) is { } said)
            {
                batch.TryApply(new RelateAnchor(address, anchor.Role, said));
            }
        }

        return null;
    }

    /// <summary>A new entity gets the facts that are known of it; one that the article has is only mentioned.</summary>
    private static SpanAttributes Completed(EditBatch batch, SpanAttributes attributes, ArticleSuggestion suggestion)
    {
        if (attributes.Id is not { } id)
        {
            return attributes;
        }

        if (batch.Outline.Find(id) is not null)
        {
            return attributes with { Classes = [.. attributes.Classes.Where(static name => Core.Articles.Vocabulary.FindKind(name) is null)] };
        }

        attributes = suggestion.Name is { } name && name != batch.Outline.Blocks[suggestion.Block].Text[suggestion.Start..suggestion.End] ? attributes.With("name", name) : attributes;
        return suggestion.SameAs is { } address ? attributes.With("same-as", address) : attributes;
    }

    private static (SpanAddress? Address, EditRefusal? Refusal) Add(EditBatch batch, int block, int start, int end, SpanAttributes attributes)
    {
        EditRefusal? refusal = batch.TryAdd(new AddSpan(block, start, end, attributes));
        return (new SpanPlace(block, start, end, attributes).FindIn(batch.Article), refusal);
    }

    /// <summary>The span of an anchor: one that the article has for the same words, or a new one.</summary>
    private static (SpanAddress? Address, EditRefusal? Refusal) FindOrAdd(EditBatch batch, SuggestedAnchor anchor)
    {
        OutlineSpan? same = batch.Outline.Blocks[anchor.Block].Spans.LastOrDefault(span => span.Start == anchor.Start && span.End == anchor.End);
        if (same is not null)
        {
            return (same.Address, null);
        }

        SpanAttributes attributes = anchor.Attributes;
        if (attributes.Id is { } id && batch.Outline.Find(id) is not null)
        {
            attributes = attributes with { Classes = [] };
        }

        // An anchor that is nothing else begins as one of its role; the relation adds the rest.
        return Add(batch, anchor.Block, anchor.Start, anchor.End, attributes.IsEmpty ? new SpanAttributes { Classes = [anchor.Role] } : attributes);
    }
}
