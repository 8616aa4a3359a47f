using NewsSchema.CompilerServices;

namespace NewsSchema.Tests.Serialization;

/// <summary>An entity as the generator writes it, by hand.</summary>
public sealed partial record SamplePerson : NewsEntity, INewsRecord<SamplePerson>
{
    public SamplePerson() { }

    public string? Role { get; init; }

    public SamplePerson? Spouse { get => _spouse.Target; init => _spouse = value; }

    private NewsRef<SamplePerson> _spouse;

    public NewsList<SamplePerson> Friends { get => _friends.Targets; init => _friends = value; }

    private NewsRefs<SamplePerson> _friends;

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private SamplePerson(ref NewsJsonReader json)
    {
        NewsExtensionData extension = default;
        if (!json.BeginObject()) goto done;
        if (!json.TryName("\"id\":"u8)) goto find;
        Id: Id = json.ReadWord();
        if (!json.NextMember()) goto done;
        if (!json.TryName("\"name\":"u8)) goto find;
        Name: Name = json.ReadString();
        if (!json.NextMember()) goto done;
        if (!json.TryName("\"role\":"u8)) goto find;
        Role: if (!json.TryKeepNull("role"u8, ref extension)) Role = json.ReadString();
        if (!json.NextMember()) goto done;
        if (!json.TryName("\"spouse\":"u8)) goto find;
        Spouse: if (!json.TryKeepNull("spouse"u8, ref extension)) _spouse = new(json.ReadReference());
        if (!json.NextMember()) goto done;
        if (!json.TryName("\"friends\":"u8)) goto find;
        Friends: if (!json.TryKeepNull("friends"u8, ref extension)) _friends = json.ReadReferences<SamplePerson>();
        if (!json.NextMember()) goto done;

        find:
        ReadOnlySpan<byte> name = json.ReadName();
        switch (name.Length)
        {
            case 2 when name.SequenceEqual("id"u8): goto Id;
            case 4 when name.SequenceEqual("name"u8): goto Name;
            case 4 when name.SequenceEqual("role"u8): goto Role;
            case 6 when name.SequenceEqual("spouse"u8): goto Spouse;
            case 7 when name.SequenceEqual("friends"u8): goto Friends;
            default: json.Keep(name, ref extension); break;
        }

        if (json.NextMember()) goto find;

        done:
        ExtensionData = extension;
        if (Id is null) json.ThrowMissing("id");
        if (Name is null) json.ThrowMissing("name");
    }

    static SamplePerson INewsRecord<SamplePerson>.Read(ref NewsJsonReader json) => new(ref json);

    static void INewsRecord<SamplePerson>.Write(ref NewsJsonWriter json, SamplePerson value)
    {
        int start = json.Position;
        json.String("{\"id\":"u8, value.Id);
        json.String("\"name\":"u8, value.Name);
        if (value.Role is not null) json.String("\"role\":"u8, value.Role);
        if (value._spouse.HasValue) json.Reference("\"spouse\":"u8, value._spouse);
        json.References("\"friends\":["u8, value._friends);
        json.Extension(value.ExtensionData, start);
        json.EndObject();
    }

    internal void Link(NewsIndex index)
    {
        _spouse = _spouse.In(index);
        _friends = _friends.In(index);
    }
}
