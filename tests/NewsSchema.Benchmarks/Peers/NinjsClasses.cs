namespace NewsSchema.Benchmarks.Peers;

/// <summary>The same types as mutable classes, which System.Text.Json reads fastest.</summary>
internal static class NinjsClasses
{
    public sealed class AltId
    {
        public string Role { get; set; } = null!;
        public string Value { get; set; } = null!;
    }

    public sealed class Body
    {
        public string Role { get; set; } = null!;
        public string ContentType { get; set; } = null!;
        public long? CharCount { get; set; }
        public string Value { get; set; } = null!;
    }

    public sealed class ContactInfo
    {
        public string Type { get; set; } = null!;
        public string Role { get; set; } = null!;
        public string Value { get; set; } = null!;
    }

    public sealed class Description
    {
        public string? Role { get; set; }
        public string? ContentType { get; set; }
        public string Value { get; set; } = null!;
    }

    public sealed class Genre
    {
        public string Literal { get; set; } = null!;
        public string Uri { get; set; } = null!;
        public string Name { get; set; } = null!;
    }

    public sealed class GeoJSON
    {
        public List<decimal> Coordinates { get; set; } = null!;
        public string Type { get; set; } = null!;
    }

    public sealed class Headline
    {
        public string Role { get; set; } = null!;
        public string Value { get; set; } = null!;
    }

    public sealed class InfoSource
    {
        public string Name { get; set; } = null!;
    }

    public sealed class Item
    {
        public string? Name { get; set; }
        public string Uri { get; set; } = null!;
        public string? Type { get; set; }
        public List<AltId>? AltIds { get; set; }
        public string? RepresentationType { get; set; }
        public string? Version { get; set; }
        public DateTimeOffset? FirstCreated { get; set; }
        public string? Profile { get; set; }
        public List<Genre>? Genres { get; set; }
        public DateTimeOffset? VersionCreated { get; set; }
        public string? PubStatus { get; set; }
        public string? CopyrightNotice { get; set; }
        public string? CopyrightHolder { get; set; }
        public List<Rendition>? Renditions { get; set; }
        public string? UsageTerms { get; set; }
        public string? Language { get; set; }
        public string? By { get; set; }
        public long? Urgency { get; set; }
        public List<Body>? Bodies { get; set; }
        public string? EdNote { get; set; }
        public List<Description>? Descriptions { get; set; }
        public List<Headline>? Headlines { get; set; }
        public List<Item>? Associations { get; set; }
        public List<Subject>? Subjects { get; set; }
        public List<Person>? People { get; set; }
        public List<InfoSource>? InfoSources { get; set; }
        public string? Slugline { get; set; }
        public string? Title { get; set; }
        public List<Place>? Places { get; set; }
        public List<Organisation>? Organisations { get; set; }
        public DateTimeOffset? Expires { get; set; }
        public string? Located { get; set; }
    }

    public sealed class Organisation
    {
        public string Name { get; set; } = null!;
    }

    public sealed class Person
    {
        public string? Literal { get; set; }
        public string Name { get; set; } = null!;
        public List<ContactInfo>? ContactInfo { get; set; }
        public string? Uri { get; set; }
    }

    public sealed class Place
    {
        public string? Literal { get; set; }
        public string Name { get; set; } = null!;
        public GeoJSON? GeoJSON { get; set; }
        public string? Uri { get; set; }
    }

    public sealed class Rendition
    {
        public string Name { get; set; } = null!;
        public string? Title { get; set; }
        public string? Format { get; set; }
        public string Href { get; set; } = null!;
        public string ContentType { get; set; } = null!;
        public long? SizeInBytes { get; set; }
        public long? Width { get; set; }
        public long? Height { get; set; }
        public long? Duration { get; set; }
    }

    public sealed class Subject
    {
        public string? Literal { get; set; }
        public string Name { get; set; } = null!;
        public string? Rel { get; set; }
        public string? Uri { get; set; }
        public string? Creator { get; set; }
        public long? Relevance { get; set; }
        public long? Confidence { get; set; }
    }
}
