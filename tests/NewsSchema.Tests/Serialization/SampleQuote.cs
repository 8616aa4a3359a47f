using NewsSchema.CompilerServices;

namespace NewsSchema.Tests.Serialization;

/// <summary>A statement as the generator writes it, by hand.</summary>
public sealed partial record SampleQuote : NewsStatement, INewsRecord<SampleQuote>
{
    public SampleQuote() { }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private SampleQuote(ref NewsJsonReader json)
    {
        NewsExtensionData extension = default;
        for (bool more = json.BeginObject(); more; more = json.NextMember())
        {
            ReadOnlySpan<byte> name = json.ReadName();
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8): Id = json.ReadWord(); break;
                case 4 when name.SequenceEqual("text"u8): Text = json.ReadString(); break;
                case 4 when name.SequenceEqual("cues"u8): Cues = json.ReadStrings(); break;
                case 7 when name.SequenceEqual("speaker"u8): SpeakerReference = new(json.ReadReference()); break;
                default: json.Keep(name, ref extension); break;
            }
        }

        ExtensionData = extension;
        if (Id is null) json.ThrowMissing("id");
        if (Text is null) json.ThrowMissing("text");
    }

    static SampleQuote INewsRecord<SampleQuote>.Read(ref NewsJsonReader json) => new(ref json);

    static void INewsRecord<SampleQuote>.Write(ref NewsJsonWriter json, SampleQuote value)
    {
        int start = json.Position;
        json.String("{\"id\":"u8, value.Id);
        json.String("\"text\":"u8, value.Text);
        if (value.SpeakerReference.HasValue) json.Reference("\"speaker\":"u8, value.SpeakerReference);
        json.Strings("\"cues\":["u8, value.Cues);
        json.Extension(value.ExtensionData, start);
        json.EndObject();
    }

    internal void Link(NewsIndex index) => LinkStatement(index);
}
