using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Formats.Reading.Markup;

/// <summary>Reads the elements that mark parts of blocks.</summary>
internal sealed partial class MarkupReader
{
    /// <summary>The longest number that is a value: that of a 64-bit integer.</summary>
    private const int MaxDigits = 18;

    private void StartInline(MarkupFrame frame, SourceSpan place)
    {
        if (_block is null)
        {
            NewBlock(place);
        }

        if (frame.Name == "byttl" && !_draft.IsOwn && _block!.Text.Length > 0 && !char.IsWhiteSpace(_block.Text[_block.Text.Length - 1]))
        {
            // Readers show the title of an author on a separate line.
            _block.Text.Append(' ');
        }

        DraftMark mark = _block!.Open(frame.Path, place);
        frame.Mark = mark;
        if ((Attributes.Take("lang", frame.Path) ?? default) is { Text.Length: > 0 } lang)
        {
            mark.Attributes.Add(new("lang", lang.Text));
        }

        if (ReadOwn(mark, frame))
        {
            return;
        }

        if (!_draft.IsOwn && Attributes.Peek("id") is { } id && _draft.Entities.FindMark(id) is { } entity)
        {
            Attributes.Take("id", frame.Path);
            mark.Entity = entity;
        }

        switch (frame.Element.Meaning)
        {
            case MarkupMeaning.Entity:
                ReadEntity(mark, frame, frame.Element.Kind!, place);
                break;
            case MarkupMeaning.Moment:
                ReadMoment(mark, frame);
                break;
            case MarkupMeaning.Number:
                AddAttribute(mark, frame, "units");
                ReadOwnId(mark, frame);
                break;
            case MarkupMeaning.Money:
                AddAttribute(mark, frame, "unit");
                ReadOwnId(mark, frame);
                break;
            case MarkupMeaning.Link:
                ReadLink(mark, frame);
                break;
            case MarkupMeaning.Quote:
                mark.Classes.Add("quote");
                mark.QuoteSource = (Attributes.Take("quote-source", frame.Path) ?? Attributes.Take("cite", frame.Path))?.Text;
                ReadOwnId(mark, frame);
                break;
            case MarkupMeaning.Classifier:
                ReadClassifier(mark, frame, place);
                break;
            case MarkupMeaning.Role:
                mark.IsRole = true;
                break;
            case MarkupMeaning.Language:
                mark.Classes.Add("lang");
                break;
            default:
                ReadOther(mark, frame);
                break;
        }
    }

    /// <summary>A part of a location: its text belongs to the location, and it is a fact about it.</summary>
    private void StartPart(MarkupFrame frame, SourceSpan place)
    {
        if (_block is null && _line is null)
        {
            NewBlock(place);
        }

        DraftMark part = new() { Start = _block!.Text.Length, Place = place, Path = frame.Path };
        frame.Mark = part;
    }

    private void EndMark(MarkupFrame frame, DraftMark mark)
    {
        int end = _block?.Text.Length ?? mark.Start;
        mark.End = mark.End < 0 ? Math.Max(end, mark.Start) : mark.End;
        if (_block is null || mark.End > _block.Text.Length)
        {
            return;
        }

        if (frame.Element.Role == MarkupRole.Part)
        {
            EndPart(frame, mark, TextOf(mark));
            return;
        }

        switch (frame.Element.Meaning)
        {
            case MarkupMeaning.Entity when mark.Entity is null && !_draft.IsOwn:
                string words = BlockWhiteSpace.Collapse(TextOf(mark).Replace(DraftBlock.Break, ' '));
                if (words.Length > 0)
                {
                    mark.Entity = _draft.Entities.ByText(frame.Element.Kind!, words, mark.Place);
                    MoveFacts(mark);
                }

                break;
            case MarkupMeaning.Other when frame.Name == "span" && !_draft.IsOwn && mark.Classes.Exists(static name => Vocabulary.FindSlot(name) is not null):
                // The blank between a dateline and the text belongs to neither.
                string text = TextOf(mark);
                mark.Start += text.Length - text.TrimStart().Length;
                mark.End = Math.Max(mark.Start, mark.End - (text.Length - text.TrimEnd().Length));
                break;
            case MarkupMeaning.Number:
                EndNumber(mark, TextOf(mark), "units", "num");
                break;
            case MarkupMeaning.Money:
                EndNumber(mark, TextOf(mark), "unit", "amount");
                break;
        }
    }

    /// <summary>The text of a mark in the block that is read.</summary>
    private string TextOf(DraftMark mark) => _block!.Text.ToString(mark.Start, mark.End - mark.Start);

