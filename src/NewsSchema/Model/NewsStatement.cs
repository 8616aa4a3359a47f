using System.ComponentModel;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Text;

namespace NewsSchema;

/// <summary>What somebody says: a quote, or a claim that the article reports. The spans that refer to it are authoritative; <see cref="Text"/> is derived from them.</summary>
public abstract record NewsStatement : NewsAnnotation
{
    private readonly NewsList<string> _fragments;
    private readonly NewsList<string> _cues;
    private readonly string? _medium;
    private readonly string? _mode;
    private readonly string? _act;

    /// <summary>The text of the statement. Fragments in one block are joined by <c> … </c>, blocks by a newline.</summary>
    public required string Text { get; init; }

    /// <summary>The texts of its parts if there are several; otherwise absent.</summary>
    public NewsList<string> Fragments
    {
        get => _fragments;
        init
        {
            _fragments = value;
            ExtensionData = ExtensionData.WithoutIf(!value.IsAbsent, "fragments");
        }
    }

    /// <summary>Who says it; null if the article does not say so, or if the id is unknown.</summary>
    public NewsEntity? Speaker
    {
        get => SpeakerReference.Target;
        init
        {
            SpeakerReference = value;
            ExtensionData = ExtensionData.WithoutIf(value is not null, "speaker");
        }
    }

    /// <summary>Who relays it; null if the article does not say so, or if the id is unknown.</summary>
    public NewsEntity? Source
    {
        get => SourceReference.Target;
        init
        {
            SourceReference = value;
            ExtensionData = ExtensionData.WithoutIf(value is not null, "source");
        }
    }

    /// <summary>Who is addressed; null if the article does not say so, or if the id is unknown.</summary>
    public NewsEntity? Addressee
    {
        get => AddresseeReference.Target;
        init
        {
            AddresseeReference = value;
            ExtensionData = ExtensionData.WithoutIf(value is not null, "addressee");
        }
    }

    /// <summary>The words that introduce the statement, for example <c>said</c>. Absent if there are none.</summary>
    public NewsList<string> Cues
    {
        get => _cues;
        init
        {
            _cues = value;
            ExtensionData = ExtensionData.WithoutIf(!value.IsAbsent, "cues");
        }
    }

    /// <summary><c>speech</c>, <c>thought</c> or <c>writing</c>; null if it is not given.</summary>
    public string? Medium
    {
        get => _medium;
        init
        {
            _medium = value;
            ExtensionData = ExtensionData.WithoutIf(value is not null, "medium");
        }
    }

    /// <summary><c>direct</c>, <c>indirect</c>, <c>free-indirect</c>, <c>reported</c>; null if it is not given.</summary>
    public string? Mode
    {
        get => _mode;
        init
        {
            _mode = value;
            ExtensionData = ExtensionData.WithoutIf(value is not null, "mode");
        }
    }

    /// <summary>The speech act (<c>demand</c>, <c>threat</c>, <c>denial</c>); null if it is not given.</summary>
    public string? Act
    {
        get => _act;
        init
        {
            _act = value;
            ExtensionData = ExtensionData.WithoutIf(value is not null, "act");
        }
    }

    /// <summary>The text without quotation marks around it or around its fragments.</summary>
    public string InnerText => QuotationMarks.Strip(Text, Fragments);

    /// <summary>The reference of <see cref="Speaker"/>, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected NewsRef<NewsEntity> SpeakerReference { get; set; }

    /// <summary>The reference of <see cref="Source"/>, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected NewsRef<NewsEntity> SourceReference { get; set; }

    /// <summary>The reference of <see cref="Addressee"/>, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected NewsRef<NewsEntity> AddresseeReference { get; set; }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected override KeptUse UseOfKept(string jsonName, NewsAny kept) => jsonName switch
    {
        "fragments" => KeptValue.Unless(!Fragments.IsAbsent),
        "speaker" => KeptValue.Unless(SpeakerReference.HasValue),
        "source" => KeptValue.Unless(SourceReference.HasValue),
        "addressee" => KeptValue.Unless(AddresseeReference.HasValue),
        "cues" => KeptValue.Unless(!Cues.IsAbsent),
        "medium" => KeptValue.Unless(Medium is not null),
        "mode" => KeptValue.Unless(Mode is not null),
        "act" => KeptValue.Unless(Act is not null),
        _ => base.UseOfKept(jsonName, kept),
    };

    /// <summary>Resolves the three references. Called by generated code.</summary>
    /// <param name="index">The annotations of the article.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void LinkStatement(NewsIndex index)
    {
        SpeakerReference = SpeakerReference.In(index, "speaker", this);
        SourceReference = SourceReference.In(index, "source", this);
        AddresseeReference = AddresseeReference.In(index, "addressee", this);
    }

    private protected sealed override string Label => Text;
}
