using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Reads <c>identified-content</c>: the entities of a document, its subjects without a number, and its links.</summary>
internal sealed class NitfIdentifiedContentReader(ArticleDraft draft)
{
    public void Read(XmlSourceElement content)
    {
        while (content.NextChild() is { } part)
        {
            if (part.Name == "virtloc")
            {
                ReadLink(part);
            }
            else if (part.Name == NitfTables.Classifier && part.Attributes.Peek("type") == "subject")
            {
                ReadSubject(part);
            }
            else if (KindOf(part) is { } kind)
            {
                ReadEntity(part, kind);
            }
        }
    }

    private static string? KindOf(XmlSourceElement part)
    {
        if (part.Name == NitfTables.Classifier)
        {
            string? type = part.Attributes.Peek("type");
            if (type is null || !Characters.IsName(type) || (Vocabulary.FindKind(type) ?? Vocabulary.UserKind(type)).Role != NodeClass.Entity
                || Vocabulary.FindSlot(type) is not null || Vocabulary.IsAnchor(type))
            {
                return null;
            }

            part.Attribute("type");
            return type;
        }

        return NitfTables.Elements.TryFindOurs(part.Name, out string? kind) && Vocabulary.FindKind(kind!)?.Role == NodeClass.Entity ? kind : null;
    }

    private void ReadEntity(XmlSourceElement part, string kind)
    {
        bool isLocation = kind == "place";
        SourceValue? scheme = part.Attribute(isLocation ? "code-source" : "idsrc");
        SourceValue? code = part.Attribute(isLocation ? "location-code" : "value");
        DraftEntity? entity = code is { IsBlank: false } known ? draft.EntityOf(kind, scheme?.Text ?? "", known.Text, part.Place) : null;
        SourceValue? start = part.Attribute("start-date");
        SourceValue? end = part.Attribute("end-date");
        var facts = new List<(string Name, SourceValue Value)>();
        string text = ReadContent(part, kind, facts, entity);
        string name = draft.IsOwn ? text : BlockWhiteSpace.Collapse(text);
        if (entity is null && name.Trim().Length == 0)
        {
            foreach (SourceValue? value in facts.Select(static fact => (SourceValue?)fact.Value).Concat([scheme, start, end]))
            {
                draft.Ledger.Keep(value);
            }

            return;
        }

        entity ??= draft.Entities.ByText(kind, BlockWhiteSpace.Collapse(name), part.Place);
        entity.IsDeclared = true;
        entity.Name ??= name.Length > 0 ? name : null;
        AddDate(entity, "start", start);
        AddDate(entity, "end", end);
        foreach ((string fact, SourceValue value) in facts)
        {
            if (!entity.Add(fact, value.Text, value.Place))
            {
                draft.Ledger.Keep(value);
            }
        }
    }

    private void AddDate(DraftEntity entity, string name, SourceValue? date)
    {
        if (date is { IsBlank: false } value)
        {
            string text = draft.DateOf(value);
            if (!AttributeRule.Of(Vocabulary.FindKind("event")!, name).Accepts(text) || !entity.Add(name, text, value.Place))
            {
                draft.Ledger.Keep(value);
            }
        }
    }

    /// <summary>
    /// The name of an entity, and the facts in elements inside. The name is all text in the element. Parts with only white space between them are the words of one name; those of a place are a list.
    /// </summary>
    private string ReadContent(XmlSourceElement part, string kind, List<(string Name, SourceValue Value)> facts, DraftEntity? entity)
    {
        string name = "";
        bool isAfterPart = false;
        XmlSourceElement? child;
        while ((child = part.NextChild(out SourceValue? text)) is not null || text is not null)
        {
            name += text?.Text;
            isAfterPart &= text is not { IsBlank: false };
            switch (child?.Name)
            {
                case "function" when child.Attributes.Peek("value") is not null:
                    facts.Add(("role", child.Attribute("value")!.Value));
                    break;
                case "country" when child.Attributes.Peek("iso-cc") is not null:
                    facts.Add(("country", child.Attribute("iso-cc")!.Value));
                    break;
                case "alt-code" when entity is not null:
                    ReadAlternative(child, entity);
                    break;
                case { } inner when NitfTables.Markup.Find(inner) is { Role: MarkupRole.Part, Kind: { } fact }:
                    SourceValue words = child.ReadText();
                    if (!words.IsBlank)
                    {
                        facts.Add((fact, words with { Text = BlockWhiteSpace.Collapse(words.Text) }));
                        name = (isAfterPart ? name.TrimEnd() + (kind == "place" ? ", " : " ") : name) + words.Text;
                        isAfterPart = true;
                    }

                    break;
            }
        }

        return name;
    }

    /// <summary>Another code of the entity: that of the document itself is the id in the article.</summary>
    private void ReadAlternative(XmlSourceElement code, DraftEntity entity)
    {
        if (draft.Id is { } id && code.Attributes.Peek("idsrc") == id.Text)
        {
            code.Attribute("idsrc");
            entity.WantedId = code.Attribute("value")?.Text;
        }
    }

    private void ReadSubject(XmlSourceElement part)
    {
        part.Attribute("type");
        string scheme = part.Attribute("idsrc")?.Text ?? "";
        SourceValue? code = part.Attribute("value");
        SourceValue name = part.ReadText();
        if (code is not { IsBlank: false } stated)
        {
            draft.Add(NewsConcept.Subjects, name);
            return;
        }

        ScalarNode text = TreeNodes.TextNode(scheme + stated.Text, stated.Place);
        if (name.IsBlank)
        {
            draft.Add(NewsConcept.Subjects, text, part.Place);
            return;
        }

        var subject = new MapNode { Span = part.Place };
        TreeNodes.Add(subject, "code", text);
        TreeNodes.Add(subject, "name", TreeNodes.TextNode(draft.IsOwn ? name.Text : name.Text.Trim(), name.Place));
        draft.Add(NewsConcept.Subjects, subject, part.Place);
    }

    /// <summary>A link is the value, with the text as its title; without a value, the text is the address.</summary>
    private void ReadLink(XmlSourceElement part)
    {
        SourceValue? value = part.Attribute("value");
        SourceValue text = part.ReadText();
        if (value is not { IsBlank: false } address)
        {
            address = text with { Text = text.Text.Trim() };
            text = text with { Text = "" };
        }

        if (address.IsBlank)
        {
            return;
        }

        ScalarNode href = TreeNodes.TextNode(address.Text, address.Place);
        if (text.IsBlank)
        {
            draft.Add(NewsConcept.Links, href, part.Place);
            return;
        }

        var link = new MapNode { Span = part.Place };
        TreeNodes.Add(link, "href", href);
        TreeNodes.Add(link, "title", TreeNodes.TextNode(text.Text, text.Place));
        draft.Add(NewsConcept.Links, link, part.Place);
    }
}
