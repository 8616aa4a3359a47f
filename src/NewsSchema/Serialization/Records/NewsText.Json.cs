using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NewsSchema.CompilerServices;

namespace NewsSchema;

// Reads and writes a text as JSON. The members are in Model/NewsText.cs.
[JsonConverter(typeof(NewsJsonConverter<NewsText>))]
public partial record NewsText : INewsRecord<NewsText>
{
    [SetsRequiredMembers]
    private NewsText(ref NewsJsonReader json)
    {
        NewsExtensionData extension = default;
        bool more = json.BeginObject();

        // Nearly all texts begin with these, in this order.
        if (more && json.TryName("\"text\":"u8))
        {
            Text = json.ReadString();
            more = json.NextMember();
            if (more && json.TryName("\"slot\":"u8))
            {
                _slot = json.TryKeepNull("slot"u8, ref extension) ? null : json.ReadWord();
                more = json.NextMember();
            }

            if (more && json.TryName("\"spans\":"u8))
            {
                _spans = json.TryKeepNull("spans"u8, ref extension) ? default : json.ReadList<NewsSpan>();
                more = json.NextMember();
            }
        }

        for (; more; more = json.NextMember())
        {
            ReadOnlySpan<byte> name = json.ReadName();
        Known:
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("text"u8):
                    Text = json.ReadString();
                    break;
                case 4 when name.SequenceEqual("slot"u8):
                    _slot = json.TryKeepNull("slot"u8, ref extension) ? null : json.ReadWord();
                    break;
                case 5 when name.SequenceEqual("level"u8):
                    _level = json.TryKeepNull("level"u8, ref extension) ? 0 : json.ReadInt32();
                    break;
                case 5 when name.SequenceEqual("spans"u8):
                    _spans = json.TryKeepNull("spans"u8, ref extension) ? default : json.ReadList<NewsSpan>();
                    break;
                case 9 when name.SequenceEqual("separator"u8):
                    _separator = json.TryKeepNull("separator"u8, ref extension) ? null : json.ReadWord();
                    break;
                default:
                    if (json.TryFold(ref name, "\ntext\nslot\nlevel\nspans\nseparator"u8))
                    {
                        goto Known;
                    }

                    json.Keep(name, ref extension);
                    break;
            }
        }

        if (extension.Count > 0)
        {
            ExtensionData = extension;
        }

        if (Text is null)
        {
            json.ThrowMissing("text");
        }
    }

    static NewsText INewsRecord<NewsText>.Read(ref NewsJsonReader json) => new(ref json);

    static void INewsRecord<NewsText>.Write(ref NewsJsonWriter json, NewsText value)
    {
        int start = json.Position;
        json.String("{\"text\":"u8, value.Text);
        if (value._slot is { } slot)
        {
            json.String("\"slot\":"u8, slot);
        }

        if (value._level != 0)
        {
            json.Int32("\"level\":"u8, value._level);
        }

        if (value._separator is { } separator)
        {
            json.String("\"separator\":"u8, separator);
        }

        json.List("\"spans\":["u8, value._spans);
        json.Extension(value.ExtensionData, start);
        json.EndObject();
    }

    static void INewsRecord<NewsText>.Describe(NewsJsonMembers<NewsText> members)
    {
        members.Record(New, static record => ((NewsText)record).ExtensionData, SetExtensionData);
        members.String("text", nameof(Text), static record => ((NewsText)record).Text, SetText, NewsJsonPresence.Required);
        members.String("slot", nameof(Slot), static record => ((NewsText)record).Slot, SetSlot);
        members.Value<int>("level", nameof(Level), static record => ((NewsText)record).Level == 0 ? null : ((NewsText)record).Level, SetLevel);
        members.String("separator", nameof(Separator), static record => ((NewsText)record).Separator, SetSeparator);
        members.Records("spans", nameof(Spans), static record => ((NewsText)record).Spans, SetSpans);

        [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
        static extern NewsText New();

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Text")]
        static extern void SetText(NewsText record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Slot")]
        static extern void SetSlot(NewsText record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Level")]
        static extern void SetLevel(NewsText record, int value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Separator")]
        static extern void SetSeparator(NewsText record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Spans")]
        static extern void SetSpans(NewsText record, NewsList<NewsSpan> value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ExtensionData")]
        static extern void SetExtensionData(NewsText record, NewsExtensionData value);
    }
}
