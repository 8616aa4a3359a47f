using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Json;

/// <summary>Finds the articles in a JSON value.</summary>
internal static class JsonArticles
{
    /// <summary>The outermost objects that are articles, in their order. Objects and lists around them are an envelope, which belongs to the first one.</summary>
    public static List<JsonItem> Find(JsonPart part, JsonNames names, Func<MapNode, bool> isItem)
    {
        var items = new List<JsonItem>();
        if (part.Value is { } value)
        {
            var envelope = new List<(Node Node, SourcePath Path)>();
            Find(value, SourcePath.NewRoot(), names, isItem, items, envelope);
            if (items.Count > 0)
            {
                items[0] = items[0] with { Envelope = envelope };
            }
        }

        return items;
    }

    /// <summary>A document without an article, which says so unless an error does.</summary>
    public static ArticleDocument Without(JsonPart part, FormatInput input, string format)
    {
        List<SourceError> errors = part.TakeErrors();
        if (!part.HasErrors)
        {
            errors.Add(NewsErrorCodes.NoArticle.At(part.Value?.Span ?? default, format));
        }

        return new ArticleDraft(new SourceLedger(input.Options), input.Options).Build(part.Lines, errors, input.Cancellation);
    }

    /// <returns>Whether the value contains articles.</returns>
    private static bool Find(Node node, SourcePath path, JsonNames names, Func<MapNode, bool> isItem, List<JsonItem> items, List<(Node Node, SourcePath Path)> envelope)
    {
        int count = items.Count;
        switch (node)
        {
            case MapNode map when isItem(map):
                items.Add(new JsonItem(map, path, names, []));
                return true;
            case MapNode map:
                var rest = new List<(Node Node, SourcePath Path)>();
                foreach (Member member in map.Members)
                {
                    if (!Find(member.Value, path[member.Key], names, isItem, items, envelope))
                    {
                        rest.Add((member.Value, path[member.Key]));
                    }
                }

                if (items.Count > count)
                {
                    envelope.AddRange(rest);
                }

                break;
            case ListNode list:
                var others = new List<(Node Node, SourcePath Path)>();
                foreach (Node item in list.Items)
                {
                    if (!Find(item, path, names, isItem, items, envelope))
                    {
                        others.Add((item, path));
                    }
                }

                if (items.Count > count)
                {
                    envelope.AddRange(others);
                }

                break;
        }

        return items.Count > count;
    }
}
