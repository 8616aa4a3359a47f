namespace NewsSchema.Benchmarks.Peers;

/// <summary>The seed's records as one writes them for System.Text.Json by hand: init-only, required where each sample has the member; references stay ids.</summary>
internal static class Records
{
    public sealed record Agency
    {
        public required string Text { get; init; }
        public required IReadOnlyList<Span> Spans { get; init; }
        public required string Organization { get; init; }
    }

    public sealed record Block
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public required IReadOnlyList<Span> Spans { get; init; }
    }

    public sealed record Claim
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public IReadOnlyList<string>? Fragments { get; init; }
        public required string Speaker { get; init; }
        public string? Source { get; init; }
        public string? Addressee { get; init; }
        public required IReadOnlyList<string> Cues { get; init; }
        public string? Act { get; init; }
    }

    public sealed record DateValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required DateOnly Value { get; init; }
    }

    public sealed record Dateline
    {
        public required string Text { get; init; }
        public required IReadOnlyList<Span> Spans { get; init; }
        public required string Place { get; init; }
        public required string Date { get; init; }
        public required Agency Agency { get; init; }
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
        public required DateOnly Start { get; init; }
        public required string Duration { get; init; }
        public required IReadOnlyList<string> Participants { get; init; }
    }

    public sealed record Group
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public IReadOnlyList<string>? Members { get; init; }
    }

    public sealed record Headline
    {
        public required string Text { get; init; }
        public required int Level { get; init; }
        public required IReadOnlyList<Span> Spans { get; init; }
        public required string Person { get; init; }
    }

    public sealed record Organization
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
    }

    public sealed record Person
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public required string SameAs { get; init; }
        public required string Role { get; init; }
    }

    public sealed record Place
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
    }

    public sealed record Quote
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required string Speaker { get; init; }
        public string? Source { get; init; }
        public IReadOnlyList<string>? Cues { get; init; }
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
    }

    public sealed record Story
    {
        public required string Id { get; init; }
        public required string Language { get; init; }
        public required DateOnly Published { get; init; }
        public required string Provider { get; init; }
        public required string Slug { get; init; }
        public required IReadOnlyList<string> Keywords { get; init; }
        public required TextFormat TextFormat { get; init; }
        public required Headline Headline { get; init; }
        public required Dateline Dateline { get; init; }
        public required IReadOnlyList<Block> Body { get; init; }
        public required IReadOnlyList<Person> People { get; init; }
        public required IReadOnlyList<Organization> Organizations { get; init; }
        public required IReadOnlyList<Place> Places { get; init; }
        public required IReadOnlyList<Group> Groups { get; init; }
        public required IReadOnlyList<Event> Events { get; init; }
        public required IReadOnlyList<Work> Works { get; init; }
        public required IReadOnlyList<DateValue> Dates { get; init; }
        public required IReadOnlyList<DurationValue> Durations { get; init; }
        public required IReadOnlyList<Quote> Quotes { get; init; }
        public required IReadOnlyList<Claim> Claims { get; init; }
    }

    public sealed record TextFormat
    {
        public required string Paragraphs { get; init; }
        public required string Sha256 { get; init; }
    }

    public sealed record Work
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public required string By { get; init; }
    }
}
