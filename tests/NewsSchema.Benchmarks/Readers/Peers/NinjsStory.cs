namespace NewsSchema.Benchmarks.Readers;

internal sealed class NinjsStory
{
    public string? Uri { get; set; }

    public string? Type { get; set; }

    public string? Version { get; set; }

    public DateTimeOffset FirstCreated { get; set; }

    public DateTimeOffset VersionCreated { get; set; }

    public string? PubStatus { get; set; }

    public int Urgency { get; set; }

    public string? CopyrightHolder { get; set; }

    public string? UsageTerms { get; set; }

    public string? EdNote { get; set; }

    public string? Language { get; set; }

    public string? Slugline { get; set; }

    public string? By { get; set; }

    public string? Located { get; set; }

    public List<NinjsText>? Headlines { get; set; }

    public List<NinjsText>? Descriptions { get; set; }

    public List<NinjsText>? Bodies { get; set; }

    public List<NinjsConcept>? Subjects { get; set; }

    public List<NinjsConcept>? People { get; set; }

    public List<NinjsConcept>? Places { get; set; }

    public List<NinjsConcept>? Organisations { get; set; }

    public List<string>? Keywords { get; set; }

    public List<NinjsPicture>? Associations { get; set; }
}

internal sealed class NinjsText
{
    public string? Role { get; set; }

    public string? ContentType { get; set; }

    public string? Value { get; set; }
}

internal sealed class NinjsConcept
{
    public string? Name { get; set; }

    public string? Uri { get; set; }
}

internal sealed class NinjsPicture
{
    public string? Name { get; set; }

    public string? Uri { get; set; }

    public List<NinjsText>? Descriptions { get; set; }

    public List<NinjsRendition>? Renditions { get; set; }
}

internal sealed class NinjsRendition
{
    public string? Name { get; set; }

    public string? Href { get; set; }

    public string? ContentType { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }
}
