using NewsSchema.Generators.Naming;

namespace NewsSchema.Generators.Inference;

/// <summary>A place in a schema: the way to it, and what a type that begins there is called.</summary>
internal sealed class SchemaPath
{
    /// <summary>Metadata holds names of at most 1,023 bytes; a deeper way than this has names that only numbers tell apart.</summary>
    private const int MaxOwnerLength = 180;

    private readonly string _owner;
    private readonly string _word;

    private SchemaPath(string id, string text, string owner, string word)
    {
        Id = id;
        Text = text;
        _owner = owner;
        _word = word;
    }

    /// <summary>Unique in the project, whatever the keys.</summary>
    public string Id { get; }

    /// <summary>As a person writes it: <c>associations[].byline</c>.</summary>
    public string Text { get; }

    /// <summary>The name of a type that begins here: the schema's with the words of the way, singular below a list or map.</summary>
    public string TypeName => _owner + _word;

    /// <summary>Where a record of its own begins.</summary>
    /// <param name="id">Unique among such places, without a slash.</param>
    /// <param name="typeName">What it is called.</param>
    public static SchemaPath Root(string id, string typeName) => new SchemaPath(id, "", typeName, "");

    public SchemaPath Member(string key) => new SchemaPath(
        Id + "/" + key.Replace("~", "~0").Replace("/", "~1"),
        Text.Length == 0 ? key : Text + "." + key,
        TypeName.Length <= MaxOwnerLength ? TypeName : TypeName.Substring(0, MaxOwnerLength),
        IdentifierNaming.ToIdentifier(key));

    public SchemaPath Elements() => new SchemaPath(Id + "/~elements", Text + "[]", _owner, EnglishSingular.Of(_word));

    public SchemaPath Values() => new SchemaPath(Id + "/~values", Text + ".*", _owner, EnglishSingular.Of(_word));

    /// <summary>The union of the kinds that are mixed here.</summary>
    public SchemaPath Union() => new SchemaPath(Id + "/~union", Text, _owner, _word + "Value");
}
