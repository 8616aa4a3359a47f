namespace NewsSchema.Benchmarks.Readers;

internal sealed class SchemaOrgStory
{
    public string? Url { get; set; }

    public string? Headline { get; set; }

    public string? AlternativeHeadline { get; set; }

    public string? Description { get; set; }

    public string? Dateline { get; set; }

    public DateTimeOffset DatePublished { get; set; }

    public DateTimeOffset DateModified { get; set; }

    public string? InLanguage { get; set; }

    public string? ArticleSection { get; set; }

    public List<string>? Keywords { get; set; }

    public int WordCount { get; set; }

    public List<SchemaOrgThing>? Author { get; set; }

    public SchemaOrgThing? Publisher { get; set; }

    public List<SchemaOrgPicture>? Image { get; set; }

    public List<SchemaOrgThing>? About { get; set; }

    public List<SchemaOrgThing>? Mentions { get; set; }

    public string? ArticleBody { get; set; }
}

internal sealed class SchemaOrgThing
{
    public string? Name { get; set; }

    public string? Url { get; set; }

    public string? SameAs { get; set; }

    public string? JobTitle { get; set; }
}

internal sealed class SchemaOrgPicture
{
    public string? Url { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }

    public string? Caption { get; set; }

    public string? CreditText { get; set; }
}
