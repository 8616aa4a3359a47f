namespace NewsSchema;

/// <summary>The severity of a <see cref="NewsError"/>.</summary>
public enum NewsSeverity
{
    /// <summary>Information; the article is valid.</summary>
    Note,

    /// <summary>The article is valid, but probably not as intended.</summary>
    Warning,

    /// <summary>The article is not valid.</summary>
    Error,
}
