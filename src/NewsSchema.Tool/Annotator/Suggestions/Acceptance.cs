using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;
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
        SpanPlace statement;
        if (suggestion.Existing is { } existing)
        {
            OutlineSpan span = batch.Outline.Blocks[existing.Block].Spans[existing.Index];
            statement = new SpanPlace(existing.Block, span.Start, span.End, span.Attributes);
        }
        else
        {
            if (AddSlot(batch, suggestion))
            {
                return null;
            }

            SpanAttributes attributes = Mentioned(batch, suggestion.Attributes);
            if (batch.TryAdd(new AddSpan(suggestion.Block, suggestion.Start, suggestion.End, attributes)) is { } refusal)
            {
                return refusal;
            }

            statement = new SpanPlace(suggestion.Block, suggestion.Start, suggestion.End, attributes);
        }

        foreach (SuggestedAnchor anchor in suggestion.With)
        {
            if (anchor.Role == "part")
            {
                if (statement.FindIn(batch.Article) is { } first)
                {
                    string id = SpanIds.Require(batch, first);
                    batch.TryAdd(new AddSpan(anchor.Block, anchor.Start, anchor.End, new SpanAttributes { Id = id }));
                }

                continue;
            }

            if (FindOrAdd(batch, anchor) is { } address && statement.FindIn(batch.Article) is { } said)
            {
                batch.TryApply(new RelateAnchor(address, anchor.Role, said));
            }
        }

        return null;
    }

    /// <summary>An agency that is annotated as an organization gets the slot, too: a second span of the same words would add nothing.</summary>
    private static bool AddSlot(EditBatch batch, ArticleSuggestion suggestion)
    {
        if (suggestion.Attributes is not { Id: null, Classes: [string slot] } || Vocabulary.FindSlot(slot) is null)
        {
            return false;
        }

        OutlineSpan? same = batch.Outline.Blocks[suggestion.Block].Spans.LastOrDefault(span => span.Start == suggestion.Start && span.End == suggestion.End && span.Kind is { Role: NodeClass.Entity });
        return same is not null && batch.TryApply(new SetAttributes(same.Address, same.Attributes with { Classes = [.. same.Attributes.Classes, slot] })) is null;
    }

    /// <summary>An entity that the article has by now, perhaps by another of the suggestions, is only mentioned: its kind and its name are stated already.</summary>
    private static SpanAttributes Mentioned(EditBatch batch, SpanAttributes attributes) => attributes.Id is { } id && batch.Outline.Find(id) is not null
        ? attributes.With("name", null).With("same-as", null) with { Classes = [.. attributes.Classes.Where(static name => Vocabulary.FindKind(name) is null)] }
        : attributes;

    /// <summary>The span of an anchor: one that the article has for the same words, or a new one; null if none can be there.</summary>
    private static SpanAddress? FindOrAdd(EditBatch batch, SuggestedAnchor anchor)
    {
        OutlineSpan? same = batch.Outline.Blocks[anchor.Block].Spans.LastOrDefault(span => span.Start == anchor.Start && span.End == anchor.End);
        if (same is not null)
        {
            return same.Address;
        }

        SpanAttributes attributes = Mentioned(batch, anchor.Attributes);

        // An anchor that is nothing else begins as one of its role; the relation adds the rest.
        attributes = attributes.IsEmpty ? new SpanAttributes { Classes = [anchor.Role] } : attributes;
        return batch.TryAdd(new AddSpan(anchor.Block, anchor.Start, anchor.End, attributes)) is null
            ? new SpanPlace(anchor.Block, anchor.Start, anchor.End, attributes).FindIn(batch.Article)
            : null;
    }
}
