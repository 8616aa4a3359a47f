using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <summary>
/// Finds the lists of custom kinds that the schema of a record does not have, because no sample had them. JSON does not name the kind of such a list:
/// it is a root member whose items have ids that spans or annotations refer to, and its class follows from the ids or from the name of the list.
/// </summary>
internal static class UnknownKinds
{
    /// <param name="tree">An article that was read from JSON.</param>
    /// <param name="isKnown">Whether a root member is a list of a known kind.</param>
    public static List<(string List, Kind Kind)> Find(MapNode tree, Func<string, bool> isKnown)
    {
        var found = new List<(string, Kind)>();
        HashSet<string>? referenced = null;
        foreach (Member member in tree.Members)
        {
            if (!isKnown(member.Key) && !TreeMemberNames.IsRootMember(member.Key) && Ids(member.Value) is { } ids && KindOf(member.Key, ids) is { } kind)
            {
                referenced ??= References(tree, isKnown);
                if (ids.Exists(referenced.Contains))
                {
                    found.Add((member.Key, kind));
                    referenced.ExceptWith(ids);
                }
            }
        }

        return found;
    }

    /// <summary>The ids of a list whose items all have one; null for any other value.</summary>
    private static List<string>? Ids(Node value)
    {
        if (value is not ListNode { Items.Count: > 0 } list)
        {
            return null;
        }

        var ids = new List<string>(list.Items.Count);
        foreach (Node item in list.Items)
        {
            if (item is not MapNode map || map["id"] is not ScalarNode { Kind: ScalarKind.Quoted } id)
            {
                return null;
            }

            ids.Add(id.Text);
        }

        return ids;
    }

    /// <summary>The kind of a list; null if no kind has such a list or such ids.</summary>
    private static Kind? KindOf(string list, List<string> ids)
    {
        string plural = list.TrimEnd('_');
        string? className = CaseConversion.ToSingular(plural) is { } singular ? CaseConversion.ToKebabCase(singular) : null;
        foreach (string id in ids)
        {
            int dot = id.IndexOf('.');
            if (dot > 0)
            {
                className = id.Substring(0, dot);
                break;
            }
        }

        if (className is null || !Characters.IsName(className) || Vocabulary.FindKind(className) is not null
            || Vocabulary.FindSlot(className) is not null || Vocabulary.IsAnchor(className))
        {
            return null;
        }

        Kind kind = Vocabulary.UserKind(className);
        return kind.List == plural && ids.TrueForAll(id => Characters.IsName(id) || kind.IsAnonymousId(id)) ? kind : null;
    }

    /// <summary>The ids that spans and annotations refer to, and that no known list declares.</summary>
    private static HashSet<string> References(MapNode tree, Func<string, bool> isKnown)
    {
        var references = new HashSet<string>(StringComparer.Ordinal);
        var declared = new List<string>();
        foreach (Member member in tree.Members)
        {
            if (isKnown(member.Key))
            {
                foreach (Node item in Items(member.Value))
                {
                    AddAnnotation(item as MapNode);
                }
            }
            else if (member.Key == "sections")
            {
                AddSpans(member.Value);
            }
            else if (TreeMemberNames.IsRootMember(member.Key))
            {
                foreach (Node text in member.Value is MapNode single ? [single] : Items(member.Value))
                {
                    AddSpans((text as MapNode)?["spans"]);
                }
            }
        }

        references.ExceptWith(declared);
        return references;

        void AddAnnotation(MapNode? annotation)
        {
            foreach (Member fact in annotation?.Members ?? [])
            {
                if (fact.Key == "id" && fact.Value is ScalarNode id)
                {
                    declared.Add(id.Text);
                }
                else if (AttributeRule.IsReference(fact.Key))
                {
                    AddIds(fact.Value);
                }
            }
        }

        void AddSpans(Node? spans)
        {
            foreach (Node item in Items(spans))
            {
                if (item is MapNode span)
                {
                    AddIds(span["ref"]);
                    AddIds(span["for"]);
                    AddIds(span["of"]);
                    AddIds(span["cont"]);
                }
            }
        }

        void AddIds(Node? value)
        {
            foreach (Node item in value is ScalarNode ? [value] : Items(value))
            {
                if (item is ScalarNode { Kind: ScalarKind.Quoted } id)
                {
                    references.Add(ReferenceText.Id(id.Text));
                }
            }
        }
    }

    private static List<Node> Items(Node? value) => value is ListNode list ? list.Items : [];
}
