namespace NewsSchema.Core.Tree;

/// <summary>What a map represents in the typed model, which decides its base type and the members that it inherits.</summary>
internal enum NodeClass
{
    /// <summary>The user's own metadata: a record of its schema.</summary>
    Data,

    /// <summary>An XML element, before it is known which of its children repeat: each name of a child has a list.</summary>
    Element,

    /// <summary>The root of an article.</summary>
    Article,

    /// <summary>A block or a slot: NewsText, or a record derived from it if it has parts.</summary>
    Text,

    /// <summary>A NewsSpan, whose members are fixed.</summary>
    Span,

    /// <summary>The front matter's <c>text</c> settings, whose members are fixed.</summary>
    TextFormat,

    /// <summary>A record derived from NewsEntity.</summary>
    Entity,

    /// <summary>A record derived from NewsStatement.</summary>
    Statement,

    /// <summary>A record derived from NewsValue.</summary>
    Value,
}
