namespace NewsSchema.Core.Errors;

/// <summary>How much a finding matters.</summary>
internal enum SyntaxSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>Probably not what was meant; the text is read as it stands.</summary>
    Warning,

    /// <summary>The fixture cannot be used as it is.</summary>
    Error,
}
