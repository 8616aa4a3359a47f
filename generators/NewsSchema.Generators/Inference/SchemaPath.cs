using NewsSchema.Generators.Naming;

namespace NewsSchema.Generators.Inference;

/// <summary>A place in a schema: the path to it, and the name of a type that begins there.</summary>
internal sealed class SchemaPath
{
    /// <summary>Metadata allows names of at most 1,023 bytes. On paths longer than this, only numbers distinguish the names.</summary>
    private const int MaxOwnerLength = 180;

    private readonly string _owner;
    private readonly string _sampleOwner;
    private readonly string _word;

    private SchemaPath(string id, string text, string owner, string sampleOwner, string word)
    {
        Id = id;
        Text = text;
        _owner = owner;
        _sampleOwner = sampleOwner;
        _word = word;
    }

    /// <summary>The id, unique in the project whatever the keys are.</summary>
    public string Id { get; }

    /// <summary>The path for messages: <c>associations[].byline</c>.</summary>
    public string Text { get; }

    /// <summary>The name of a type that begins here: the schema's name with the words of the path, singular below a list or map.</summary>
    public string TypeName => _owner + _word;

    /// <summary>The name that the type would have if no pin gave another name to a record that contains it.</summary>
    public string SampleName => _sampleOwner + _word;

    /// <summary>The place where a separate record begins.</summary>
    /// <param name="id">Unique among such places, without a slash.</param>
    /// <param name="typeName">The name of the record.</param>
    /// <param name="sampleName">Its name without pins; null if it is the same.</param>
    public static SchemaPath Root(string id, string typeName, string? sampleName = null) => new(id, "", typeName, sampleName ?? typeName, "");

    public SchemaPath Member(string key) => Below("/" + Escape(key), Text.Length == 0 ? key : Text + "." + key, IdentifierNaming.ToIdentifier(key));

    public SchemaPath Elements() => new(Id + "/~elements", Text + "[]", _owner, _sampleOwner, EnglishSingular.Of(_word));

    public SchemaPath Values() => new(Id + "/~values", Text + ".*", _owner, _sampleOwner, EnglishSingular.Of(_word));

    /// <summary>The path of the union of the kinds that are mixed here.</summary>
    public SchemaPath Union() => new(Id + "/~union", Text, _owner, _sampleOwner, _word + "Value");

    /// <summary>The path of the objects here that have one value of a discriminator; null for all other values.</summary>
    /// <param name="value">The value.</param>
    /// <param name="word">What their type's name adds to that of all objects.</param>
    public SchemaPath Variant(string? value, string word) => Below(value is null ? "/~others" : "/~variants/" + Escape(value), Text, word);

    private SchemaPath Below(string id, string text, string word) => new(Id + id, text, Shorten(TypeName), Shorten(SampleName), word);

    private static string Shorten(string owner) => owner.Length <= MaxOwnerLength ? owner : owner.Substring(0, MaxOwnerLength);

    private static string Escape(string key) => key.Replace("~", "~0").Replace("/", "~1");
}
