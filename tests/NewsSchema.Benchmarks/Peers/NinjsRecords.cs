namespace NewsSchema.Benchmarks.Peers;

/// <summary>Handwritten System.Text.Json records for the IPTC's examples of ninjs 3.0.</summary>
internal static class NinjsRecords
{
    public sealed record AltId
    {
        public required string Role { get; init; }
        public required string Value { get; init; }
    }

    public sealed record Body
    {
        public required string Role { get; init; }
        public required string ContentType { get; init; }
        public long? CharCount { get; init; }
        public required string Value { get; init; }
    }

    public sealed record ContactInfo
    {
        public required string Type { get; init; }
        public required string Role { get; init; }
        public required string Value { get; init; }
    }

    public sealed record Description
    {
        public string? Role { get; init; }
        public string? ContentType { get; init; }
        public required string Value { get; init; }
    }

    public sealed record Genre
    {
        public required string Literal { get; init; }
        public required string Uri { get; init; }
        public required string Name { get; init; }
    }

    public sealed record GeoJSON
    {
        public required IReadOnlyList<decimal> Coordinates { get; init; }
        public required string Type { get; init; }
    }

    public sealed record Headline
    {
        public required string Role { get; init; }
        public required string Value { get; init; }
    }

    public sealed record InfoSource
    {
        public required string Name { get; init; }
    }

    public sealed record Item
    {
        public string? Name { get; init; }
        public required string Uri { get; init; }
        public string? Type { get; init; }
        public IReadOnlyList<AltId>? AltIds { get; init; }
        public string? RepresentationType { get; init; }
        public string? Version { get; init; }
        public DateTimeOffset? FirstCreated { get; init; }
        public string? Profile { get; init; }
        public IReadOnlyList<Genre>? Genres { get; init; }
        public DateTimeOffset? VersionCreated { get; init; }
        public string? PubStatus { get; init; }
        public string? CopyrightNotice { get; init; }
        public string? CopyrightHolder { get; init; }
        public IReadOnlyList<Rendition>? Renditions { get; init; }
        public string? UsageTerms { get; init; }
        public string? Language { get; init; }
        public string? By { get; init; }
        public long? Urgency { get; init; }
        public IReadOnlyList<Body>? Bodies { get; init; }
        public string? EdNote { get; init; }
        public IReadOnlyList<Description>? Descriptions { get; init; }
        public IReadOnlyList<Headline>? Headlines { get; init; }
        public IReadOnlyList<Item>? Associations { get; init; }
        public IReadOnlyList<Subject>? Subjects { get; init; }
        public IReadOnlyList<Person>? People { get; init; }
        public IReadOnlyList<InfoSource>? InfoSources { get; init; }
        public string? Slugline { get; init; }
        public string? Title { get; init; }
        public IReadOnlyList<Place>? Places { get; init; }
        public IReadOnlyList<Organisation>? Organisations { get; init; }
        public DateTimeOffset? Expires { get; init; }
        public string? Located { get; init; }
    }

    public sealed record Organisation
    {
        public required string Name { get; init; }
    }

    public sealed record Person
    {
        public string? Literal { get; init; }
        public required string Name { get; init; }
        public IReadOnlyList<ContactInfo>? ContactInfo { get; init; }
        public string? Uri { get; init; }
    }

    public sealed record Place
    {
        public string? Literal { get; init; }
        public required string Name { get; init; }
        public GeoJSON? GeoJSON { get; init; }
        public string? Uri { get; init; }
    }

    public sealed record Rendition
    {
        public required string Name { get; init; }
        public string? Title { get; init; }
        public string? Format { get; init; }
        public required string Href { get; init; }
        public required string ContentType { get; init; }
        public long? SizeInBytes { get; init; }
        public long? Width { get; init; }
        public long? Height { get; init; }
        public long? Duration { get; init; }
    }

    public sealed record Subject
    {
        public string? Literal { get; init; }
        public required string Name { get; init; }
        public string? Rel { get; init; }
        public string? Uri { get; init; }
        public string? Creator { get; init; }
        public long? Relevance { get; init; }
        public long? Confidence { get; init; }
    }
}
