using System.Text.Json.Serialization;

namespace NewsSchema.Benchmarks.Peers;

/// <summary>The same as mutable classes, which System.Text.Json reads fastest.</summary>
internal static class Classes
{
    public sealed class Address
    {
        public string Street { get; set; } = null!;
        public string Postcode { get; set; } = null!;
        public string City { get; set; } = null!;
    }

    public sealed class Agency
    {
        public string Text { get; set; } = null!;
        public List<Span> Spans { get; set; } = null!;
        public string Organization { get; set; } = null!;
    }

    public sealed class Alert
    {
        public string Id { get; set; } = null!;
        public string Language { get; set; } = null!;
        public long Urgency { get; set; }
        public DateTimeOffset Sent { get; set; }
        public string Headline { get; set; } = null!;
        public List<string> Services { get; set; } = null!;
        public bool Final { get; set; }
    }

    public sealed class Author
    {
        public string Text { get; set; } = null!;
        public List<Span> Spans { get; set; } = null!;
        public string Person { get; set; } = null!;
    }

    public sealed class Block
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Quantity { get; set; }
        public string? Number { get; set; }
        public string? Money { get; set; }
        public string? Offence { get; set; }
        public string? Link { get; set; }
    }

    public sealed class Byline
    {
        public string Text { get; set; } = null!;
        public List<Span> Spans { get; set; } = null!;
        public List<Author> Authors { get; set; } = null!;
    }

    public sealed class Calendar
    {
        public DateOnly Date { get; set; }
        public string Title { get; set; } = null!;
    }

    public sealed class Claim
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public List<string>? Fragments { get; set; }
        public string Speaker { get; set; } = null!;
        public string? Source { get; set; }
        public string? Addressee { get; set; }
        public List<string>? Cues { get; set; }
        public string? Mode { get; set; }
        public string? Act { get; set; }
    }

    public sealed class Contact
    {
        public string Department { get; set; } = null!;
        public Address Address { get; set; } = null!;
        public List<Person> People { get; set; } = null!;
    }

    public sealed class CourtReport
    {
        public string Id { get; set; } = null!;
        public string Language { get; set; } = null!;
        public string Court { get; set; } = null!;
        public string CaseNumber { get; set; } = null!;
        public string Judge { get; set; } = null!;
        public string Defendant { get; set; } = null!;
        public List<DateOnly> Heard { get; set; } = null!;
        public bool ReportingRestrictions { get; set; }
        public List<string> _notes { get; set; } = null!;
        public TextFormat TextFormat { get; set; } = null!;
        public Headline Headline { get; set; } = null!;
        public Byline Byline { get; set; } = null!;
        public Dateline Dateline { get; set; } = null!;
        public List<Block> Notes { get; set; } = null!;
        public List<Block> Crossheads { get; set; } = null!;
        public List<Block> ListItems { get; set; } = null!;
        public List<Block> Body { get; set; } = null!;
        public List<Person> People { get; set; } = null!;
        public List<Organization> Organizations { get; set; } = null!;
        public List<Place> Places { get; set; } = null!;
        public List<Group> Groups { get; set; } = null!;
        public List<Work> Works { get; set; } = null!;
        public List<Product> Products { get; set; } = null!;
        public List<Thing> Things { get; set; } = null!;
        public List<DateValue> Dates { get; set; } = null!;
        public List<DurationValue> Durations { get; set; } = null!;
        public List<MoneyValue> Money { get; set; } = null!;
        public List<LinkValue> Links { get; set; } = null!;
        public List<Quote> Quotes { get; set; } = null!;
        public List<Claim> Claims { get; set; } = null!;
        public List<Offence> Offences { get; set; } = null!;
        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? Appeal { get; set; }
    }

    public sealed class DateValue
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public string Value { get; set; } = null!;
    }

    public sealed class Dateline
    {
        public string Text { get; set; } = null!;
        public List<Span> Spans { get; set; } = null!;
        public string Place { get; set; } = null!;
        public string Date { get; set; } = null!;
        public Agency? Agency { get; set; }
    }

    public sealed class Deck
    {
        public string Text { get; set; } = null!;
        public List<Span> Spans { get; set; } = null!;
        public string Person { get; set; } = null!;
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
        public string? Duration { get; set; }
        public List<string>? Participants { get; set; }
    }

    public sealed class Figure
    {
        public string Name { get; set; } = null!;
        public decimal Value { get; set; }
        public string Unit { get; set; } = null!;
        public decimal? Change { get; set; }
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
        public List<Span>? Spans { get; set; }
        public string? Organization { get; set; }
        public string? Money { get; set; }
        public string? Person { get; set; }
    }

    public sealed class Infobox
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
    }

    public sealed class Interview
    {
        public string Id { get; set; } = null!;
        public string Language { get; set; } = null!;
        public string Section { get; set; } = null!;
        public DateOnly Published { get; set; }
        public string Recorded { get; set; } = null!;
        public string Interviewer { get; set; } = null!;
        public string Guest { get; set; } = null!;
        public Rights Rights { get; set; } = null!;
        public TextFormat TextFormat { get; set; } = null!;
        public Block Kicker { get; set; } = null!;
        public Headline Headline { get; set; } = null!;
        public Deck Deck { get; set; } = null!;
        public Byline Byline { get; set; } = null!;
        public Lead Lead { get; set; } = null!;
        public List<Block> Crossheads { get; set; } = null!;
        public List<Block> Body { get; set; } = null!;
        public List<Span> Sections { get; set; } = null!;
        public List<Person> People { get; set; } = null!;
        public List<Organization> Organizations { get; set; } = null!;
        public List<Place> Places { get; set; } = null!;
        public List<Group> Groups { get; set; } = null!;
        public List<Work> Works { get; set; } = null!;
        public List<Thing> Things { get; set; } = null!;
        public List<DateValue> Dates { get; set; } = null!;
        public List<TimeValue> Times { get; set; } = null!;
        public List<DurationValue> Durations { get; set; } = null!;
        public List<NumberValue> Numbers { get; set; } = null!;
        public List<QuantityValue> Quantities { get; set; } = null!;
        public List<Quote> Quotes { get; set; } = null!;
        public List<Claim> Claims { get; set; } = null!;
        public List<Question> Questions { get; set; } = null!;
        public List<Infobox> Infoboxes { get; set; } = null!;
    }

    public sealed class Lead
    {
        public string Text { get; set; } = null!;
        public List<Span> Spans { get; set; } = null!;
        public string? Organization { get; set; }
        public string? Place { get; set; }
        public string Date { get; set; } = null!;
        public string? Percent { get; set; }
        public string? Money { get; set; }
        public string? Event { get; set; }
        public string? Product { get; set; }
        public string? Group { get; set; }
        public string? Person { get; set; }
        public string? Number { get; set; }
    }

    public sealed class LinkValue
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public string Href { get; set; } = null!;
    }

    public sealed class MoneyValue
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public string Value { get; set; } = null!;
    }

    public sealed class NumberValue
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public long Value { get; set; }
    }

    public sealed class Offence
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string Statute { get; set; } = null!;
        public long Section { get; set; }
    }

    public sealed class Organization
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? Ticker { get; set; }
        public long? Founded { get; set; }
        public string? Revenue { get; set; }
        public string? Ebit { get; set; }
        public long? Employees { get; set; }
        public string? SameAs { get; set; }
    }

    public sealed class PercentValue
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public decimal Value { get; set; }
    }

    public sealed class Person
    {
        public string? Id { get; set; }
        public string Name { get; set; } = null!;
        public string? Mail { get; set; }
        public string? Phone { get; set; }
        public List<string>? Languages { get; set; }
        public string? SameAs { get; set; }
        public string? Role { get; set; }
        public string? Born { get; set; }
        public string? Affiliation { get; set; }
        public string? Sentence { get; set; }
        public long? Age { get; set; }
        public string? Address { get; set; }
    }

    public sealed class Place
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? Country { get; set; }
        public string? Geo { get; set; }
    }

    public sealed class Product
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string By { get; set; } = null!;
        public string Date { get; set; } = null!;
    }

    public sealed class QuantityValue
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public string Value { get; set; } = null!;
    }

    public sealed class QuarterlyResults
    {
        public string Id { get; set; } = null!;
        public string Language { get; set; } = null!;
        public string Company { get; set; } = null!;
        public string Quarter { get; set; } = null!;
        public string Period { get; set; } = null!;
        public DateTimeOffset Published { get; set; }
        public bool Audited { get; set; }
        public long Employees { get; set; }
        public List<Figure> Figures { get; set; } = null!;
        public Contact Contact { get; set; } = null!;
        public List<Calendar> Calendar { get; set; } = null!;
        public string Boilerplate { get; set; } = null!;
        public string Disclaimer { get; set; } = null!;
        public TextFormat TextFormat { get; set; } = null!;
        public Block Kicker { get; set; } = null!;
        public Headline Headline { get; set; } = null!;
        public Block Deck { get; set; } = null!;
        public Dateline Dateline { get; set; } = null!;
        public Agency Agency { get; set; } = null!;
        public Lead Lead { get; set; } = null!;
        public List<Block> Notes { get; set; } = null!;
        public List<Block> Crossheads { get; set; } = null!;
        public List<Block> ListItems { get; set; } = null!;
        public List<Block> Body { get; set; } = null!;
        public List<Person> People { get; set; } = null!;
        public List<Organization> Organizations { get; set; } = null!;
        public List<Place> Places { get; set; } = null!;
        public List<Group> Groups { get; set; } = null!;
        public List<Event> Events { get; set; } = null!;
        public List<Product> Products { get; set; } = null!;
        public List<DateValue> Dates { get; set; } = null!;
        public List<NumberValue> Numbers { get; set; } = null!;
        public List<PercentValue> Percentages { get; set; } = null!;
        public List<QuantityValue> Quantities { get; set; } = null!;
        public List<MoneyValue> Money { get; set; } = null!;
        public List<LinkValue> Links { get; set; } = null!;
        public List<Quote> Quotes { get; set; } = null!;
        public List<Claim> Claims { get; set; } = null!;
        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? Guidance { get; set; }
    }

    public sealed class Question
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string By { get; set; } = null!;
        public string To { get; set; } = null!;
    }

    public sealed class Quote
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public List<string>? Fragments { get; set; }
        public string Speaker { get; set; } = null!;
        public string? Addressee { get; set; }
        public string? Source { get; set; }
        public string? Medium { get; set; }
        public string? Mode { get; set; }
        public List<string>? Cues { get; set; }
    }

    public sealed class Rights
    {
        public string Holder { get; set; } = null!;
        public bool Syndication { get; set; }
        public List<string> Territories { get; set; } = null!;
    }

    public sealed class Span
    {
        public int Start { get; set; }
        public int End { get; set; }
        public string? Ref { get; set; }
        public string? Lang { get; set; }
        public string? Role { get; set; }
        public string? Note { get; set; }
        public string? Of { get; set; }
        public string? As { get; set; }
        public List<string>? For { get; set; }
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
        public string? Eol { get; set; }
        public bool? Bom { get; set; }
        public string? Start { get; set; }
        public string? End { get; set; }
        public string? Sha256 { get; set; }
    }

    public sealed class Thing
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? By { get; set; }
        public string Date { get; set; } = null!;
        public string? Maker { get; set; }
        public string? InsuredValue { get; set; }
    }

    public sealed class TimeValue
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public string Value { get; set; } = null!;
    }

    public sealed class Work
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string By { get; set; } = null!;
        public string? Date { get; set; }
    }
}
