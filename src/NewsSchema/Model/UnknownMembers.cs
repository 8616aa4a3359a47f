namespace NewsSchema;

/// <summary>How the reader handles a member that is not part of the schema.</summary>
public enum UnknownMembers
{
    /// <summary>The member is kept in <c>ExtensionData</c> and written back, so that nothing is lost.</summary>
    Keep,

    /// <summary>The member is skipped.</summary>
    Ignore,

    /// <summary>The member is an error.</summary>
    Reject,
}
