using NewsSchema;

namespace Newsroom._1;

public enum Urgency
{
    Flash = 1,
    Bulletin = 2,
    Urgent = 3,
    Regular = 4,
}

/// <summary>The record of the articles; members that are declared here win over what the articles show.</summary>
[NewsSchema("Story")]
public partial record Story
{
    /// <summary>A number in the articles and in the JSON, an enumeration in code.</summary>
    public Urgency? Urgency { get; init; }
}
