namespace NewsSchema.Tool.Drafting;

/// <summary>An entity that can be recognized by its names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The class of its kind.</param>
/// <param name="Name">Its full name.</param>
/// <param name="SameAs">Its address; null if none is known.</param>
internal sealed record KnownEntity(string Id, string Kind, string Name, string? SameAs);
