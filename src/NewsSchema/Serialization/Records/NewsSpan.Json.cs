using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NewsSchema.CompilerServices;

namespace NewsSchema;

// Reads and writes a span as JSON. The members are in Model/NewsSpan.cs.
[JsonConverter(typeof(NewsJsonConverter<NewsSpan>))]
public sealed partial record NewsSpan : INewsRecord<NewsSpan>
{
    [SetsRequiredMembers]
    private NewsSpan(ref NewsJsonReader json)
    {
        NewsExtensionData extension = default;
        NewsSpanDetails? details = null;
        bool hasStart = false;
        bool hasEnd = false;
        bool more = json.BeginObject();

        // Nearly all spans begin with these, in this order.
        if (more && json.TryName("\"start\":"u8))
        {
            _start = json.ReadInt32();
            hasStart = true;
            more = json.NextMember();
            if (more && json.TryName("\"end\":"u8))
            {
                _end = json.ReadInt32();
                hasEnd = true;
                more = json.NextMember();
            }

            if (more && json.TryName("\"ref\":"u8))
            {
                _ref = json.TryKeepNull("ref"u8, ref extension) ? null : json.ReadWord();
                more = json.NextMember();
            }

            if (more && json.TryName("\"role\":"u8))
            {
                _role = json.TryKeepNull("role"u8, ref extension) ? null : json.ReadWord();
                more = json.NextMember();
            }
        }

        for (; more; more = json.NextMember())
        {
            ReadOnlySpan<byte> name = json.ReadName();
        Known:
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("of"u8):
                    (details ??= new NewsSpanDetails()).Of = json.TryKeepNull("of"u8, ref extension) ? null : json.ReadWord();
                    break;
                case 2 when name.SequenceEqual("as"u8):
                    (details ??= new NewsSpanDetails()).As = json.TryKeepNull("as"u8, ref extension) ? null : json.ReadWord();
                    break;
                case 3 when name.SequenceEqual("end"u8):
                    _end = json.ReadInt32();
                    hasEnd = true;
                    break;
                case 3 when name.SequenceEqual("ref"u8):
                    _ref = json.TryKeepNull("ref"u8, ref extension) ? null : json.ReadWord();
                    break;
                case 3 when name.SequenceEqual("for"u8):
                    _for = json.TryKeepNull("for"u8, ref extension) ? default : json.ReadWords();
                    break;
                case 4 when name.SequenceEqual("role"u8):
                    _role = json.TryKeepNull("role"u8, ref extension) ? null : json.ReadWord();
                    break;
                case 4 when name.SequenceEqual("cont"u8):
                    (details ??= new NewsSpanDetails()).Cont = json.TryKeepNull("cont"u8, ref extension) ? null : json.ReadWord();
                    break;
                case 4 when name.SequenceEqual("lang"u8):
                    (details ??= new NewsSpanDetails()).Lang = json.TryKeepNull("lang"u8, ref extension) ? null : json.ReadWord();
                    break;
                case 4 when name.SequenceEqual("note"u8):
                    (details ??= new NewsSpanDetails()).Note = json.TryKeepNull("note"u8, ref extension) ? null : json.ReadString();
                    break;
                case 5 when name.SequenceEqual("start"u8):
                    _start = json.ReadInt32();
                    hasStart = true;
                    break;
                case 10 when name.SequenceEqual("attributes"u8):
                    (details ??= new NewsSpanDetails()).Attributes = json.TryKeepNull("attributes"u8, ref extension) ? default : json.ReadStringMap();
                    break;
                default:
                    if (json.TryFold(ref name, "\nof\nas\nend\nref\nfor\nrole\ncont\nlang\nnote\nstart\nattributes"u8))
                    {
                        goto Known;
                    }

                    json.Keep(name, ref extension);
                    break;
            }
        }

        _details = details;
        if (extension.Count > 0)
        {
            ExtensionData = extension;
        }

        if (!hasStart || !hasEnd)
        {
            json.ThrowMissing(hasStart ? "end" : "start");
        }
    }

    static NewsSpan INewsRecord<NewsSpan>.Read(ref NewsJsonReader json) => new(ref json);

    static void INewsRecord<NewsSpan>.Write(ref NewsJsonWriter json, NewsSpan value)
    {
        int position = value._details is null ? 0 : json.Position;
        json.Int32s("{\"start\":"u8, value._start, ",\"end\":"u8, value._end);
        if (value._ref is { } reference)
        {
            json.String("\"ref\":"u8, reference);
        }

        if (value._role is { } role)
        {
            json.String("\"role\":"u8, role);
        }

        json.Strings("\"for\":["u8, value._for);
        if (value._details is not null)
        {
            WriteDetails(ref json, value._details, position);
        }

        json.EndObject();
    }

    private static void WriteDetails(ref NewsJsonWriter json, NewsSpanDetails value, int position)
    {
        if (value.Of is { } of)
        {
            json.String("\"of\":"u8, of);
        }

        if (value.As is { } property)
        {
            json.String("\"as\":"u8, property);
        }

        if (value.Cont is { } cont)
        {
            json.String("\"cont\":"u8, cont);
        }

        if (value.Lang is { } lang)
        {
            json.String("\"lang\":"u8, lang);
        }

        if (value.Note is { } note)
        {
            json.String("\"note\":"u8, note);
        }

        json.StringMap("\"attributes\":{"u8, value.Attributes);
        json.Extension(value.ExtensionData, position);
    }

    static void INewsRecord<NewsSpan>.Describe(NewsJsonMembers<NewsSpan> members)
    {
        members.Record(New, static record => ((NewsSpan)record).ExtensionData, SetExtensionData);
        members.RequiredValue<int>("start", nameof(Start), static record => ((NewsSpan)record).Start, SetStart);
        members.RequiredValue<int>("end", nameof(End), static record => ((NewsSpan)record).End, SetEnd);
        members.String("ref", nameof(Ref), static record => ((NewsSpan)record).Ref, SetRef);
        members.String("role", nameof(Role), static record => ((NewsSpan)record).Role, SetRole);
        members.List("for", nameof(For), static record => ((NewsSpan)record).For, SetFor);
        members.String("of", nameof(Of), static record => ((NewsSpan)record).Of, SetOf);
        members.String("as", nameof(As), static record => ((NewsSpan)record).As, SetAs);
        members.String("cont", nameof(Cont), static record => ((NewsSpan)record).Cont, SetCont);
        members.String("lang", nameof(Lang), static record => ((NewsSpan)record).Lang, SetLang);
        members.String("note", nameof(Note), static record => ((NewsSpan)record).Note, SetNote);
        members.Map("attributes", nameof(Attributes), static record => ((NewsSpan)record).Attributes, SetAttributes);

        [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
        static extern NewsSpan New();

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Start")]
        static extern void SetStart(NewsSpan record, int value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_End")]
        static extern void SetEnd(NewsSpan record, int value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Ref")]
        static extern void SetRef(NewsSpan record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Role")]
        static extern void SetRole(NewsSpan record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_For")]
        static extern void SetFor(NewsSpan record, NewsList<string> value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Of")]
        static extern void SetOf(NewsSpan record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_As")]
        static extern void SetAs(NewsSpan record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Cont")]
        static extern void SetCont(NewsSpan record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Lang")]
        static extern void SetLang(NewsSpan record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Note")]
        static extern void SetNote(NewsSpan record, string value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Attributes")]
        static extern void SetAttributes(NewsSpan record, NewsMap<string> value);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ExtensionData")]
        static extern void SetExtensionData(NewsSpan record, NewsExtensionData value);
    }
}
