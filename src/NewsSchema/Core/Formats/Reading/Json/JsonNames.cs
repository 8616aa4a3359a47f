namespace NewsSchema.Core.Formats.Reading.Json;

/// <summary>The names that a JSON format has for the names in a file, so that a reader of several versions and of vendors' spellings uses one name for a fact.</summary>
internal abstract class JsonNames
{
    /// <summary>The names of the file.</summary>
    public static JsonNames Exact { get; } = new ExactNames();

    /// <summary>The name of the format; the name itself if the format has none for it.</summary>
    public abstract string Of(string name);

    private sealed class ExactNames : JsonNames
    {
        public override string Of(string name) => name;
    }
}
