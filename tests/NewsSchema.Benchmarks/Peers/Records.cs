using System.Text.Json.Serialization;

namespace NewsSchema.Benchmarks.Peers;

/// <summary>The seeds' records as one writes them for System.Text.Json by hand: init-only, required where each sample has the member; references stay ids.</summary>
internal static class Records
{
    public sealed record Address
    {
        public required string Street { get; init; }
        public required string Postcode { get; init; }
        public required string City { get; init; }
    }

    public sealed record Agency
    {
        public required string Text { get; init; }
        public required IReadOnlyList<Span> Spans { get; init; }
        public required string Organization { get; init; }
    }

    public sealed record Alert
    {
        public required string Id { get; init; }
        public required string Language { get; init; }
        public required long Urgency { get; init; }
        public required DateTimeOffset Sent { get; init; }
        public required string Headline { get; init; }
        public required IReadOnlyList<string> Services { get; init; }
        public required bool Final { get; init; }
    }

    public sealed record Author
    {
        public required string Text { get; init; }
        public required IReadOnlyList<Span> Spans { get; init; }
        public required string Person { get; init; }
    }

    public sealed record Block
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Quantity { get; init; }
        public string? Number { get; init; }
        public string? Money { get; init; }
        public string? Offence { get; init; }
        public string? Link { get; init; }
    }

    public sealed record Byline
    {
        public required string Text { get; init; }
        public required IReadOnlyList<Span> Spans { get; init; }
        public required IReadOnlyList<Author> Authors { get; init; }
    }

    public sealed record Calendar
    {
        public required DateOnly Date { get; init; }
        public required string Title { get; init; }
    }

    public sealed record Claim
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public IReadOnlyList<string>? Fragments { get; init; }
        public required string Speaker { get; init; }
        public string? Source { get; init; }
        public string? Addressee { get; init; }
        public IReadOnlyList<string>? Cues { get; init; }
        public string? Mode { get; init; }
        public string? Act { get; init; }
    }

    public sealed record Contact
    {
        public required string Department { get; init; }
        public required Address Address { get; init; }
        public required IReadOnlyList<Person> People { get; init; }
    }

    public sealed record CourtReport
    {
        public required string Id { get; init; }
        public required string Language { get; init; }
        public required string Court { get; init; }
        public required string CaseNumber { get; init; }
        public required string Judge { get; init; }
        public required string Defendant { get; init; }
        public required IReadOnlyList<DateOnly> Heard { get; init; }
        public required bool ReportingRestrictions { get; init; }
        public required IReadOnlyList<string> _notes { get; init; }
        public required TextFormat TextFormat { get; init; }
        public required Headline Headline { get; init; }
        public required Byline Byline { get; init; }
        public required Dateline Dateline { get; init; }
        public required IReadOnlyList<Block> Notes { get; init; }
        public required IReadOnlyList<Block> Crossheads { get; init; }
        public required IReadOnlyList<Block> ListItems { get; init; }
        public required IReadOnlyList<Block> Body { get; init; }
        public required IReadOnlyList<Person> People { get; init; }
        public required IReadOnlyList<Organization> Organizations { get; init; }
        public required IReadOnlyList<Place> Places { get; init; }
        public required IReadOnlyList<Group> Groups { get; init; }
        public required IReadOnlyList<Work> Works { get; init; }
        public required IReadOnlyList<Product> Products { get; init; }
        public required IReadOnlyList<Thing> Things { get; init; }
        public required IReadOnlyList<DateValue> Dates { get; init; }
        public required IReadOnlyList<DurationValue> Durations { get; init; }
        public required IReadOnlyList<MoneyValue> Money { get; init; }
        public required IReadOnlyList<LinkValue> Links { get; init; }
        public required IReadOnlyList<Quote> Quotes { get; init; }
        public required IReadOnlyList<Claim> Claims { get; init; }
        public required IReadOnlyList<Offence> Offences { get; init; }
        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? Appeal { get; init; }
    }

    public sealed record DateValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required string Value { get; init; }
    }

    public sealed record Dateline
    {
        public required string Text { get; init; }
        public required IReadOnlyList<Span> Spans { get; init; }
        public required string Place { get; init; }
        public required string Date { get; init; }
        public Agency? Agency { get; init; }
    }

    public sealed record Deck
    {
        public required string Text { get; init; }
        public required IReadOnlyList<Span> Spans { get; init; }
        public required string Person { get; init; }
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
        public string? Duration { get; init; }
        public IReadOnlyList<string>? Participants { get; init; }
    }

    public sealed record Figure
    {
        public required string Name { get; init; }
        public required decimal Value { get; init; }
        public required string Unit { get; init; }
        public decimal? Change { get; init; }
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
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Organization { get; init; }
        public string? Money { get; init; }
        public string? Person { get; init; }
    }

    public sealed record Infobox
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
    }

    public sealed record Interview
    {
        public required string Id { get; init; }
        public required string Language { get; init; }
        public required string Section { get; init; }
        public required DateOnly Published { get; init; }
        public required string Recorded { get; init; }
        public required string Interviewer { get; init; }
        public required string Guest { get; init; }
        public required Rights Rights { get; init; }
        public required TextFormat TextFormat { get; init; }
        public required Block Kicker { get; init; }
        public required Headline Headline { get; init; }
        public required Deck Deck { get; init; }
        public required Byline Byline { get; init; }
        public required Lead Lead { get; init; }
        public required IReadOnlyList<Block> Crossheads { get; init; }
        public required IReadOnlyList<Block> Body { get; init; }
        public required IReadOnlyList<Span> Sections { get; init; }
        public required IReadOnlyList<Person> People { get; init; }
        public required IReadOnlyList<Organization> Organizations { get; init; }
        public required IReadOnlyList<Place> Places { get; init; }
        public required IReadOnlyList<Group> Groups { get; init; }
        public required IReadOnlyList<Work> Works { get; init; }
        public required IReadOnlyList<Thing> Things { get; init; }
        public required IReadOnlyList<DateValue> Dates { get; init; }
        public required IReadOnlyList<TimeValue> Times { get; init; }
        public required IReadOnlyList<DurationValue> Durations { get; init; }
        public required IReadOnlyList<NumberValue> Numbers { get; init; }
        public required IReadOnlyList<QuantityValue> Quantities { get; init; }
        public required IReadOnlyList<Quote> Quotes { get; init; }
        public required IReadOnlyList<Claim> Claims { get; init; }
        public required IReadOnlyList<Question> Questions { get; init; }
        public required IReadOnlyList<Infobox> Infoboxes { get; init; }
    }

    public sealed record Lead
    {
        public required string Text { get; init; }
        public required IReadOnlyList<Span> Spans { get; init; }
        public string? Organization { get; init; }
        public string? Place { get; init; }
        public required string Date { get; init; }
        public string? Percent { get; init; }
        public string? Money { get; init; }
        public string? Event { get; init; }
        public string? Product { get; init; }
        public string? Group { get; init; }
        public string? Person { get; init; }
        public string? Number { get; init; }
    }

    public sealed record LinkValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required string Href { get; init; }
    }

    public sealed record MoneyValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required string Value { get; init; }
    }

    public sealed record NumberValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required long Value { get; init; }
    }

    public sealed record Offence
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public required string Statute { get; init; }
        public required long Section { get; init; }
    }

    public sealed record Organization
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? Ticker { get; init; }
        public long? Founded { get; init; }
        public string? Revenue { get; init; }
        public string? Ebit { get; init; }
        public long? Employees { get; init; }
        public string? SameAs { get; init; }
    }

    public sealed record PercentValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required decimal Value { get; init; }
    }

    public sealed record Person
    {
        public string? Id { get; init; }
        public required string Name { get; init; }
        public string? Mail { get; init; }
        public string? Phone { get; init; }
        public IReadOnlyList<string>? Languages { get; init; }
        public string? SameAs { get; init; }
        public string? Role { get; init; }
        public string? Born { get; init; }
        public string? Affiliation { get; init; }
        public string? Sentence { get; init; }
        public long? Age { get; init; }
        public string? Address { get; init; }
    }

    public sealed record Place
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? Country { get; init; }
        public string? Geo { get; init; }
    }

    public sealed record Product
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public required string By { get; init; }
        public required string Date { get; init; }
    }

    public sealed record QuantityValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required string Value { get; init; }
    }

    public sealed record QuarterlyResults
    {
        public required string Id { get; init; }
        public required string Language { get; init; }
        public required string Company { get; init; }
        public required string Quarter { get; init; }
        public required string Period { get; init; }
        public required DateTimeOffset Published { get; init; }
        public required bool Audited { get; init; }
        public required long Employees { get; init; }
        public required IReadOnlyList<Figure> Figures { get; init; }
        public required Contact Contact { get; init; }
        public required IReadOnlyList<Calendar> Calendar { get; init; }
        public required string Boilerplate { get; init; }
        public required string Disclaimer { get; init; }
        public required TextFormat TextFormat { get; init; }
        public required Block Kicker { get; init; }
        public required Headline Headline { get; init; }
        public required Block Deck { get; init; }
        public required Dateline Dateline { get; init; }
        public required Agency Agency { get; init; }
        public required Lead Lead { get; init; }
        public required IReadOnlyList<Block> Notes { get; init; }
        public required IReadOnlyList<Block> Crossheads { get; init; }
        public required IReadOnlyList<Block> ListItems { get; init; }
        public required IReadOnlyList<Block> Body { get; init; }
        public required IReadOnlyList<Person> People { get; init; }
        public required IReadOnlyList<Organization> Organizations { get; init; }
        public required IReadOnlyList<Place> Places { get; init; }
        public required IReadOnlyList<Group> Groups { get; init; }
        public required IReadOnlyList<Event> Events { get; init; }
        public required IReadOnlyList<Product> Products { get; init; }
        public required IReadOnlyList<DateValue> Dates { get; init; }
        public required IReadOnlyList<NumberValue> Numbers { get; init; }
        public required IReadOnlyList<PercentValue> Percentages { get; init; }
        public required IReadOnlyList<QuantityValue> Quantities { get; init; }
        public required IReadOnlyList<MoneyValue> Money { get; init; }
        public required IReadOnlyList<LinkValue> Links { get; init; }
        public required IReadOnlyList<Quote> Quotes { get; init; }
        public required IReadOnlyList<Claim> Claims { get; init; }
        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? Guidance { get; init; }
    }

    public sealed record Question
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public required string By { get; init; }
        public required string To { get; init; }
    }

    public sealed record Quote
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public IReadOnlyList<string>? Fragments { get; init; }
        public required string Speaker { get; init; }
        public string? Addressee { get; init; }
        public string? Source { get; init; }
        public string? Medium { get; init; }
        public string? Mode { get; init; }
        public IReadOnlyList<string>? Cues { get; init; }
    }

    public sealed record Rights
    {
        public required string Holder { get; init; }
        public required bool Syndication { get; init; }
        public required IReadOnlyList<string> Territories { get; init; }
    }

    public sealed record Span
    {
        public required int Start { get; init; }
        public required int End { get; init; }
        public string? Ref { get; init; }
        public string? Lang { get; init; }
        public string? Role { get; init; }
        public string? Note { get; init; }
        public string? Of { get; init; }
        public string? As { get; init; }
        public IReadOnlyList<string>? For { get; init; }
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
        public string? Eol { get; init; }
        public bool? Bom { get; init; }
        public string? Start { get; init; }
        public string? End { get; init; }
        public string? Sha256 { get; init; }
    }

    public sealed record Thing
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? By { get; init; }
        public required string Date { get; init; }
        public string? Maker { get; init; }
        public string? InsuredValue { get; init; }
    }

    public sealed record TimeValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required string Value { get; init; }
    }

    public sealed record Work
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public required string By { get; init; }
        public string? Date { get; init; }
    }
}
