using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>Finds what a reader makes of a place in a trade format: each node of the article knows the place that it is from.</summary>
internal static class TradeMembers
{
    /// <summary>The keys of the outermost member that is from a place, and from no more than that; null if there is none.</summary>
    public static IReadOnlyList<string>? Find(Node sample, SourceSpan place)
    {
        // Breadth first, so that a headline is found before its text.
        var nodes = new Queue<(Node Node, string[] Path)>([(sample, [])]);
        while (nodes.TryDequeue(out (Node Node, string[] Path) next))
        {
            switch (next.Node)
            {
                case MapNode map:
                    foreach (Member member in map.Members)
                    {
                        string[] path = [.. next.Path, member.Key];
                        if (IsFrom(member.Value.Span, place) || IsFrom(member.KeySpan, place))
                        {
                            return path;
                        }

                        nodes.Enqueue((member.Value, path));
                    }

                    break;
                case ListNode list:
                    foreach (Node item in list.Items)
                    {
                        if (next.Path.Length > 0 && IsFrom(item.Span, place))
                        {
                            return next.Path;
                        }

                        nodes.Enqueue((item, next.Path));
                    }

                    break;
            }
        }

        return null;
    }

    private static bool IsFrom(SourceSpan span, SourceSpan place) => span.Length > 0 && place.Start <= span.Start && span.End <= place.End;
}
