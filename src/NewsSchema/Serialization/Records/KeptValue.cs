using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using NewsSchema.Serialization.Numbers;

namespace NewsSchema.CompilerServices;

/// <summary>
/// Decides, for generated code, what a kept JSON value is kept for. The rule is the same for all members: a kept value exists as long as reading it again would give
/// the value that the member has.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeptValue
{
    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The reader.</param>
    public delegate T Reader<T>(ref NewsJsonReader json);

    /// <summary>For a member whose values have one spelling: a null is kept unless the member has a value.</summary>
    /// <param name="isSet">Whether the member has a value.</param>
    public static KeptUse Unless(bool isSet) => isSet ? KeptUse.Outdated : KeptUse.InsteadOfValue;

    /// <summary>For a date-time.</summary>
    /// <param name="kept">The JSON value.</param>
    /// <param name="value">The value that the member has.</param>
    /// <param name="style">How it would be written.</param>
    public static KeptUse OfDateTime(NewsAny kept, DateTimeOffset? value, DateTimeStyle style)
    {
        DateTimeOffset read = default;
        bool isInstant = kept.Kind == JsonValueKind.Number
            ? style.IsNumber && TryReadNumber(kept, style, out read)
            : kept.Kind == JsonValueKind.String && JsonText.TryParseInstant(Text(kept), out read);
        return !isInstant ? Unless(value is not null)
            : value is { } set && read.EqualsExact(set) && !IsWrittenLike(kept, set, style) ? KeptUse.Spelling
            : KeptUse.Outdated;
    }

    /// <summary>For a duration.</summary>
    /// <param name="kept">The JSON value.</param>
    /// <param name="value">The value that the member has.</param>
    /// <param name="style">How it would be written.</param>
    public static KeptUse OfDuration(NewsAny kept, TimeSpan? value, DurationStyle style)
    {
        if (kept.Kind != JsonValueKind.String || !JsonText.TryParseAnyDuration(Text(kept), out TimeSpan read))
        {
            return Unless(value is not null);
        }

        Span<byte> written = stackalloc byte[JsonText.MaxLength];
        return read == value && !Text(kept).SequenceEqual(written[..JsonText.Format(read, style, written)]) ? KeptUse.Spelling : KeptUse.Outdated;
    }

    /// <summary>Returns whether a JSON value means that a member has no value.</summary>
    /// <param name="kept">The JSON value.</param>
    /// <param name="nothing">The values with this meaning, each followed by a line feed.</param>
    public static bool IsNothing(NewsAny kept, ReadOnlySpan<byte> nothing)
    {
        NewsExtensionData data = default;
        var json = new NewsJsonReader(kept.AsUtf8());
        return json.TryKeepNothing(nothing, default, ref data);
    }

    /// <summary>For an enum whose members are names in JSON.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="kept">The JSON value.</param>
    /// <param name="value">The value that the member has.</param>
    /// <param name="values">The names that are read. The first of a value is the one that is written.</param>
    public static KeptUse OfEnum<TEnum>(NewsAny kept, TEnum? value, params (string Name, TEnum Value)[] values)
        where TEnum : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(values);
        if (kept.Kind != JsonValueKind.String)
        {
            return Unless(value is not null);
        }

        string text = Encoding.UTF8.GetString(Text(kept));
        int index = Array.FindIndex(values, candidate => candidate.Name == text);
        bool isCurrent = index < 0 ? value is null
            : value is { } set && values[index].Value.Equals(set) && Array.FindIndex(values, candidate => candidate.Value.Equals(set)) != index;
        return isCurrent ? KeptUse.Spelling : KeptUse.Outdated;
    }

    /// <summary>For the member that tells variants apart, which a list of texts can stand for.</summary>
    /// <param name="kept">The JSON value.</param>
    /// <param name="value">The value of the variant.</param>
    /// <param name="values">The values of all variants, each followed by a line feed.</param>
    public static KeptUse OfConstant(NewsAny kept, ReadOnlySpan<byte> value, ReadOnlySpan<byte> values) =>
        kept.Kind == JsonValueKind.Array && new NewsJsonReader(kept.AsUtf8()).FindValue(values).SequenceEqual(value) ? KeptUse.Spelling : KeptUse.Outdated;

    /// <summary>For a list, a map or a union that contains such values.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="kept">The JSON value.</param>
    /// <param name="value">The value that the member has.</param>
    /// <param name="isSet">Whether it has one.</param>
    /// <param name="read">Reads the value.</param>
    public static KeptUse Of<T>(NewsAny kept, T value, bool isSet, Reader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (kept.IsNull)
        {
            return Unless(isSet);
        }

        try
        {
            var json = new NewsJsonReader(kept.AsUtf8());
            return EqualityComparer<T>.Default.Equals(read(ref json), value) && isSet && json.HasOtherSpelling ? KeptUse.Spelling : KeptUse.Outdated;
        }
        catch (JsonException)
        {
            // It is not such a value: only code can have put it there.
            return Unless(isSet);
        }
    }

    /// <summary>Returns whether two values are equal.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool AreEqual<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    internal static bool TryReadNumber(NewsAny kept, DateTimeStyle style, out DateTimeOffset value)
    {
        value = default;
        return ExactDecimal.TryParse(kept.ToString(), out decimal number) && JsonText.TryFromUnixTime(number, style, out value);
    }

    private static bool IsWrittenLike(NewsAny kept, DateTimeOffset value, DateTimeStyle style)
    {
        Span<byte> written = stackalloc byte[JsonText.MaxLength];
        written = written[..JsonText.Format(value, style, ref MemoryMarshal.GetReference(written))];
        return (kept.Kind == JsonValueKind.Number) == style.IsNumber && written.SequenceEqual(style.IsNumber ? kept.AsUtf8() : Text(kept));
    }

    /// <summary>The text of a string.</summary>
    private static ReadOnlySpan<byte> Text(NewsAny text)
    {
        var json = new NewsJsonReader(text.AsUtf8());
        return Encoding.UTF8.GetBytes(json.ReadString());
    }
}
