using System.Text.Json.Serialization;

namespace SystemTextJson.ColdStart;

/// <summary>The seed article's records with the members that ours have: init-only, required where ours are; references stay ids.</summary>
internal static class Records
{
    public sealed record Claim
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public IReadOnlyList<string>? Fragments { get; init; }
        public string? Speaker { get; init; }
        public string? Source { get; init; }
        public string? Addressee { get; init; }
        public IReadOnlyList<string>? Cues { get; init; }
        public string? Medium { get; init; }
        public string? Mode { get; init; }
        public string? Act { get; init; }
    }

    public sealed record DateValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required DateOnly Value { get; init; }
    }

    public sealed record DurationValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required string Value { get; init; }
    }

    public sealed record Event
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
        public DateOnly? Start { get; init; }
        public string? Duration { get; init; }
        public IReadOnlyList<string>? Participants { get; init; }
    }

    public sealed record Group
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
        public IReadOnlyList<string>? Members { get; init; }
    }

    public sealed record Organization
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
    }

    public sealed record Person
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
        public string? Role { get; init; }
    }

    public sealed record Place
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
    }

    public sealed record Quote
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public IReadOnlyList<string>? Fragments { get; init; }
        public string? Speaker { get; init; }
        public string? Source { get; init; }
        public string? Addressee { get; init; }
        public IReadOnlyList<string>? Cues { get; init; }
        public string? Medium { get; init; }
        public string? Mode { get; init; }
        public string? Act { get; init; }
    }

    public sealed record Span
    {
        public required int Start { get; init; }
        public required int End { get; init; }
        public string? Ref { get; init; }
        public string? Role { get; init; }
        public IReadOnlyList<string>? For { get; init; }
        public string? Of { get; init; }
        public string? As { get; init; }
        public string? Cont { get; init; }
        public string? Lang { get; init; }
        public string? Note { get; init; }
        public IReadOnlyDictionary<string, string>? Attributes { get; init; }
    }

    public sealed record Text
    {
        [JsonPropertyName("text")]
        public required string Value { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
    }

    public sealed record TextFormat
    {
        public string? Paragraphs { get; init; }
        public string? Start { get; init; }
        public string? End { get; init; }
        public string? Eol { get; init; }
        public bool? Bom { get; init; }
        public string? Sha256 { get; init; }
    }

    public sealed record WireStory
    {
        public required string Id { get; init; }
        public required string Language { get; init; }
        public required DateOnly Published { get; init; }
        public string? Provider { get; init; }
        public required string Slug { get; init; }
        public IReadOnlyList<string>? Keywords { get; init; }
        public TextFormat? TextFormat { get; init; }
        public required WireStoryHeadline Headline { get; init; }
        public required WireStoryDateline Dateline { get; init; }
        public IReadOnlyList<Text>? Body { get; init; }
        public IReadOnlyList<Span>? Sections { get; init; }
        public IReadOnlyList<Person>? People { get; init; }
        public IReadOnlyList<Organization>? Organizations { get; init; }
        public IReadOnlyList<Place>? Places { get; init; }
        public IReadOnlyList<Group>? Groups { get; init; }
        public IReadOnlyList<Event>? Events { get; init; }
        public IReadOnlyList<Work>? Works { get; init; }
        public IReadOnlyList<DateValue>? Dates { get; init; }
        public IReadOnlyList<DurationValue>? Durations { get; init; }
        public IReadOnlyList<Quote>? Quotes { get; init; }
        public IReadOnlyList<Claim>? Claims { get; init; }
    }

    public sealed record WireStoryDateline
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Place { get; init; }
        public string? Date { get; init; }
        public WireStoryDatelineAgency? Agency { get; init; }
    }

    public sealed record WireStoryDatelineAgency
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Organization { get; init; }
    }

    public sealed record WireStoryHeadline
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Person { get; init; }
    }

    public sealed record Work
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
        public string? By { get; init; }
    }
}
