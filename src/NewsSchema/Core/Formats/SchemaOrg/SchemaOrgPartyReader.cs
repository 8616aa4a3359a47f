using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Reads the authors, the publisher and the responsible parties of an article.</summary>
internal sealed class SchemaOrgPartyReader(ArticleDraft draft, JsonSourceObject article, SchemaOrgGraph graph, SchemaOrgEntityReader entities)
{
    private static readonly NamePairs<string> s_contact = new(
        ("name", "name"), ("email", "email"), ("phone", "telephone"), ("fax", "faxNumber"), ("url", "url"));

    private static readonly NamePairs<string> s_address = new(
        ("street", "streetAddress"), ("postal-code", "postalCode"), ("city", "addressLocality"), ("area", "addressRegion"), ("country", "addressCountry"));

    public void Read()
    {
        ReadSources();
        ReadAuthors();
        foreach (NewsConcept concept in new[] { NewsConcept.Provider, NewsConcept.Contributor, NewsConcept.CopyrightHolder })
        {
            foreach (JsonSourceItem item in article.Items(SchemaOrgTables.Properties[concept]))
            {
                AddParty(concept, item);
            }
        }

        foreach (JsonSourceItem editor in article.Items("creator"))
        {
            if (!IsAuthor(editor))
            {
                AddParty(NewsConcept.Source, editor);
            }
        }
    }

    /// <summary>The sources. The one that the dateline names in parentheses is the agency.</summary>
    private void ReadSources()
    {
        IReadOnlyList<JsonSourceItem> sources = article.Items(SchemaOrgTables.Properties[NewsConcept.Source]);
        foreach (JsonSourceItem item in sources)
        {
            if (item.Object is { } source && PlaceAgency(graph.Resolve(source), sources.Count == 1))
            {
                continue;
            }

            AddParty(NewsConcept.Source, item);
        }
    }

    /// <summary>Marks the agency in the dateline, or the paragraph that is its name.</summary>
    private bool PlaceAgency(JsonSourceObject source, bool isOnly)
    {
        if (source.Peek("name") is not { Length: > 0 } name || draft.Content.Exists(static block => block.Slot == "agency"))
        {
            return false;
        }

        string? id = source.Peek("@id") is { } stated ? entities.FragmentOf(stated) : null;
        foreach (DraftBlock block in draft.Content.Concat(draft.Head.Values))
        {
            if (FindAgency(block, name, id, isOnly) is not { } mark)
            {
                continue;
            }

            ReadContacts(source);
            mark.Entity = source.Has("@id") ? entities.Read(source, "org") : null;
            if (mark.Entity is null)
            {
                source.Skip("@type");
                source.Skip("name");
            }

            block.Marks.Add(mark);
            return true;
        }

        return false;
    }

