using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Reads ninjs of all generations: one object, an array of objects, JSON Lines, or objects in the envelope of an interface.</summary>
/// <param name="input">The file.</param>
/// <param name="format">The name of the format, for errors.</param>
/// <param name="pins">What a sender's own names are; null for ninjs.</param>
internal sealed class NinjsReader(FormatInput input, string format = "ninjs", JsonPins? pins = null) : JsonArticleReader(input)
{
    /// <summary>Members that only an item has. An object with two of them is one.</summary>
    private static readonly string[] s_itemMembers =
    [
        "uri", "guid", "type", "version", "versionCreated", "firstCreated", "pubStatus", "headline", "headlines", "body_text", "body_html", "body_xhtml", "body_main", "bodies", "descriptions", "slugline", "urgency",
    ];

    protected override string Format => format;

    protected override JsonNames Names => NinjsNames.Instance;

    protected override Func<MapNode, bool> ItemsIn(Node? root) => pins?.ItemsIn(root) ?? IsItem;

    /// <summary>An item can begin with the items that it is associated with.</summary>
    protected override bool IsWhole(Node root, MapNode members) => base.IsWhole(root, members) || members.Has("associations");

    protected override Func<Node, bool>? Read(ArticleDraft draft, JsonItem item)
    {
        JsonSourceObject map = item.Open();
        new NinjsItemReader(draft, map, pins).Read();
        map.Close(draft.Ledger);
        return null;
    }

    private static bool IsItem(MapNode map)
    {
        int count = 0;
        foreach (Member member in map.Members)
        {
            if (Array.IndexOf(s_itemMembers, NinjsNames.Instance.Of(member.Key)) >= 0 && ++count == 2)
            {
                return true;
            }
        }

        return count == 1 && map.Has("uri");
    }
}
