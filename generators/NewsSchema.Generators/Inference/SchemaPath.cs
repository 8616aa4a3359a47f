namespace NewsSchema.Generators.Schemas
{
    /// <summary>A place in a schema: the way to it, and what a type that begins there is called.</summary>
    internal sealed class SchemaPlace
    {
        /// <summary>Metadata holds names of at most 1,023 bytes; a deeper way than this has names that only numbers tell apart.</summary>
        private const int MaxOwnerLength = 180;

        private readonly string _owner;
        private readonly string _word;

        private SchemaPlace(string id, string path, string owner, string word)
        {
            Id = id;
            Path = path;
            _owner = owner;
            _word = word;
        }

        /// <summary>Unique in the project, whatever the keys.</summary>
        public string Id { get; }

        /// <summary>As a person writes it: <c>associations[].byline</c>.</summary>
        public string Path { get; }

        /// <summary>The name of a type that begins here: the schema's with the words of the way, singular below a list or map.</summary>
        public string TypeName => _owner + _word;

        /// <summary>Where a record of its own begins.</summary>
        /// <param name="id">Unique among such places, without a slash.</param>
        /// <param name="typeName">What it is called.</param>
        public static SchemaPlace Root(string id, string typeName) => new SchemaPlace(id, "", typeName, "");

        public SchemaPlace Member(string key) => new SchemaPlace(
            Id + "/" + key.Replace("~", "~0").Replace("/", "~1"),
            Path.Length == 0 ? key : Path + "." + key,
            TypeName.Length <= MaxOwnerLength ? TypeName : TypeName.Substring(0, MaxOwnerLength),
            Words.ToIdentifier(key));

        public SchemaPlace Elements() => new SchemaPlace(Id + "/~elements", Path + "[]", _owner, Words.ToSingular(_word));

        public SchemaPlace Values() => new SchemaPlace(Id + "/~values", Path + ".*", _owner, Words.ToSingular(_word));

        /// <summary>The union of the kinds that are mixed here.</summary>
        public SchemaPlace Union() => new SchemaPlace(Id + "/~union", Path, _owner, _word + "Value");
    }
}
