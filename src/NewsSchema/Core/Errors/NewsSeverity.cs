namespace NewsSchema;

/// <summary>How much a finding in an article matters.</summary>
public enum NewsSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>Probably not what was meant; the text is read as it stands.</summary>
    Warning,

    /// <summary>The article cannot be used as it is.</summary>
    Error,
}