    /// <summary>The agency in a block: its name or id in a dateline, otherwise what is in parentheses there, or a block that is the name.</summary>
    private DraftMark? FindAgency(DraftBlock block, string name, string? id, bool isOnly)
    {
        bool isHead = draft.Head.TryGetValue("dateline", out DraftBlock? head) && head == block;
        DraftMark? dateline = block.Marks.Find(static mark => mark.Classes.Contains("dateline"));
        string text = block.Text.ToString();
        var mark = new DraftMark { Place = block.Place, Path = block.Path };
        if (!isHead && dateline is null)
        {
            string words = text.Trim('(', ')', ' ');
            if (words != name && !words.Equals(id, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            (mark.Start, mark.End) = (text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
            block.Slot = "agency";
            return mark;
        }

        int start = dateline?.Start ?? 0;
        int end = dateline?.End ?? text.Length;
        foreach (string? words in new[] { name, id })
        {
            int at = words is null ? -1 : text.IndexOf(words, start, end - start, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                (mark.Start, mark.End) = (at, at + words!.Length);
                mark.Classes.Add("agency");
                return mark;
            }
        }

        int open = !isOnly ? -1 : text.IndexOf('(', start, end - start);
        int close = open < 0 ? -1 : text.IndexOf(')', open, end - open);
        if (close <= open + 1)
        {
            return null;
        }

        (mark.Start, mark.End) = (open + 1, close);
        mark.Classes.Add("agency");
        return mark;
    }

    private bool IsAuthor(JsonSourceItem item)
    {
        string? name = item.Text?.Text ?? item.Object?.Peek("name");
        bool isAuthor = name is not null && draft.Head.TryGetValue("byline", out DraftBlock? byline) && byline.Text.ToString().Contains(name);
        if (isAuthor)
        {
            item.Object?.Skip("name");
            item.Object?.Skip("@type");
        }

        return isAuthor;
    }

    /// <summary>The people are the byline, each a mark in it; an agency that is its source too is none.</summary>
    private void ReadAuthors()
    {
        var authors = article.Items(SchemaOrgTables.Properties[NewsConcept.Byline]).ToList();
        var block = new DraftBlock { Path = article.Path["author"], Place = article.Place };
        foreach (JsonSourceItem author in authors)
        {
            JsonSourceObject? source = author.Object is { } reference ? graph.Resolve(reference) : null;
            string? name = source?.Peek("name") ?? author.Text?.Text;
            if (string.IsNullOrWhiteSpace(name) || (source is not null && IsAgency(source)))
            {
                continue;
            }

            block.Text.Append(block.Text.Length > 0 ? ", " : "");
            int start = block.Text.Length;
            block.Text.Append(name);
            if (source is not null)
            {
                ReadAuthor(source, block, start);
            }
        }

        if (block.Text.Length > 0)
        {
            draft.AddHead("byline", block);
        }
    }

    private void ReadAuthor(JsonSourceObject source, DraftBlock block, int start)
    {
        ReadContacts(source);
        bool isPerson = !SchemaOrgReader.TypesOf(source.Map).Any(static type => type.EndsWith("Organization", StringComparison.Ordinal));
        if (source.Has("@id") || source.Has("sameAs") || source.Has("jobTitle") || !isPerson)
        {
            var mark = new DraftMark { Start = start, End = block.Text.Length, Place = source.Place, Path = source.Path };
            mark.Entity = entities.Read(source, "person");
            block.Marks.Add(mark);
        }
        else
        {
            source.Skip("@type");
            source.Skip("name");
        }
    }

    private bool IsAgency(JsonSourceObject source)
    {
        string? id = source.Peek("@id");
        string? name = source.Peek("name");
        bool isAgency = article.Items(SchemaOrgTables.Properties[NewsConcept.Source]).Any(item => item.Object is { } other
            && (id is not null ? other.Peek("@id") == id : other.Peek("name") == name));
        if (isAgency)
        {
            foreach (Member member in source.Members)
            {
                source.Skip(SchemaOrgNames.Instance.Of(member.Key));
            }
        }

        return isAgency;
    }

    private void AddParty(NewsConcept concept, JsonSourceItem item)
    {
        if (item.Object is not { } reference)
        {
            draft.Add(concept, item.Text);
            return;
        }

        JsonSourceObject source = graph.Resolve(reference);
        ReadContacts(source);
        if (source.Peek("@id") is { } id && (entities.FragmentOf(id) is not null || draft.Entities.FindByCode("", id) is not null))
        {
            if (entities.Read(source, "org") is { } entity)
            {
                draft.Add(concept, entity, source.Place);
            }

            return;
        }

        source.Skip("@type");
        SourceValue? uri = source.Text("@id") ?? source.Text("url");
        if (source.Peek("sameAs") == uri?.Text)
        {
            source.Skip("sameAs");
        }

        SourceValue? name = source.Text("name");
        var map = new MapNode { Span = source.Place };
        Add(map, "name", name);
        Add(map, "uri", uri);
        if (map.Members.Count > 0)
        {
            draft.Add(concept, map.Members.Count == 1 && map.Has("name") ? map.Members[0].Value : map, source.Place);
        }
    }

    private void ReadContacts(JsonSourceObject owner)
    {
        foreach (JsonSourceItem item in owner.Items("contactPoint"))
        {
            if (item.Object is not { } point)
            {
                draft.Ledger.Keep(item.Text);
                continue;
            }

            point.Skip("@type");
            var contact = new MapNode { Span = point.Place };
            AddAll(contact, point, s_contact);
            var address = new MapNode { Span = point.Place };
            AddAll(address, point, s_address);
            if (address.Members.Count > 0)
            {
                TreeNodes.Add(contact, "address", address);
            }

            draft.Add(NewsConcept.Contact, contact, point.Place);
        }
    }

    private static void AddAll(MapNode map, JsonSourceObject source, NamePairs<string> pairs)
    {
        foreach ((string ours, string theirs) in pairs.Pairs)
        {
            Add(map, ours, source.Text(theirs));
        }
    }

    private static void Add(MapNode map, string name, SourceValue? value)
    {
        if (value is { IsBlank: false } text)
        {
            TreeNodes.Add(map, name, TreeNodes.TextNode(text.Text, text.Place));
        }
    }
}
