using System.ComponentModel;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Text;

namespace NewsSchema;

/// <summary>Somebody's words: a quote, or a claim in other words. The spans that refer to it are the truth; <see cref="Text"/> is for readers.</summary>
public abstract record NewsStatement : NewsAnnotation
{
    /// <summary>The statement's text. Fragments of one block are joined by <c> … </c>, blocks by a newline.</summary>
    public required string Text { get; init; }

    /// <summary>The texts of its parts where it has several; absent where it has one.</summary>
    public NewsList<string> Fragments { get; init; }

    /// <summary>Whose words they are; null where the article does not say, or where the id is unknown.</summary>
    public NewsEntity? Speaker { get => SpeakerReference.Target; init => SpeakerReference = value; }

    /// <summary>Who relays the words; null where the article does not say, or where the id is unknown.</summary>
    public NewsEntity? Source { get => SourceReference.Target; init => SourceReference = value; }

    /// <summary>To whom they were said; null where the article does not say, or where the id is unknown.</summary>
    public NewsEntity? Addressee { get => AddresseeReference.Target; init => AddresseeReference = value; }

    /// <summary>The words of the article that introduce the statement (<c>sagte</c>, <c>so</c>).</summary>
    public NewsList<string> Cues { get; init; }

    /// <summary><c>speech</c>, <c>thought</c> or <c>writing</c>; null where it is not given.</summary>
    public string? Medium { get; init; }

    /// <summary><c>direct</c>, <c>indirect</c>, <c>free-indirect</c>, <c>reported</c>; null where it is not given.</summary>
    public string? Mode { get; init; }

    /// <summary>What is done by saying it (<c>demand</c>, <c>threat</c>, <c>denial</c>); null where it is not given.</summary>
    public string? Act { get; init; }

    /// <summary>The text without the quotation marks around it or around its fragments.</summary>
    public string InnerText => QuotationMarks.Strip(Text, Fragments);

    /// <summary>The reference behind <see cref="Speaker"/>, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected NewsRef<NewsEntity> SpeakerReference { get; set; }

    /// <summary>The reference behind <see cref="Source"/>, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected NewsRef<NewsEntity> SourceReference { get; set; }

    /// <summary>The reference behind <see cref="Addressee"/>, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected NewsRef<NewsEntity> AddresseeReference { get; set; }

    /// <summary>Resolves the three references, for generated code.</summary>
    /// <param name="index">The annotations of the article.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void LinkStatement(NewsIndex index)
    {
        SpeakerReference = SpeakerReference.In(index);
        SourceReference = SourceReference.In(index);
        AddresseeReference = AddresseeReference.In(index);
    }

    private protected sealed override string Label => Text;
}
