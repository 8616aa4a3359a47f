namespace NewsSchema;

/// <summary>What reading does with a member that the schema does not know.</summary>
public enum UnknownMembers
{
    /// <summary>It is kept in <c>ExtensionData</c> and written back: nothing is lost.</summary>
    Keep,

    /// <summary>It is skipped.</summary>
    Ignore,

    /// <summary>It is an error.</summary>
    Reject,
}
