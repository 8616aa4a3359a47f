using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <summary>The root members of an article's tree that list annotations, each with its kind.</summary>
internal sealed class AnnotationLists
{
    private static readonly Dictionary<string, Kind> s_known = Vocabulary.Kinds.ToDictionary(static kind => kind.List, StringComparer.Ordinal);

    private readonly Dictionary<string, Kind> _userLists = new(StringComparer.Ordinal);

    /// <param name="tree">The article. A tree that was resolved from a text contains the kinds of its annotations.</param>
    /// <param name="userKinds">The classes of the custom kinds, which a tree that was read from JSON does not contain.</param>
    public AnnotationLists(MapNode tree, IEnumerable<string> userKinds)
    {
        foreach ((string className, string list) in TreeMemberNames.ListsOf(userKinds))
        {
            _userLists.Add(list, Vocabulary.UserKind(className));
        }

        foreach (Member member in tree.Members)
        {
            if (!s_known.ContainsKey(member.Key) && member.Value is ListNode { Items.Count: > 0 } list
                && list.Items[0] is MapNode { Class: NodeClass.Entity or NodeClass.Statement or NodeClass.Value, Kind: { } className })
            {
                _userLists[member.Key] = Vocabulary.UserKind(className);
            }
        }

        if (tree.Class != NodeClass.Article)
        {
            // The schema of a record need not have all kinds of the article.
            foreach ((string list, Kind kind) in UnknownKinds.Find(tree, member => Find(member) is not null))
            {
                _userLists.Add(list, kind);
            }
        }
    }

    /// <summary>The custom kinds.</summary>
    public IEnumerable<Kind> UserKinds => _userLists.Values;

    /// <summary>The kind that a root member lists; null if it does not list annotations.</summary>
    public Kind? Find(string member) =>
        s_known.TryGetValue(member, out Kind? kind) || _userLists.TryGetValue(member, out kind) ? kind : null;

    /// <summary>Whether a root member lists a custom kind.</summary>
    public bool IsUserList(string member) => _userLists.ContainsKey(member);
}
