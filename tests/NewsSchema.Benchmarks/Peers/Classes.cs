namespace NewsSchema.Benchmarks.Peers;

/// <summary>The same as mutable classes, which System.Text.Json reads fastest.</summary>
internal static class Classes
{
    public sealed class Agency
    {
        public string Text { get; set; } = null!;
        public List<Span> Spans { get; set; } = null!;
        public string Organization { get; set; } = null!;
    }

    public sealed class Block
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span> Spans { get; set; } = null!;
    }

    public sealed class Claim
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public List<string>? Fragments { get; set; }
        public string Speaker { get; set; } = null!;
        public string? Source { get; set; }
        public string? Addressee { get; set; }
        public List<string> Cues { get; set; } = null!;
        public string? Act { get; set; }
    }

    public sealed class DateValue
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public DateOnly Value { get; set; }
    }

    public sealed class Dateline
    {
        public string Text { get; set; } = null!;
        public List<Span> Spans { get; set; } = null!;
        public string Place { get; set; } = null!;
        public string Date { get; set; } = null!;
        public Agency Agency { get; set; } = null!;
    }

    public sealed class DurationValue
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public string Value { get; set; } = null!;
    }

    public sealed class Event
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public DateOnly Start { get; set; }
        public string Duration { get; set; } = null!;
        public List<string> Participants { get; set; } = null!;
    }

    public sealed class Group
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public List<string>? Members { get; set; }
    }

    public sealed class Headline
    {
        public string Text { get; set; } = null!;
        public int Level { get; set; }
        public List<Span> Spans { get; set; } = null!;
        public string Person { get; set; } = null!;
    }

    public sealed class Organization
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
    }

    public sealed class Person
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string SameAs { get; set; } = null!;
        public string Role { get; set; } = null!;
    }

    public sealed class Place
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
    }

    public sealed class Quote
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public string Speaker { get; set; } = null!;
        public string? Source { get; set; }
        public List<string>? Cues { get; set; }
    }

    public sealed class Span
    {
        public int Start { get; set; }
        public int End { get; set; }
        public string? Ref { get; set; }
        public string? Role { get; set; }
        public List<string>? For { get; set; }
        public string? Of { get; set; }
        public string? As { get; set; }
        public string? Cont { get; set; }
        public string? Lang { get; set; }
        public string? Note { get; set; }
    }

    public sealed class Story
    {
        public string Id { get; set; } = null!;
        public string Language { get; set; } = null!;
        public DateOnly Published { get; set; }
        public string Provider { get; set; } = null!;
        public string Slug { get; set; } = null!;
        public List<string> Keywords { get; set; } = null!;
        public TextFormat TextFormat { get; set; } = null!;
        public Headline Headline { get; set; } = null!;
        public Dateline Dateline { get; set; } = null!;
        public List<Block> Body { get; set; } = null!;
        public List<Person> People { get; set; } = null!;
        public List<Organization> Organizations { get; set; } = null!;
        public List<Place> Places { get; set; } = null!;
        public List<Group> Groups { get; set; } = null!;
        public List<Event> Events { get; set; } = null!;
        public List<Work> Works { get; set; } = null!;
        public List<DateValue> Dates { get; set; } = null!;
        public List<DurationValue> Durations { get; set; } = null!;
        public List<Quote> Quotes { get; set; } = null!;
        public List<Claim> Claims { get; set; } = null!;
    }

    public sealed class TextFormat
    {
        public string Paragraphs { get; set; } = null!;
        public string Sha256 { get; set; } = null!;
    }

    public sealed class Work
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string By { get; set; } = null!;
    }
}
