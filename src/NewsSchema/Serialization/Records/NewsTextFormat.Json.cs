using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NewsSchema.CompilerServices;

namespace NewsSchema;

// Reads and writes a text format as JSON. The members are in Model/NewsTextFormat.cs.
[JsonConverter(typeof(NewsJsonConverter<NewsTextFormat>))]
public sealed partial record NewsTextFormat : INewsRecord<NewsTextFormat>
{
    private NewsTextFormat(ref NewsJsonReader json)
    {
        NewsExtensionData extension = default;
        for (bool more = json.BeginObject(); more; more = json.NextMember())
        {
            ReadOnlySpan<byte> name = json.ReadName();
        Known:
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("end"u8):
                    _end = json.TryKeepNull("end"u8, ref extension) ? null : json.ReadString();
                    break;
                case 3 when name.SequenceEqual("eol"u8):
                    _eol = json.TryKeepNull("eol"u8, ref extension) ? null : json.ReadWord();
                    break;
                case 3 when name.SequenceEqual("bom"u8):
                    _bom = json.TryKeepNull("bom"u8, ref extension) ? null : json.ReadBoolean();
                    break;
                case 5 when name.SequenceEqual("start"u8):
                    _start = json.TryKeepNull("start"u8, ref extension) ? null : json.ReadString();
                    break;
                case 6 when name.SequenceEqual("sha256"u8):
                    _sha256 = json.TryKeepNull("sha256"u8, ref extension) ? null : json.ReadString();
                    break;
                case 10 when name.SequenceEqual("paragraphs"u8):
                    _paragraphs = json.TryKeepNull("paragraphs"u8, ref extension) ? null : json.ReadWord();
                    break;
                default:
                    if (json.TryFold(ref name, "\nend\neol\nbom\nstart\nsha256\nparagraphs"u8))
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
    }

    static NewsTextFormat INewsRecord<NewsTextFormat>.Read(ref NewsJsonReader json) => new(ref json);

    static void INewsRecord<NewsTextFormat>.Write(ref NewsJsonWriter json, NewsTextFormat value)
    {
        int position = json.Position;
        json.Raw("{"u8);
        if (value._paragraphs is { } paragraphs)
        {
            json.String("\"paragraphs\":"u8, paragraphs);
        }

        if (value._start is { } start)
        {
            json.String("\"start\":"u8, start);
        }

        if (value._end is { } end)
        {
            json.String("\"end\":"u8, end);
        }

        if (value._eol is { } eol)
        {
            json.String("\"eol\":"u8, eol);
        }

        if (value._bom is { } bom)
        {
            json.Boolean("\"bom\":"u8, bom);
        }

        if (value._sha256 is { } sha256)
        {
            json.String("\"sha256\":"u8, sha256);
        }

        json.Extension(value._extensionData, position);
        json.EndObject();
    }

    static void INewsRecord<NewsTextFormat>.Describe(NewsJsonMembers<NewsTextFormat> members)
    {
        members.Record(New, static record => ((NewsTextFormat)record).ExtensionData, SetExtensionData);
        members.String("paragraphs", nameof(Paragraphs), static record => ((NewsTextFormat)record).Paragraphs, SetParagraphs);
        members.String("start", nameof(Start), static record => ((NewsTextFormat)record).Start, SetStart);
        members.String("end", nameof(End), static record => ((NewsTextFormat)record).End, SetEnd);
        members.String("eol", nameof(Eol), static record => ((NewsTextFormat)record).Eol, SetEol);
        members.Value<bool>("bom", nameof(Bom), static record => ((NewsTextFormat)record).Bom, static (record, value) => SetBom(record, value));
        members.String("sha256", nameof(Sha256), static record => ((NewsTextFormat)record).Sha256, SetSha256);

        [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
        static extern NewsTextFormat New();

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Paragraphs")]
        static extern void SetParagraphs(NewsTextFormat record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Start")]
        static extern void SetStart(NewsTextFormat record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_End")]
        static extern void SetEnd(NewsTextFormat record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Eol")]
        static extern void SetEol(NewsTextFormat record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Bom")]
        static extern void SetBom(NewsTextFormat record, bool? value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Sha256")]
        static extern void SetSha256(NewsTextFormat record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ExtensionData")]
        static extern void SetExtensionData(NewsTextFormat record, NewsExtensionData value);
    }
}
