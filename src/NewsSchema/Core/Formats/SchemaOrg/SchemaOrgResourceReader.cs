using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Reads the pictures and links of an article.</summary>
internal sealed class SchemaOrgResourceReader(ArticleDraft draft, JsonSourceObject article, SchemaOrgGraph graph)
{
    private static readonly NamePairs<string> s_members = new(
        ("href", "url"), ("title", "name"), ("caption", "caption"), ("alt", "description"), ("credit", "creditText"), ("copyright", "copyrightNotice"),
        ("type", "encodingFormat"), ("width", "width"), ("height", "height"));

    public void Read()
    {
        Read(NewsConcept.Images);
        Read(NewsConcept.Links);
    }

    private void Read(NewsConcept concept)
    {
        foreach (JsonSourceItem item in article.Items(SchemaOrgTables.Properties[concept]))
        {
            if (item.Object is not { } reference)
            {
                draft.Add(concept, item.Text);
                continue;
            }

            JsonSourceObject source = graph.Resolve(reference);
            var map = new MapNode { Span = source.Place };
            foreach ((string ours, string theirs) in s_members.Pairs)
            {
                SourceValue? value = source.Text(theirs) ?? (ours == "href" ? source.Text("contentUrl") ?? source.Text("@id") : null);
                if (value is { IsBlank: false } text)
                {
                    Node node = source.Find(theirs) is ScalarNode { Kind: ScalarKind.Plain } ? new ScalarNode(text.Text, ScalarKind.Plain) { Span = text.Place } : TreeNodes.TextNode(text.Text, text.Place);
                    TreeNodes.Add(map, ours, node);
                }
            }

            if (!map.Has("href"))
            {
                continue;
            }

            source.Skip("@type");
            draft.Add(concept, map.Members.Count == 1 ? map.Members[0].Value : map, source.Place);
        }
    }
}
