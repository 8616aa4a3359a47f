using System.Text.Json.Serialization;

namespace NewsSchema.Benchmarks.Peers;

/// <summary>The same types as mutable classes, which System.Text.Json reads fastest.</summary>
internal static class Classes
{
    public sealed class Alert
    {
        public string? Id { get; set; }
        public string? Language { get; set; }
        public long? Urgency { get; set; }
        public DateTimeOffset? Sent { get; set; }
        public string? Headline { get; set; }
        public List<string>? Services { get; set; }
        public bool? Final { get; set; }
    }

    public sealed class Claim
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public List<string>? Fragments { get; set; }
        public string? Speaker { get; set; }
        public string? Source { get; set; }
        public string? Addressee { get; set; }
        public List<string>? Cues { get; set; }
        public string? Medium { get; set; }
        public string? Mode { get; set; }
        public string? Act { get; set; }
    }

    public sealed class CourtReport
    {
        public string Id { get; set; } = null!;
        public string Language { get; set; } = null!;
        public string Court { get; set; } = null!;
        public string CaseNumber { get; set; } = null!;
        public string? Judge { get; set; }
        public string? Defendant { get; set; }
        public List<DateOnly>? Heard { get; set; }
        public bool ReportingRestrictions { get; set; }
        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? Appeal { get; set; }
        public List<string>? _notes { get; set; }
        public TextFormat? TextFormat { get; set; }
        public Text Headline { get; set; } = null!;
        public CourtReportByline Byline { get; set; } = null!;
        public CourtReportDateline Dateline { get; set; } = null!;
        public List<CourtReportNote>? Notes { get; set; }
        public List<Text>? Crossheads { get; set; }
        public List<CourtReportListItem>? ListItems { get; set; }
        public List<Text>? Body { get; set; }
        public List<Span>? Sections { get; set; }
        public List<Person>? People { get; set; }
        public List<Organization>? Organizations { get; set; }
        public List<Place>? Places { get; set; }
        public List<Group>? Groups { get; set; }
        public List<Work>? Works { get; set; }
        public List<Product>? Products { get; set; }
        public List<Thing>? Things { get; set; }
        public List<DateValue>? Dates { get; set; }
        public List<DurationValue>? Durations { get; set; }
        public List<MoneyValue>? Money { get; set; }
        public List<LinkValue>? Links { get; set; }
        public List<Quote>? Quotes { get; set; }
        public List<Claim>? Claims { get; set; }
        public List<Offence>? Offences { get; set; }
    }

    public sealed class CourtReportByline
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public List<CourtReportBylineAuthor>? Authors { get; set; }
    }

    public sealed class CourtReportBylineAuthor
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Person { get; set; }
    }

    public sealed class CourtReportDateline
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Place { get; set; }
        public string? Date { get; set; }
    }

    public sealed class CourtReportListItem
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Offence { get; set; }
    }

    public sealed class CourtReportNote
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Link { get; set; }
    }

    public sealed class DateValue
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public string Value { get; set; } = null!;
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
        public string? SameAs { get; set; }
        public string? Start { get; set; }
        public string? End { get; set; }
        public string? Duration { get; set; }
        public List<string>? Participants { get; set; }
    }

    public sealed class Group
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? SameAs { get; set; }
        public List<string>? Members { get; set; }
    }

    public sealed class Infobox
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? SameAs { get; set; }
    }

    public sealed class Interview
    {
        public string Id { get; set; } = null!;
        public string Language { get; set; } = null!;
        public string Section { get; set; } = null!;
        public DateOnly Published { get; set; }
        public string Recorded { get; set; } = null!;
        public string? Interviewer { get; set; }
        public string? Guest { get; set; }
        public InterviewRights Rights { get; set; } = null!;
        public TextFormat? TextFormat { get; set; }
        public Text Kicker { get; set; } = null!;
        public Text Headline { get; set; } = null!;
        public InterviewDeck Deck { get; set; } = null!;
        public InterviewByline Byline { get; set; } = null!;
        public InterviewLead Lead { get; set; } = null!;
        public List<Text>? Crossheads { get; set; }
        public List<Text>? Body { get; set; }
        public List<Span>? Sections { get; set; }
        public List<Person>? People { get; set; }
        public List<Organization>? Organizations { get; set; }
        public List<Place>? Places { get; set; }
        public List<Group>? Groups { get; set; }
        public List<Work>? Works { get; set; }
        public List<Thing>? Things { get; set; }
        public List<DateValue>? Dates { get; set; }
        public List<TimeValue>? Times { get; set; }
        public List<DurationValue>? Durations { get; set; }
        public List<NumberValue>? Numbers { get; set; }
        public List<QuantityValue>? Quantities { get; set; }
        public List<Quote>? Quotes { get; set; }
        public List<Claim>? Claims { get; set; }
        public List<Question>? Questions { get; set; }
        public List<Infobox>? Infoboxes { get; set; }
    }

    public sealed class InterviewByline
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public List<InterviewBylineAuthor>? Authors { get; set; }
    }

    public sealed class InterviewBylineAuthor
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Person { get; set; }
    }

    public sealed class InterviewDeck
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Person { get; set; }
    }

    public sealed class InterviewLead
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Place { get; set; }
        public string? Date { get; set; }
        public string? Group { get; set; }
        public string? Person { get; set; }
        public string? Number { get; set; }
    }

    public sealed class InterviewRights
    {
        public string? Holder { get; set; }
        public bool Syndication { get; set; }
        public List<string>? Territories { get; set; }
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
        public string? SameAs { get; set; }
        public string Statute { get; set; } = null!;
        public long Section { get; set; }
    }

    public sealed class Organization
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? SameAs { get; set; }
        public string? Ticker { get; set; }
        public long? Founded { get; set; }
        public string? Revenue { get; set; }
        public string? Ebit { get; set; }
        public long? Employees { get; set; }
    }

    public sealed class PercentValue
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public decimal Value { get; set; }
    }

    public sealed class Person
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? SameAs { get; set; }
        public string? Role { get; set; }
        public string? Affiliation { get; set; }
        public string? Born { get; set; }
        public string? Sentence { get; set; }
        public long? Shirt { get; set; }
        public long? Age { get; set; }
        public string? Address { get; set; }
    }

    public sealed class Place
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? SameAs { get; set; }
        public string? Country { get; set; }
        public string? Geo { get; set; }
    }

    public sealed class Product
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? SameAs { get; set; }
        public string? By { get; set; }
        public string? Date { get; set; }
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
        public string? Company { get; set; }
        public string Quarter { get; set; } = null!;
        public string Period { get; set; } = null!;
        public DateTimeOffset Published { get; set; }
        public bool Audited { get; set; }
        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? Guidance { get; set; }
        public long Employees { get; set; }
        public List<QuarterlyResultsFigure>? Figures { get; set; }
        public QuarterlyResultsContact Contact { get; set; } = null!;
        public List<QuarterlyResultsCalendar>? Calendar { get; set; }
        public string Boilerplate { get; set; } = null!;
        public string Disclaimer { get; set; } = null!;
        public TextFormat? TextFormat { get; set; }
        public Text Kicker { get; set; } = null!;
        public QuarterlyResultsHeadline Headline { get; set; } = null!;
        public Text Deck { get; set; } = null!;
        public QuarterlyResultsDateline Dateline { get; set; } = null!;
        public QuarterlyResultsAgency Agency { get; set; } = null!;
        public QuarterlyResultsLead Lead { get; set; } = null!;
        public List<QuarterlyResultsNote>? Notes { get; set; }
        public List<Text>? Crossheads { get; set; }
        public List<QuarterlyResultsListItem>? ListItems { get; set; }
        public List<Text>? Body { get; set; }
        public List<Span>? Sections { get; set; }
        public List<Person>? People { get; set; }
        public List<Organization>? Organizations { get; set; }
        public List<Place>? Places { get; set; }
        public List<Group>? Groups { get; set; }
        public List<Event>? Events { get; set; }
        public List<Product>? Products { get; set; }
        public List<DateValue>? Dates { get; set; }
        public List<NumberValue>? Numbers { get; set; }
        public List<PercentValue>? Percentages { get; set; }
        public List<QuantityValue>? Quantities { get; set; }
        public List<MoneyValue>? Money { get; set; }
        public List<LinkValue>? Links { get; set; }
        public List<Quote>? Quotes { get; set; }
        public List<Claim>? Claims { get; set; }
    }

    public sealed class QuarterlyResultsAgency
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Organization { get; set; }
    }

    public sealed class QuarterlyResultsCalendar
    {
        public DateOnly Date { get; set; }
        public string Title { get; set; } = null!;
    }

    public sealed class QuarterlyResultsContact
    {
        public string Department { get; set; } = null!;
        public QuarterlyResultsContactAddress Address { get; set; } = null!;
        public List<QuarterlyResultsContactPerson>? People { get; set; }
    }

    public sealed class QuarterlyResultsContactAddress
    {
        public string Street { get; set; } = null!;
        public string Postcode { get; set; } = null!;
        public string City { get; set; } = null!;
    }

    public sealed class QuarterlyResultsContactPerson
    {
        public string Name { get; set; } = null!;
        public string? Mail { get; set; }
        public string? Phone { get; set; }
        public List<string>? Languages { get; set; }
    }

    public sealed class QuarterlyResultsDateline
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Place { get; set; }
        public string? Date { get; set; }
    }

    public sealed class QuarterlyResultsFigure
    {
        public string Name { get; set; } = null!;
        public decimal Value { get; set; }
        public string Unit { get; set; } = null!;
        public decimal? Change { get; set; }
    }

    public sealed class QuarterlyResultsHeadline
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Organization { get; set; }
        public string? Money { get; set; }
    }

    public sealed class QuarterlyResultsLead
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Organization { get; set; }
        public string? Date { get; set; }
        public string? Percent { get; set; }
        public string? Money { get; set; }
        public string? Event { get; set; }
        public string? Product { get; set; }
    }

    public sealed class QuarterlyResultsListItem
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Money { get; set; }
        public string? Number { get; set; }
        public string? Quantity { get; set; }
    }

    public sealed class QuarterlyResultsNote
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Link { get; set; }
    }

    public sealed class Question
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? SameAs { get; set; }
        public string? By { get; set; }
        public string? To { get; set; }
    }

    public sealed class Quote
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public List<string>? Fragments { get; set; }
        public string? Speaker { get; set; }
        public string? Source { get; set; }
        public string? Addressee { get; set; }
        public List<string>? Cues { get; set; }
        public string? Medium { get; set; }
        public string? Mode { get; set; }
        public string? Act { get; set; }
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
        public Dictionary<string, string>? Attributes { get; set; }
    }

    public sealed class Text
    {
        [JsonPropertyName("text")]
        public string Value { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
    }

    public sealed class TextFormat
    {
        public string? Paragraphs { get; set; }
        public string? Start { get; set; }
        public string? End { get; set; }
        public string? Eol { get; set; }
        public bool? Bom { get; set; }
        public string? Sha256 { get; set; }
    }

    public sealed class Thing
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? SameAs { get; set; }
        public string? By { get; set; }
        public string? Date { get; set; }
        public string? Maker { get; set; }
        public string? InsuredValue { get; set; }
    }

    public sealed class TimeValue
    {
        public string Id { get; set; } = null!;
        public string Text { get; set; } = null!;
        public string Value { get; set; } = null!;
    }

    public sealed class WireStory
    {
        public string Id { get; set; } = null!;
        public string Language { get; set; } = null!;
        public DateOnly Published { get; set; }
        public string? Provider { get; set; }
        public string Slug { get; set; } = null!;
        public List<string>? Keywords { get; set; }
        public TextFormat? TextFormat { get; set; }
        public WireStoryHeadline Headline { get; set; } = null!;
        public WireStoryDateline Dateline { get; set; } = null!;
        public List<Text>? Body { get; set; }
        public List<Span>? Sections { get; set; }
        public List<Person>? People { get; set; }
        public List<Organization>? Organizations { get; set; }
        public List<Place>? Places { get; set; }
        public List<Group>? Groups { get; set; }
        public List<Event>? Events { get; set; }
        public List<Work>? Works { get; set; }
        public List<DateValue>? Dates { get; set; }
        public List<DurationValue>? Durations { get; set; }
        public List<Quote>? Quotes { get; set; }
        public List<Claim>? Claims { get; set; }
    }

    public sealed class WireStoryDateline
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Place { get; set; }
        public string? Date { get; set; }
        public WireStoryDatelineAgency? Agency { get; set; }
    }

    public sealed class WireStoryDatelineAgency
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Organization { get; set; }
    }

    public sealed class WireStoryHeadline
    {
        public string Text { get; set; } = null!;
        public string? Slot { get; set; }
        public int? Level { get; set; }
        public string? Separator { get; set; }
        public List<Span>? Spans { get; set; }
        public string? Person { get; set; }
    }

    public sealed class Work
    {
        public string Id { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? SameAs { get; set; }
        public string? By { get; set; }
        public string? Date { get; set; }
    }
}
