using System.Text;
using NewsSchema.Core.Tree;
using static NewsSchema.Core.Articles.Building.TreeNodes;

namespace NewsSchema.Core.Articles.Building;

/// <content>Entities, statements and values: rules 5 to 7.</content>
internal sealed partial class TreeBuilder
{
    private static readonly string[] s_statementRoles = ["speaker", "source", "addressee"];

    /// <summary>An annotation's own map: rules 5 to 7.</summary>
    public MapNode Annotation(Annotation annotation)
    {
        Kind kind = annotation.Kind!;
        int own = kind.Role == NodeClass.Statement ? 6 : 3;
        var map = new MapNode(own + annotation.Attributes.Count + annotation.Fields.Count) { Class = kind.Role, Kind = kind.Class };
        Add(map, "id", TextNode(annotation.Id, annotation.KindSource));
        switch (kind.Role)
        {
            case NodeClass.Entity:
                Add(map, "name", Name(annotation));
                break;
            case NodeClass.Statement:
                AddStatement(map, annotation);
                break;
            default:
                Add(map, "text", FirstMention(annotation) ?? TextNode("", default));
                AddFact(map, annotation, kind.Class == "link" ? "href" : "value");
                break;
        }

        if (annotation.Attributes.Count > 1)
        {
            foreach (string name in AttributeRule.Order)
            {
                if (annotation.Attributes[name] is Fact fact && !map.Has(name))
                {
                    Add(map, name, fact.Value);
                }
            }
        }

        AddFacts(map, ref annotation.Attributes);
        AddFacts(map, ref annotation.Fields);
        return map;
    }

    private static void AddFacts(MapNode map, ref Facts facts)
    {
        for (int i = 0; i < facts.Count; i++)
        {
            KeyValuePair<string, Fact> fact = facts[i];
            if (!map.Has(fact.Key))
            {
                Add(map, fact.Key, fact.Value.Value);
            }
        }
    }

    private Node Name(Annotation annotation)
    {
        Node? name = annotation.Attributes["name"]?.Value;
        return name is ScalarNode { Kind: not ScalarKind.Null } ? name
            : annotation.Fields["name"]?.Value ?? FirstMention(annotation) ?? TextNode(annotation.Id, annotation.KindSource);
    }

    private ScalarNode? FirstMention(Annotation annotation)
    {
        if (annotation.Mentions.Count == 0)
        {
            return null;
        }

        int first = annotation.Mentions.FindIndex(mention => mention.Mark.Pair("cont") is null);
        return Prose(annotation.Mentions[Math.Max(0, first)]);
    }

    private void AddStatement(MapNode map, Annotation annotation)
    {
        List<Mention> mentions = annotation.Mentions;
        var fragments = new ListNode(mentions.Count);
        foreach (Mention mention in mentions)
        {
            fragments.Items.Add(Prose(mention));
        }

        Add(map, "text", ProseNode(Joined(mentions, fragments.Items), annotation.KindSource));
        if (fragments.Items.Count > 1)
        {
            Add(map, "fragments", fragments);
        }

        foreach (string role in s_statementRoles)
        {
            if ((annotation.Attributes[role] ?? annotation.Anchors[role] ?? annotation.Fields[role]) is Fact fact)
            {
                Add(map, role, fact.Value);
            }
        }

        if (annotation.Cues is not null)
        {
            var cues = new ListNode(annotation.Cues.Count);
            cues.Items.AddRange(annotation.Cues);
            Add(map, "cues", cues);
        }
    }

    private static string Joined(List<Mention> mentions, List<Node> fragments)
    {
        if (fragments.Count == 1)
        {
            return ((ScalarNode)fragments[0]).Text;
        }

        var text = new StringBuilder();
        for (int i = 0; i < fragments.Count; i++)
        {
            string separator = i == 0 ? "" : mentions[i].Block == mentions[i - 1].Block ? " … " : "\n";
            text.Append(separator).Append(((ScalarNode)fragments[i]).Text);
        }

        return text.ToString();
    }

    private static void AddFact(MapNode map, Annotation annotation, string name)
    {
        if (annotation.Attributes[name] is Fact fact)
        {
            Add(map, name, fact.Value);
        }
    }

    private ScalarNode Prose(Mention mention) =>
        ProseNode(_article.Source.Blocks[mention.Block].Text.Substring(mention.Start, mention.End - mention.Start), mention.Mark.Source);
}