    /// <summary>The city, region or country of a location is a fact about the place.</summary>
    private void EndPart(MarkupFrame frame, DraftMark part, string text)
    {
        string words = BlockWhiteSpace.Collapse(text.Replace(DraftBlock.Break, ' '));
        for (int i = _depth - 1; i >= 0 && words.Length > 0; i--)
        {
            if (_frames[i] is { Element.Meaning: MarkupMeaning.Entity, Mark: { } mark })
            {
                if (mark.Entity is { } entity)
                {
                    entity.Add(frame.Element.Kind!, words, part.Place);
                }
                else
                {
                    mark.Attributes.Add(new(frame.Element.Kind!, words));
                }

                return;
            }
        }
    }

    /// <summary>Facts that were found before the entity was known.</summary>
    private static void MoveFacts(DraftMark mark)
    {
        foreach (KeyValuePair<string, string> fact in mark.Attributes.ToArray())
        {
            if (!TreeMemberNames.IsSpanAttribute(fact.Key))
            {
                mark.Entity!.Add(fact.Key, fact.Value, mark.Place);
                mark.Attributes.Remove(fact);
            }
        }
    }

    /// <summary>An entity, by its code or URI; without one, its text names it when the element ends.</summary>
    private void ReadEntity(DraftMark mark, MarkupFrame frame, string kind, SourceSpan place)
    {
        bool isLocation = kind == "place";
        SourceValue? scheme = Attributes.Take(isLocation ? "code-source" : "idsrc", frame.Path);
        SourceValue? code = Attributes.Take(isLocation ? "location-code" : "value", frame.Path);
        string? own = OwnId(frame);
        mark.IsIdentified = own is not null;
        if (own is not null && (own == kind || own == frame.Name))
        {
            // The article has it without an id, and each mark stands for itself.
            mark.Entity = DraftEntities.Anonymous(kind, place);
            if (code is { } uri)
            {
                mark.Attributes.Add(new("same-as", scheme?.Text + uri.Text));
            }
        }
        else if (own is not null && _draft.Entities.FindById(own) is { } named)
        {
            // The metadata know less of its kind than the mark, and of its URI if that is not a legal one.
            named.Kind = kind;
            mark.Entity = named;
            bool isId = code?.Text == own && (scheme?.Text ?? "") == (_draft.Id?.Text ?? "");
            if (code is { IsBlank: false } stated && !isId && named.Code is null)
            {
                named.Scheme = scheme?.Text ?? "";
                named.Code = stated.Text;
            }
        }
        else if (code is { IsBlank: false } known)
        {
            mark.Entity = _draft.EntityOf(kind, scheme?.Text ?? "", known.Text, place);
            mark.Entity.WantedId ??= own;
        }
        else if (own is not null)
        {
            mark.Entity = _draft.Entities.ById(kind, own, place);
        }
        else if (_draft.IsOwn && kind == "person")
        {
            mark.Classes.Add("author");
        }
        else
        {
            _ledger.Keep(scheme);
            if (_draft.IsOwn && mark.Attributes.Count > 0)
            {
                // Only the language is known of what has neither an id nor a code.
                mark.Classes.Add("lang");
            }
        }

        if (kind == "event")
        {
            ReadDate(mark, frame, "start-date", "start");
            ReadDate(mark, frame, "end-date", "end");
        }

        if (Attributes.Peek("gender") is { Length: > 0 } gender)
        {
            Attributes.Take("gender", frame.Path);
            AddFact(mark, "gender", gender);
        }
    }

    private void ReadDate(DraftMark mark, MarkupFrame frame, string attribute, string fact)
    {
        if (Attributes.Peek(attribute) is { } text && ArticleDate.TryParse(text.Trim(), out ArticleDate date))
        {
            Attributes.Take(attribute, frame.Path);
            AddFact(mark, fact, date.Extended);
        }
    }

    private static void AddFact(DraftMark mark, string name, string value)
    {
        if (mark.Entity is { IsAnonymous: false } entity)
        {
            entity.Add(name, value, mark.Place);
        }
        else
        {
            mark.Attributes.Add(new(name, value));
        }
    }

    private void ReadMoment(DraftMark mark, MarkupFrame frame)
    {
        string attribute = Attributes.Peek("norm") is not null ? "norm" : "datetime";
        string value = Attributes.Peek(attribute)?.Trim() ?? "";
        string kind = Iso8601.IsDate(value) ? "date" : Iso8601.IsTime(value) ? "time" : Iso8601.IsDuration(value) ? "duration" : "chron";
        mark.Classes.Add(kind);
        if (value.Length > 0)
        {
            Attributes.Take(attribute, frame.Path);
            mark.Attributes.Add(new(kind == "chron" ? attribute : "value", ArticleDate.TryParse(value, out ArticleDate date) ? date.Extended : value));
        }

        ReadOwnId(mark, frame);
    }

