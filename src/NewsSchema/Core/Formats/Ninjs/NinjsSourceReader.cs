using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Reads provider, sources, contributors, agency, credit and contacts, all of them information sources in a role, and what vendors have instead.</summary>
internal sealed class NinjsSourceReader(ArticleDraft draft, JsonSourceObject item)
{
    /// <summary>The ways to reach somebody, with the members that they become.</summary>
    private static readonly NamePairs<string> s_methods = new(("email", "email"), ("phone", "phone"), ("fax", "fax"), ("url", "web"));

    private static readonly NamePairs<string> s_address = new(("street", "lines"), ("city", "locality"), ("area", "area"), ("postal-code", "postalCode"), ("country", "country"));

    public void Read()
    {
        foreach (JsonSourceItem entry in item.Items("infoSources"))
        {
            if (entry.Object is { } source)
            {
                ReadSource(source);
            }
            else
            {
                draft.Add(NewsConcept.Source, entry.Text);
            }
        }

        draft.Set(NewsConcept.Provider, item.Text("provider"));
        draft.Add(NewsConcept.Source, item.Text("source"));
        draft.Set(NewsConcept.Credit, item.Text("creditline") ?? item.Text("credit"));
        ReadAuthors();
    }

    private void ReadSource(JsonSourceObject source)
    {
        SourceValue? role = source.Text("role") ?? source.Text("rel");
        string name = role?.Text ?? "";
        if (name == "agency" && draft.IsOwn)
        {
            ReadAgency(source);
        }
        else if (!NinjsTables.Sources.TryFindOurs(name, out NewsConcept concept))
        {
            Node party = Party(source, role);
            draft.Add(NewsConcept.Source, party, source.Place);
        }
        else if (concept == NewsConcept.Credit)
        {
            draft.Set(concept, source.Text("name"));
        }
        else if (concept == NewsConcept.Contact)
        {
            draft.Add(concept, Contact(source), source.Place);
        }
        else
        {
            draft.Add(concept, Party(source, null), source.Place);
        }
    }

    /// <summary>The agency of the dateline, which the text has, or a text of the head.</summary>
    private void ReadAgency(JsonSourceObject source)
    {
        SourceValue? name = source.Text("name");
        source.Skip("uri");
        source.Skip("scheme");
        SourceValue? literal = source.Text("literal") ?? source.Text("code");
        bool isInText = draft.Content.Exists(static block => block.Slot == "agency" || block.Marks.Exists(static mark => mark.Classes.Contains("agency")));
        if (isInText || name is not { } words)
        {
            return;
        }

        var block = new DraftBlock { Path = words.Path, Place = words.Place };
        DraftMark mark = block.Open(words.Path, words.Place);
        block.Text.Append(words.Text);
        mark.End = block.Text.Length;
        mark.Entity = literal is { } id ? draft.Entities.ById("org", id.Text, id.Place) : null;
        draft.AddHead("agency", block);
    }

    /// <summary>A party: a reference to an entity of an own file, a name, or a map of what is known.</summary>
    private Node Party(JsonSourceObject source, SourceValue? role)
    {
        SourceValue? name = source.Text("name");
        SourceValue? uri = source.Text("uri");
        SourceValue? literal = source.Text("literal");
        SourceValue? scheme = source.Text("scheme");
        SourceValue? code = source.Text("code");
        if (uri is null && scheme is { } vocabulary && code is { } known)
        {
            uri = known with { Text = vocabulary.Text + known.Text };
            code = null;
        }

        if (uri is null && code is { } bare && UriText.IsAuthorityOrUrn(bare.Text))
        {
            (uri, code) = (code, null);
        }

        literal ??= code;
        if (draft.IsOwn && EntityOf(literal, uri) is { } entity)
        {
            return new DraftReference(entity) { Span = source.Place };
        }

        var map = new MapNode { Span = source.Place };
        Add(map, "name", name);
        Add(map, "uri", uri);
        Add(map, "code", literal);
        Add(map, "role", role);
        return map.Members.Count == 1 && map.Has("name") ? map.Members[0].Value : map;
    }

    private DraftEntity? EntityOf(SourceValue? id, SourceValue? uri) =>
        id is { } literal ? draft.Entities.FindById(literal.Text) : uri is { } same ? draft.Entities.FindByCode("", same.Text) : null;

    private static MapNode Contact(JsonSourceObject source)
    {
        var contact = new MapNode { Span = source.Place };
        Add(contact, "name", source.Text("name"));
        foreach (JsonSourceItem entry in source.Items("contactInfo"))
        {
            if (entry.Object is not { } method)
            {
                continue;
            }

            if (s_methods.TryFindOurs(method.Peek("type") ?? "", out string? member) && !contact.Has(member!))
            {
                method.Skip("type");
                Add(contact, member!, method.Text("value"));
            }

            if (method.Object("address") is { } address && !contact.Has("address"))
            {
                var map = new MapNode { Span = address.Place };
                foreach ((string ours, string theirs) in s_address.Pairs)
                {
                    foreach (JsonSourceItem line in address.Items(theirs))
                    {
                        Add(map, ours, line.Text);
                    }
                }

                TreeNodes.Add(contact, "address", map);
            }
        }

        return contact;
    }

    /// <summary>The names of authors, if there is no byline. Everything else about them is the vendor's.</summary>
    private void ReadAuthors()
    {
        if (draft.Head.ContainsKey("byline"))
        {
            return;
        }

        var block = new DraftBlock { Path = item.Path["authors"], Place = item.Place };
        foreach (JsonSourceItem author in item.Items("authors"))
        {
            if ((author.Text ?? author.Object?.Text("name")) is { IsBlank: false } name)
            {
                block.Text.Append(block.Text.Length > 0 ? ", " : "").Append(name.Text.Trim());
            }
        }

        if (block.Text.Length > 0)
        {
            draft.AddHead("byline", block);
        }
    }

    private static void Add(MapNode map, string name, SourceValue? value)
    {
        if (value is { IsBlank: false } text && !map.Has(name))
        {
            TreeNodes.Add(map, name, TreeNodes.TextNode(text.Text, text.Place));
        }
    }
}
