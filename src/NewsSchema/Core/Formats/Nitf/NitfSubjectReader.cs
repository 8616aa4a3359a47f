using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Reads <c>tobject</c>: the genres and subjects of a document.</summary>
internal sealed class NitfSubjectReader(ArticleDraft draft)
{
    /// <summary>The names of a subject, the most specific first; the first one that is there is its name.</summary>
    private static readonly string[] s_names = ["detail", "matter", "type"];

    public void Read(XmlSourceElement tobject)
    {
        if (tobject.Attributes.Peek("tobject.type")?.Equals("news", StringComparison.OrdinalIgnoreCase) == true)
        {
            tobject.Attribute("tobject.type");
        }

        while (tobject.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "tobject.property":
                    draft.Add(NewsConcept.Genre, part.Attribute("tobject.property.type"));
                    break;
                case "tobject.subject":
                    ReadSubject(part);
                    break;
            }
        }
    }

    private void ReadSubject(XmlSourceElement part)
    {
        var subject = new MapNode { Span = part.Place };
        AddText(subject, "code", part.Attribute("tobject.subject.refnum"));
        bool hasName = false;
        foreach (string name in s_names)
        {
            if (part.Attribute("tobject.subject." + name) is { IsBlank: false } value)
            {
                AddText(subject, hasName ? name : "name", value);
                hasName = true;
            }
        }

        AddText(subject, "abbreviation", part.Attribute("tobject.subject.code"));
        SourceValue? owner = part.Attribute("tobject.subject.ipr");
        AddText(subject, "ipr", owner?.Text == "IPTC" ? null : owner);
        if (subject.Members.Count == 1 && (subject["code"] ?? subject["name"]) is ScalarNode text)
        {
            draft.Add(NewsConcept.Subjects, text, part.Place);
        }
        else if (subject.Members.Count > 0)
        {
            draft.Add(NewsConcept.Subjects, subject, part.Place);
        }
    }

    private static void AddText(MapNode map, string name, SourceValue? value)
    {
        if (value is { IsBlank: false } stated)
        {
            TreeNodes.Add(map, name, TreeNodes.TextNode(stated.Text, stated.Place));
        }
    }
}
