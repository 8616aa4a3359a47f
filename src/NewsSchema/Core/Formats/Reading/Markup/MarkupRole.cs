namespace NewsSchema.Core.Formats.Reading.Markup;

/// <summary>What an element of markup does with the text in it.</summary>
internal enum MarkupRole
{
    /// <summary>Contains blocks. Text directly in it is a paragraph.</summary>
    Container,

    /// <summary>Is a paragraph, a heading or an item of a list.</summary>
    Block,

    /// <summary>Marks a part of a block.</summary>
    Inline,

    /// <summary>Changes how a part of a block looks.</summary>
    Presentation,

    /// <summary>Is a part of what the mark around it names, such as the city of a location.</summary>
    Part,

    /// <summary>Is a line break.</summary>
    Break,

    /// <summary>Is a picture or a similar resource.</summary>
    Media,

    /// <summary>Is a table.</summary>
    Table,

    /// <summary>Is not text, such as a script.</summary>
    Hidden,
}
