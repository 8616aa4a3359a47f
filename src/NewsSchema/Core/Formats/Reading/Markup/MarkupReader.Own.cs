using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Xhtml;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Formats.Reading.Markup;

/// <summary>Reads the annotations of XHTML that <see cref="XhtmlMarkup"/> wrote: classes and <c>data-*</c> attributes.</summary>
internal sealed partial class MarkupReader
{
    private const string DataPrefix = "data-";

    /// <summary>The attributes that describe the span itself, with what precedes each of their words.</summary>
    private static readonly (string Data, string Attribute, string Prefix)[] s_spanAttributes =
    [
        ("data-for", "for", "#"), ("data-of", "of", "#"), ("data-as", "as", ""), ("data-cont", "cont", "#"), ("data-note", "note", ""),
    ];

    /// <summary>Reads an element that the writer of XHTML wrote.</summary>
    /// <returns>False if it wrote none of these.</returns>
    private bool ReadOwn(DraftMark mark, MarkupFrame frame)
    {
        bool isOwn = _draft.IsOwn
            && (frame.Name is "span" or "div" || (frame.Name is "time" or "a" && Attributes.Rest.Any(static name => name.StartsWith(DataPrefix, StringComparison.Ordinal))));
        if (!isOwn)
        {
            return false;
        }

        if (Attributes.Take(XhtmlMarkup.GeneratorAttribute, frame.Path) is not null)
        {
            Attributes.Take("lang", frame.Path);
            mark.Attributes.Clear();
            return true;
        }

        if (Attributes.Take("lang", frame.Path) is { } lang)
        {
            mark.Attributes.Add(new("lang", lang.Text));
        }

        // A reference from another vocabulary needs a second id.
        Attributes.Take("id", frame.Path);
        Attributes.SkipNext("id");

        string[] classes = Attributes.Take("class", frame.Path)?.Text.Split([' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        Kind? kind = null;
        if (Attributes.Take("data-ref", frame.Path) is { } reference && classes.Length > 0 && Characters.IsName(classes[0]))
        {
            kind = Vocabulary.FindKind(classes[0]) ?? Vocabulary.UserKind(classes[0]);
            Refer(mark, kind, reference);
        }

        mark.Classes.AddRange(classes.Skip(kind is null ? 0 : 1).Where(Characters.IsName));
        ReadSpanAttributes(mark, frame);
        ReadFacts(mark, frame, kind);
        return true;
    }

    private void Refer(DraftMark mark, Kind kind, SourceValue reference)
    {
        bool isAnonymous = !Characters.IsName(reference.Text);
        if (kind.Role == NodeClass.Entity)
        {
            mark.Entity = isAnonymous ? DraftEntities.Anonymous(kind.Class, reference.Place) : _draft.Entities.ById(kind.Class, reference.Text, reference.Place);

            // Metadata before the text may know less of its kind than the mark.
            mark.Entity.Kind = kind.Class;
        }
        else
        {
            mark.Classes.Add(kind.Class);
            mark.Id = isAnonymous ? null : reference.Text;
        }
    }

    private void ReadSpanAttributes(DraftMark mark, MarkupFrame frame)
    {
        foreach ((string data, string attribute, string prefix) in s_spanAttributes)
        {
            if (Attributes.Take(data, frame.Path) is { } value)
            {
                mark.Attributes.Add(new(attribute, prefix.Length == 0 ? value.Text : WithHashes(value.Text)));
            }
        }
    }

    private void ReadFacts(DraftMark mark, MarkupFrame frame, Kind? kind)
    {
        foreach (string name in Attributes.Rest)
        {
            string? member = MemberOf(name, kind);
            if (member is null || Attributes.Take(name, frame.Path) is not { } value)
            {
                continue;
            }

            if (member == "name" && mark.Entity is { } entity)
            {
                entity.Name = value.Text;
            }
            else
            {
                AttributeType type = kind is null ? AttributeType.Open : AttributeRule.Of(kind, CaseConversion.ToCamelCase(member)).Type;
                if (member == "same-as" && mark.Entity is { IsAnonymous: false } same)
                {
                    _draft.Entities.Alias(same, "", UriText.Make(value.Text) ?? value.Text);
                }

                mark.Attributes.Add(new(member, type is AttributeType.Reference or AttributeType.References ? WithHashes(value.Text) : value.Text));
            }
        }
    }

    /// <summary>The attribute of an article that an attribute of XHTML is; null if it is none.</summary>
    private static string? MemberOf(string name, Kind? kind)
    {
        if (!name.StartsWith(DataPrefix, StringComparison.Ordinal))
        {
            return kind is not null && XhtmlTables.Attributes.Pairs.FirstOrDefault(pair => pair.Ours.Kind == kind.Class && pair.Theirs == name).Ours.Member is { } member
                ? member
                : name == "href" ? name : null;
        }

        if (kind is null)
        {
            return name.StartsWith("data-x-", StringComparison.Ordinal) ? name.Substring("data-x-".Length) : null;
        }

        return XhtmlTables.DataAttributes.TryFindOurs(name, out string? ours) ? CaseConversion.ToKebabCase(ours!)
            : name.StartsWith("data-x-", StringComparison.Ordinal) ? name.Substring("data-x-".Length)
            : name.Substring(DataPrefix.Length);
    }

    private static string WithHashes(string ids) =>
        string.Join(" ", ids.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(static id => id[0] == '#' ? id : "#" + id));
}
