namespace NewsSchema.Core.Tree;

/// <summary>What a map stands for in the typed model; decides its base type and which members it inherits.</summary>
internal enum NodeClass
{
    /// <summary>The user's own metadata: a record of its schema.</summary>
    Data,

    /// <summary>The root of an article.</summary>
    Article,

    /// <summary>A block or a slot: NewsText, or a record derived from it where parts are present.</summary>
    Text,

    /// <summary>A NewsSpan: fixed members, nothing is inferred.</summary>
    Span,

    /// <summary>The front matter's <c>text</c> settings: fixed members, nothing is inferred.</summary>
    TextFormat,

    /// <summary>A record derived from NewsEntity.</summary>
    Entity,

    /// <summary>A record derived from NewsStatement.</summary>
    Statement,

    /// <summary>A record derived from NewsValue.</summary>
    Value,
}
