namespace NewsSchema.Core.Formats.Reading.Markup;

/// <summary>What an element of markup says about its text, which decides how its attributes are read.</summary>
internal enum MarkupMeaning
{
    /// <summary>What its name or its classes say.</summary>
    Other,

    /// <summary>An entity, which attributes can identify.</summary>
    Entity,

    /// <summary>A date or a time.</summary>
    Moment,

    /// <summary>A number, a percentage or a quantity.</summary>
    Number,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>What its type says.</summary>
    Classifier,

    /// <summary>The role of a person near it.</summary>
    Role,

    /// <summary>Text in another language.</summary>
    Language,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A list whose items have numbers.</summary>
    OrderedList,

    /// <summary>A note to readers or editors.</summary>
    Note,

    /// <summary>Text in which line breaks and blanks count.</summary>
    Preformatted,
}
