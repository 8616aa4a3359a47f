using NewsSchema.CompilerServices;

namespace NewsSchema.Tests.Serialization;

/// <summary>A root as the generator writes it, by hand: every kind of member, entities that refer to each other.</summary>
public sealed partial record Sample : INewsRecord<Sample>
{
    public Sample() { }

    public required string Title { get; init; }

    public long? Count { get; init; }

    public int Rank { get; init; }

    public decimal? Price { get; init; }

    public double? Ratio { get; init; }

    public bool? Live { get; init; }

    public DateOnly? Day { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public TimeOnly? Time { get; init; }

    public TimeSpan? Length { get; init; }

    public IsoDate? When { get; init; }

    public IsoTime? At { get; init; }

    public Money? Prize { get; init; }

    public Quantity? Distance { get; init; }

    public NewsNumber? Exact { get; init; }

    public Uri? Url { get; init; }

    public NewsAny? Any { get; init; }

    public NewsList<string> Words { get; init; }

    public NewsList<long> Numbers { get; init; }

    public NewsMap<NewsText> Captions { get; init; }

    public NewsText? Lead { get; init; }

    public NewsList<NewsText> Body { get; init; }

    public SamplePerson? Author { get => _author.Target; init => _author = value; }

    private NewsRef<SamplePerson> _author;

    public NewsList<SamplePerson> People { get; init; }

    public NewsList<SampleQuote> Quotes { get; init; }

    public NewsExtensionData ExtensionData { get; init; }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private Sample(ref NewsJsonReader json)
    {
        NewsExtensionData extension = default;
        if (!json.BeginObject()) goto done;
        if (!json.TryName("\"title\":"u8)) goto find;
        Title: Title = json.ReadString();
        if (!json.NextMember()) goto done;
        if (!json.TryName("\"count\":"u8)) goto find;
        Count: if (!json.TryKeepNull("count"u8, ref extension)) Count = json.ReadInt64();
        if (!json.NextMember()) goto done;
        if (!json.TryName("\"rank\":"u8)) goto find;
        Rank: Rank = json.ReadInt32();
        if (!json.NextMember()) goto done;
        if (!json.TryName("\"price\":"u8)) goto find;
        Price: if (!json.TryKeepNull("price"u8, ref extension)) Price = json.ReadDecimal();
        if (!json.NextMember()) goto done;

        find:
        ReadOnlySpan<byte> name = json.ReadName();
        match:
        switch (name.Length)
        {
            case 2 when name.SequenceEqual("at"u8): if (!json.TryKeepNull("at"u8, ref extension)) At = json.ReadIsoTime(); break;
            case 3 when name.SequenceEqual("day"u8): if (!json.TryKeepNull("day"u8, ref extension)) Day = json.ReadDate(); break;
            case 3 when name.SequenceEqual("any"u8): Any = json.ReadAny(); break;
            case 4 when name.SequenceEqual("rank"u8): goto Rank;
            case 4 when name.SequenceEqual("live"u8): if (!json.TryKeepNull("live"u8, ref extension)) Live = json.ReadBoolean(); break;
            case 4 when name.SequenceEqual("time"u8): if (!json.TryKeepNull("time"u8, ref extension)) Time = json.ReadTime(); break;
            case 4 when name.SequenceEqual("when"u8): if (!json.TryKeepNull("when"u8, ref extension)) When = json.ReadIsoDate(); break;
            case 4 when name.SequenceEqual("link"u8): if (!json.TryKeepNull("link"u8, ref extension)) Url = json.ReadUri(); break;
            case 4 when name.SequenceEqual("lead"u8): if (!json.TryKeepNull("lead"u8, ref extension)) Lead = json.Read<NewsText>(); break;
            case 4 when name.SequenceEqual("body"u8): if (!json.TryKeepNull("body"u8, ref extension)) Body = json.ReadList<NewsText>(); break;
            case 5 when name.SequenceEqual("title"u8): goto Title;
            case 5 when name.SequenceEqual("count"u8): goto Count;
            case 5 when name.SequenceEqual("price"u8): goto Price;
            case 5 when name.SequenceEqual("ratio"u8): if (!json.TryKeepNull("ratio"u8, ref extension)) Ratio = json.ReadDouble(); break;
            case 5 when name.SequenceEqual("prize"u8): if (!json.TryKeepNull("prize"u8, ref extension)) Prize = json.ReadMoney(); break;
            case 5 when name.SequenceEqual("exact"u8): if (!json.TryKeepNull("exact"u8, ref extension)) Exact = json.ReadNumber(); break;
            case 5 when name.SequenceEqual("words"u8): if (!json.TryKeepNull("words"u8, ref extension)) Words = json.ReadStrings(); break;
            case 6 when name.SequenceEqual("length"u8): if (!json.TryKeepNull("length"u8, ref extension)) Length = json.ReadDuration(DurationStyle.Iso); break;
            case 6 when name.SequenceEqual("author"u8): if (!json.TryKeepNull("author"u8, ref extension)) _author = new(json.ReadHashReference()); break;
            case 6 when name.SequenceEqual("people"u8): if (!json.TryKeepNull("people"u8, ref extension)) People = json.ReadList<SamplePerson>(); break;
            case 6 when name.SequenceEqual("quotes"u8): if (!json.TryKeepNull("quotes"u8, ref extension)) Quotes = json.ReadList<SampleQuote>(); break;
            case 7 when name.SequenceEqual("updated"u8): if (!json.TryKeepNull("updated"u8, ref extension)) Updated = json.ReadDateTime(new(3, true)); break;
            case 7 when name.SequenceEqual("numbers"u8):
                if (!json.TryKeepNull("numbers"u8, ref extension))
                {
                    var items = new NewsListBuilder<long>();
                    for (bool more = json.BeginArray(); more; more = json.NextItem()) items.Add(json.ReadInt64());
                    Numbers = items.ToList();
                }

                break;
            case 8 when name.SequenceEqual("distance"u8): if (!json.TryKeepNull("distance"u8, ref extension)) Distance = json.ReadQuantity(); break;
            case 8 when name.SequenceEqual("captions"u8): if (!json.TryKeepNull("captions"u8, ref extension)) Captions = json.ReadMap<NewsText>(); break;
            default:
                if (json.TryFold(ref name, "\nat\nday\nany\nrank\nlive\ntime\nwhen\nlink\nlead\nbody\ntitle\ncount\nprice\nratio\nprize\nexact\nwords\nlength\nauthor\npeople\nquotes\nupdated\nnumbers\ndistance\ncaptions"u8)) goto match;
                json.Keep(name, ref extension);
                break;
        }

        if (json.NextMember()) goto find;

        done:
        ExtensionData = extension;
        if (Title is null) json.ThrowMissing("title");
    }

    static Sample INewsRecord<Sample>.Read(ref NewsJsonReader json)
    {
        var value = new Sample(ref json);
        using var index = NewsIndex.Rent();
        index.Add(value.People);
        index.Add(value.Quotes);
        value.Link(index);
        return value;
    }

    static void INewsRecord<Sample>.Write(ref NewsJsonWriter json, Sample value)
    {
        int start = json.Position;
        json.String("{\"title\":"u8, value.Title);
        if (value.Count is not null) json.Int64("\"count\":"u8, value.Count.Value);
        if (value.Rank != default) json.Int32("\"rank\":"u8, value.Rank);
        if (value.Price is not null) json.Decimal("\"price\":"u8, value.Price.Value);
        if (value.Ratio is not null) json.Double("\"ratio\":"u8, value.Ratio.Value);
        if (value.Live is not null) json.Boolean("\"live\":"u8, value.Live.Value);
        if (value.Day is not null) json.Date("\"day\":"u8, value.Day.Value);
        if (value.Updated is not null) json.DateTime("\"updated\":"u8, value.Updated.Value, new(3, true));
        if (value.Time is not null) json.Time("\"time\":"u8, value.Time.Value);
        if (value.Length is not null) json.Duration("\"length\":"u8, value.Length.Value, DurationStyle.Iso);
        if (value.When is not null) json.IsoDate("\"when\":"u8, value.When.Value);
        if (value.At is not null) json.IsoTime("\"at\":"u8, value.At.Value);
        if (value.Prize is not null) json.Money("\"prize\":"u8, value.Prize.Value);
        if (value.Distance is not null) json.Quantity("\"distance\":"u8, value.Distance.Value);
        if (value.Exact is not null) json.Number("\"exact\":"u8, value.Exact.Value);
        if (value.Url is not null) json.Uri("\"link\":"u8, value.Url);
        if (value.Any is not null) json.Any("\"any\":"u8, value.Any.Value);
        json.Strings("\"words\":["u8, value.Words);
        if (!value.Numbers.IsAbsent)
        {
            json.Raw("\"numbers\":["u8);
            foreach (long item in value.Numbers) json.Int64(default, item);
            json.EndArray();
        }

        json.Map("\"captions\":{"u8, value.Captions);
        if (value.Lead is not null) json.Record("\"lead\":"u8, value.Lead);
        json.List("\"body\":["u8, value.Body);
        if (value._author.HasValue) json.HashReference("\"author\":"u8, value._author);
        json.List("\"people\":["u8, value.People);
        json.List("\"quotes\":["u8, value.Quotes);
        json.Extension(value.ExtensionData, start);
        json.EndObject();
    }

    internal void Link(NewsIndex index)
    {
        _author = _author.In(index);
        foreach (var item in People) item.Link(index);
        foreach (var item in Quotes) item.Link(index);
    }
}