    private void ReadLink(DraftMark mark, MarkupFrame frame)
    {
        if (Attributes.Peek("href") is { Length: > 0 } href && UriText.IsLinkable(href))
        {
            Attributes.Take("href", frame.Path);
            mark.Classes.Add("link");
            mark.Attributes.Add(new("href", href));
        }
        else
        {
            mark.Classes.Add("a");
        }

        ReadOwnId(mark, frame);
    }

    /// <summary>An element whose type is the class of what it marks.</summary>
    private void ReadClassifier(DraftMark mark, MarkupFrame frame, SourceSpan place)
    {
        string? type = Attributes.Peek("type");
        string kind = type is not null && Characters.IsName(type) && Vocabulary.FindSlot(type) is null && !Vocabulary.IsAnchor(type) ? type : frame.Name;
        if (kind == type)
        {
            Attributes.Take("type", frame.Path);
        }

        Kind known = Vocabulary.FindKind(kind) ?? Vocabulary.UserKind(kind);
        if (known.Role == NodeClass.Entity)
        {
            ReadEntity(mark, frame, kind, place);
            mark.Entity ??= DraftEntities.Anonymous(kind, place);
            return;
        }

        string? value = Attributes.Peek("value");
        AttributeRule rule = AttributeRule.Of(known, "value");
        if (known.Role == NodeClass.Value && value is not null && rule.Accepts(value))
        {
            mark.Classes.Add(kind);
            Attributes.Take("value", frame.Path);
            mark.Attributes.Add(new("value", value));
            ReadOwnId(mark, frame);
        }
        else
        {
            mark.Classes.Add(frame.Name);
        }
    }

    /// <summary>An element that the format does not define stays visible where it is, as a class with attributes.</summary>
    private void ReadOther(DraftMark mark, MarkupFrame frame)
    {
        if (frame.Name == "span")
        {
            ReadSlot(mark, frame);
            return;
        }

        string name = Characters.IsName(frame.Name) ? frame.Name : DraftEntities.Slug(frame.Name);
        if (Vocabulary.FindSlot(name) is null && Vocabulary.FindKind(name) is null && !Vocabulary.IsAnchor(name) && name.Length > 0)
        {
            mark.Classes.Add(name);
            foreach (string attribute in Attributes.Rest)
            {
                if (Characters.IsName(attribute) && !TreeMemberNames.IsSpanAttribute(attribute))
                {
                    AddAttribute(mark, frame, attribute);
                }
            }
        }
    }

    /// <summary>A class that names a part of an article, such as the dateline in a paragraph.</summary>
    private void ReadSlot(DraftMark mark, MarkupFrame frame)
    {
        if (Attributes.Peek("class") is { } name && Vocabulary.FindSlot(name) is not null)
        {
            Attributes.Take("class", frame.Path);
            mark.Classes.Add(name);
        }
    }

    private void AddAttribute(DraftMark mark, MarkupFrame frame, string name)
    {
        if (Attributes.Take(name, frame.Path) is { IsBlank: false } value)
        {
            mark.Attributes.Add(new(name, value.Text));
        }
    }

    /// <summary>
    /// A number whose digits have no separators is a value. All others are not read, because what a separator means depends on the language: they have a separate class.
    /// </summary>
    private void EndNumber(DraftMark mark, string text, string attribute, string otherClass)
    {
        int index = mark.Attributes.FindIndex(pair => pair.Key == attribute);
        string? unit = index < 0 ? null : mark.Attributes[index].Value;
        bool isPlain = text.Length is > 0 and <= MaxDigits && text.All(Characters.IsDigit);
        string kind = attribute == "unit" ? "money" : unit is null ? "number" : unit == "percent" ? "percent" : "quantity";
        string value = unit is null || kind == "percent" ? text : text + " " + unit;
        if (!isPlain || !AttributeRule.Of(Vocabulary.FindKind(kind)!, "value").Accepts(value))
        {
            mark.Classes.Add(otherClass);
            if (!_draft.IsOwn)
            {
                _ledger.Approximate(mark.Path, mark.Place, "the value of a number in words or with separators depends on the language and is not read");
            }

            return;
        }

        mark.Classes.Add(kind);
        mark.Attributes.Clear();
        mark.Attributes.Add(new("value", value));
    }

    /// <summary>The id of a statement or a value in an own file.</summary>
    private void ReadOwnId(DraftMark mark, MarkupFrame frame)
    {
        string? id = OwnId(frame);
        mark.Id = id is not null && id != frame.Name && mark.Entity is null && !mark.Classes.Contains(id) ? id : null;
    }

    /// <summary>In an own file the part of an element's id before its number, which is the id in the article, or the name of the element for what has none.</summary>
    private string? OwnId(MarkupFrame frame)
    {
        if (!_draft.IsOwn || Attributes.Take("id", frame.Path) is not { } id)
        {
            return null;
        }

        int dot = id.Text.LastIndexOf('.');
        return dot <= 0 ? null : id.Text.Substring(0, dot);
    }
}
