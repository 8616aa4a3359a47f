using System.Text.Json.Serialization;

namespace NewsSchema.Benchmarks.Peers;

/// <summary>The seeds' records with the members that ours have, for System.Text.Json: init-only, required where ours are; references stay ids.</summary>
internal static class Records
{
    public sealed record Alert
    {
        public string? Id { get; init; }
        public string? Language { get; init; }
        public long? Urgency { get; init; }
        public DateTimeOffset? Sent { get; init; }
        public string? Headline { get; init; }
        public IReadOnlyList<string>? Services { get; init; }
        public bool? Final { get; init; }
    }

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

    public sealed record CourtReport
    {
        public required string Id { get; init; }
        public required string Language { get; init; }
        public required string Court { get; init; }
        public required string CaseNumber { get; init; }
        public string? Judge { get; init; }
        public string? Defendant { get; init; }
        public IReadOnlyList<DateOnly>? Heard { get; init; }
        public required bool ReportingRestrictions { get; init; }
        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? Appeal { get; init; }
        public IReadOnlyList<string>? _notes { get; init; }
        public TextFormat? TextFormat { get; init; }
        public required Text Headline { get; init; }
        public required CourtReportByline Byline { get; init; }
        public required CourtReportDateline Dateline { get; init; }
        public IReadOnlyList<CourtReportNote>? Notes { get; init; }
        public IReadOnlyList<Text>? Crossheads { get; init; }
        public IReadOnlyList<CourtReportListItem>? ListItems { get; init; }
        public IReadOnlyList<Text>? Body { get; init; }
        public IReadOnlyList<Span>? Sections { get; init; }
        public IReadOnlyList<Person>? People { get; init; }
        public IReadOnlyList<Organization>? Organizations { get; init; }
        public IReadOnlyList<Place>? Places { get; init; }
        public IReadOnlyList<Group>? Groups { get; init; }
        public IReadOnlyList<Work>? Works { get; init; }
        public IReadOnlyList<Product>? Products { get; init; }
        public IReadOnlyList<Thing>? Things { get; init; }
        public IReadOnlyList<DateValue>? Dates { get; init; }
        public IReadOnlyList<DurationValue>? Durations { get; init; }
        public IReadOnlyList<MoneyValue>? Money { get; init; }
        public IReadOnlyList<LinkValue>? Links { get; init; }
        public IReadOnlyList<Quote>? Quotes { get; init; }
        public IReadOnlyList<Claim>? Claims { get; init; }
        public IReadOnlyList<Offence>? Offences { get; init; }
    }

