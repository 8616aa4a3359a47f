using Argon;

namespace VerifyTests;

/// <summary>The part of Verify's settings that generated code calls: how values of a type are shown.</summary>
public static class VerifierSettings
{
    private static readonly List<(Func<object, bool> Fits, Func<object, ConversionResult> Convert)> s_converters = [];
    private static readonly JsonSerializerSettings s_json = new();
    private static volatile bool s_hasRun;

    /// <summary>Shows values of a type as files.</summary>
    /// <exception cref="InvalidOperationException">A comparison has run.</exception>
    public static void RegisterFileConverter<T>(Conversion<T> conversion, CanConvert<T>? canConvert = null)
    {
        ThrowIfRun();
        var context = new Dictionary<string, object>();
        s_converters.Add((target => target is T value && canConvert?.Invoke(value, context) != false, target => conversion((T)target, context)));
    }

    /// <summary>Adds to the settings by which values inside other objects are shown.</summary>
    /// <exception cref="InvalidOperationException">A comparison has run.</exception>
    public static void AddExtraSettings(Action<JsonSerializerSettings> action)
    {
        ThrowIfRun();
        action(s_json);
    }

    /// <summary>The files that show a value.</summary>
    internal static IReadOnlyList<Target> Show(object target)
    {
        s_hasRun = true;
        int converter = s_converters.FindIndex(candidate => candidate.Fits(target));
        return converter >= 0
            ? [.. s_converters[converter].Convert(target).Targets]
            : [new Target("txt", VerifyJsonWriter.Write(target, s_json))];
    }

    private static void ThrowIfRun()
    {
        if (s_hasRun)
        {
            throw new InvalidOperationException("The settings cannot change after the first comparison.");
        }
    }
}
