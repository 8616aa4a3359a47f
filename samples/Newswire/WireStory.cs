namespace Newswire;

/// <summary>
/// A story of any agency. The fixtures in Stories give its members; those declared here decide what is published and when. Facts that no member has, such as subjects and pictures, are in its
/// extension data and are republished, too. So are values that no sample's type can hold: a wire must not stop at what an agency does for the first time.
/// </summary>
[NewsSchema]
public partial record WireStory
{
    /// <summary>The id. A story without one cannot be corrected, so it is refused.</summary>
    public required string Id { get; init; }

    /// <summary>The version as the sender counts: <c>2</c>, <c>1.10</c>, <c>20240501T100000Z</c>. <see cref="StoryVersion"/> orders them.</summary>
    public string? Version { get; init; }

    /// <summary>The time of the first publication.</summary>
    public IsoDate? Published { get; init; }

    /// <summary>The time of this version.</summary>
    public IsoDate? Updated { get; init; }

    /// <summary>The time before which the story must not be published.</summary>
    public IsoDate? Embargo { get; init; }

    /// <summary><c>usable</c>, <c>withheld</c>, <c>canceled</c>, or a sender's own word.</summary>
    public string? Status { get; init; }

    /// <summary>The editorial urgency, 1 (highest) to 9 (lowest).</summary>
    public string? Urgency { get; init; }
}