    public sealed record CourtReportByline
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public IReadOnlyList<CourtReportBylineAuthor>? Authors { get; init; }
    }

    public sealed record CourtReportBylineAuthor
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Person { get; init; }
    }

    public sealed record CourtReportDateline
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Place { get; init; }
        public string? Date { get; init; }
    }

    public sealed record CourtReportListItem
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Offence { get; init; }
    }

    public sealed record CourtReportNote
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Link { get; init; }
    }

    public sealed record DateValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required string Value { get; init; }
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
        public string? Start { get; init; }
        public string? End { get; init; }
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

    public sealed record Infobox
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
    }

    public sealed record Interview
    {
        public required string Id { get; init; }
        public required string Language { get; init; }
        public required string Section { get; init; }
        public required DateOnly Published { get; init; }
        public required string Recorded { get; init; }
        public string? Interviewer { get; init; }
        public string? Guest { get; init; }
        public required InterviewRights Rights { get; init; }
        public TextFormat? TextFormat { get; init; }
        public required Text Kicker { get; init; }
        public required Text Headline { get; init; }
        public required InterviewDeck Deck { get; init; }
        public required InterviewByline Byline { get; init; }
        public required InterviewLead Lead { get; init; }
        public IReadOnlyList<Text>? Crossheads { get; init; }
        public IReadOnlyList<Text>? Body { get; init; }
        public IReadOnlyList<Span>? Sections { get; init; }
        public IReadOnlyList<Person>? People { get; init; }
        public IReadOnlyList<Organization>? Organizations { get; init; }
        public IReadOnlyList<Place>? Places { get; init; }
        public IReadOnlyList<Group>? Groups { get; init; }
        public IReadOnlyList<Work>? Works { get; init; }
        public IReadOnlyList<Thing>? Things { get; init; }
        public IReadOnlyList<DateValue>? Dates { get; init; }
        public IReadOnlyList<TimeValue>? Times { get; init; }
        public IReadOnlyList<DurationValue>? Durations { get; init; }
        public IReadOnlyList<NumberValue>? Numbers { get; init; }
        public IReadOnlyList<QuantityValue>? Quantities { get; init; }
        public IReadOnlyList<Quote>? Quotes { get; init; }
        public IReadOnlyList<Claim>? Claims { get; init; }
        public IReadOnlyList<Question>? Questions { get; init; }
        public IReadOnlyList<Infobox>? Infoboxes { get; init; }
    }

    public sealed record InterviewByline
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public IReadOnlyList<InterviewBylineAuthor>? Authors { get; init; }
    }

    public sealed record InterviewBylineAuthor
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Person { get; init; }
    }

    public sealed record InterviewDeck
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Person { get; init; }
    }

    public sealed record InterviewLead
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Place { get; init; }
        public string? Date { get; init; }
        public string? Group { get; init; }
        public string? Person { get; init; }
        public string? Number { get; init; }
    }

    public sealed record InterviewRights
    {
        public string? Holder { get; init; }
        public required bool Syndication { get; init; }
        public IReadOnlyList<string>? Territories { get; init; }
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
        public string? SameAs { get; init; }
        public required string Statute { get; init; }
        public required long Section { get; init; }
    }

    public sealed record Organization
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
        public string? Ticker { get; init; }
        public long? Founded { get; init; }
        public string? Revenue { get; init; }
        public string? Ebit { get; init; }
        public long? Employees { get; init; }
    }

    public sealed record PercentValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required decimal Value { get; init; }
    }

    public sealed record Person
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
        public string? Role { get; init; }
        public string? Affiliation { get; init; }
        public string? Born { get; init; }
        public string? Sentence { get; init; }
        public long? Shirt { get; init; }
        public long? Age { get; init; }
        public string? Address { get; init; }
    }

    public sealed record Place
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
        public string? Country { get; init; }
        public string? Geo { get; init; }
    }

    public sealed record Product
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
        public string? By { get; init; }
        public string? Date { get; init; }
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
        public string? Company { get; init; }
        public required string Quarter { get; init; }
        public required string Period { get; init; }
        public required DateTimeOffset Published { get; init; }
        public required bool Audited { get; init; }
        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? Guidance { get; init; }
        public required long Employees { get; init; }
        public IReadOnlyList<QuarterlyResultsFigure>? Figures { get; init; }
        public required QuarterlyResultsContact Contact { get; init; }
        public IReadOnlyList<QuarterlyResultsCalendar>? Calendar { get; init; }
        public required string Boilerplate { get; init; }
        public required string Disclaimer { get; init; }
        public TextFormat? TextFormat { get; init; }
        public required Text Kicker { get; init; }
        public required QuarterlyResultsHeadline Headline { get; init; }
        public required Text Deck { get; init; }
        public required QuarterlyResultsDateline Dateline { get; init; }
        public required QuarterlyResultsAgency Agency { get; init; }
        public required QuarterlyResultsLead Lead { get; init; }
        public IReadOnlyList<QuarterlyResultsNote>? Notes { get; init; }
        public IReadOnlyList<Text>? Crossheads { get; init; }
        public IReadOnlyList<QuarterlyResultsListItem>? ListItems { get; init; }
        public IReadOnlyList<Text>? Body { get; init; }
        public IReadOnlyList<Span>? Sections { get; init; }
        public IReadOnlyList<Person>? People { get; init; }
        public IReadOnlyList<Organization>? Organizations { get; init; }
        public IReadOnlyList<Place>? Places { get; init; }
        public IReadOnlyList<Group>? Groups { get; init; }
        public IReadOnlyList<Event>? Events { get; init; }
        public IReadOnlyList<Product>? Products { get; init; }
        public IReadOnlyList<DateValue>? Dates { get; init; }
        public IReadOnlyList<NumberValue>? Numbers { get; init; }
        public IReadOnlyList<PercentValue>? Percentages { get; init; }
        public IReadOnlyList<QuantityValue>? Quantities { get; init; }
        public IReadOnlyList<MoneyValue>? Money { get; init; }
        public IReadOnlyList<LinkValue>? Links { get; init; }
        public IReadOnlyList<Quote>? Quotes { get; init; }
        public IReadOnlyList<Claim>? Claims { get; init; }
    }

    public sealed record QuarterlyResultsAgency
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Organization { get; init; }
    }

    public sealed record QuarterlyResultsCalendar
    {
        public required DateOnly Date { get; init; }
        public required string Title { get; init; }
    }

    public sealed record QuarterlyResultsContact
    {
        public required string Department { get; init; }
        public required QuarterlyResultsContactAddress Address { get; init; }
        public IReadOnlyList<QuarterlyResultsContactPerson>? People { get; init; }
    }

    public sealed record QuarterlyResultsContactAddress
    {
        public required string Street { get; init; }
        public required string Postcode { get; init; }
        public required string City { get; init; }
    }

    public sealed record QuarterlyResultsContactPerson
    {
        public required string Name { get; init; }
        public string? Mail { get; init; }
        public string? Phone { get; init; }
        public IReadOnlyList<string>? Languages { get; init; }
    }

    public sealed record QuarterlyResultsDateline
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Place { get; init; }
        public string? Date { get; init; }
    }

    public sealed record QuarterlyResultsFigure
    {
        public required string Name { get; init; }
        public required decimal Value { get; init; }
        public required string Unit { get; init; }
        public decimal? Change { get; init; }
    }

    public sealed record QuarterlyResultsHeadline
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Organization { get; init; }
        public string? Money { get; init; }
    }

    public sealed record QuarterlyResultsLead
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Organization { get; init; }
        public string? Date { get; init; }
        public string? Percent { get; init; }
        public string? Money { get; init; }
        public string? Event { get; init; }
        public string? Product { get; init; }
    }

    public sealed record QuarterlyResultsListItem
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Money { get; init; }
        public string? Number { get; init; }
        public string? Quantity { get; init; }
    }

    public sealed record QuarterlyResultsNote
    {
        public required string Text { get; init; }
        public string? Slot { get; init; }
        public int? Level { get; init; }
        public string? Separator { get; init; }
        public IReadOnlyList<Span>? Spans { get; init; }
        public string? Link { get; init; }
    }

    public sealed record Question
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
        public string? By { get; init; }
        public string? To { get; init; }
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

    public sealed record Thing
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public string? SameAs { get; init; }
        public string? By { get; init; }
        public string? Date { get; init; }
        public string? Maker { get; init; }
        public string? InsuredValue { get; init; }
    }

    public sealed record TimeValue
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public required string Value { get; init; }
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
        public string? Date { get; init; }
    }
}
